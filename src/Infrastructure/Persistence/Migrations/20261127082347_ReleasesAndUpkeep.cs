using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wegwijzer.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ReleasesAndUpkeep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "base",
                schema: "curation",
                table: "worksheet",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "item_upkeep",
                schema: "curation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deputy_id = table.Column<Guid>(type: "uuid", nullable: true),
                    check_on = table.Column<DateOnly>(type: "date", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reminded_of = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    checked_by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    checked_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    checked_by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_upkeep", x => x.id);
                    table.CheckConstraint("ck_item_upkeep_people", "owner_id is null or deputy_id is null or owner_id <> deputy_id");
                    table.ForeignKey(
                        name: "fk_item_upkeep_deputy",
                        column: x => x.deputy_id,
                        principalSchema: "account",
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_item_upkeep_owner",
                        column: x => x.owner_id,
                        principalSchema: "account",
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "release",
                schema: "curation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    changes = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    planned_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    plan_failed_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    plan_problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_version = table.Column<long>(type: "bigint", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    created_by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    planned_by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    planned_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    planned_by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    published_by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    published_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    published_by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release", x => x.id);
                    table.CheckConstraint("ck_release_plan_failed", "(plan_failed_for is null) = (plan_problem is null)");
                    table.CheckConstraint("ck_release_planned", "planned_for is null or state = 'Open' and planned_by_id is not null and plan_failed_for is null");
                    table.CheckConstraint("ck_release_published", "(state = 'Published') = (published_version is not null)");
                    table.CheckConstraint("ck_release_state", "state in ('Open', 'Published', 'Discarded')");
                });

            migrationBuilder.CreateTable(
                name: "release_item",
                schema: "curation",
                columns: table => new
                {
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    saves = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_item", x => new { x.release_id, x.kind, x.slug });
                    table.ForeignKey(
                        name: "fk_release_item_release_release_id",
                        column: x => x.release_id,
                        principalSchema: "curation",
                        principalTable: "release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_item_upkeep_deputy",
                schema: "curation",
                table: "item_upkeep",
                column: "deputy_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_upkeep_owner",
                schema: "curation",
                table: "item_upkeep",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "uq_item_upkeep_item",
                schema: "curation",
                table: "item_upkeep",
                columns: new[] { "kind", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_planned_for",
                schema: "curation",
                table: "release",
                column: "planned_for",
                filter: "planned_for is not null");

            migrationBuilder.CreateIndex(
                name: "ix_release_state",
                schema: "curation",
                table: "release",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_release_item_item",
                schema: "curation",
                table: "release_item",
                columns: new[] { "kind", "slug" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "item_upkeep",
                schema: "curation");

            migrationBuilder.DropTable(
                name: "release_item",
                schema: "curation");

            migrationBuilder.DropTable(
                name: "release",
                schema: "curation");

            migrationBuilder.DropColumn(
                name: "base",
                schema: "curation",
                table: "worksheet");
        }
    }
}
