using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wegwijzer.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LinkRunCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "counts_blocked",
                schema: "curation",
                table: "link_run",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "counts_broken",
                schema: "curation",
                table: "link_run",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "counts_doubtful",
                schema: "curation",
                table: "link_run",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "counts_gone",
                schema: "curation",
                table: "link_run",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "counts_moved",
                schema: "curation",
                table: "link_run",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "counts_ok",
                schema: "curation",
                table: "link_run",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "counts_unchecked",
                schema: "curation",
                table: "link_run",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "counts_blocked",
                schema: "curation",
                table: "link_run");

            migrationBuilder.DropColumn(
                name: "counts_broken",
                schema: "curation",
                table: "link_run");

            migrationBuilder.DropColumn(
                name: "counts_doubtful",
                schema: "curation",
                table: "link_run");

            migrationBuilder.DropColumn(
                name: "counts_gone",
                schema: "curation",
                table: "link_run");

            migrationBuilder.DropColumn(
                name: "counts_moved",
                schema: "curation",
                table: "link_run");

            migrationBuilder.DropColumn(
                name: "counts_ok",
                schema: "curation",
                table: "link_run");

            migrationBuilder.DropColumn(
                name: "counts_unchecked",
                schema: "curation",
                table: "link_run");
        }
    }
}
