using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wegwijzer.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class WritingItems : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_revision_published",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropCheckConstraint(
                name: "ck_revision_state",
                schema: "curation",
                table: "revision");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "discarded_at",
                schema: "curation",
                table: "revision",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "discarded_by_id",
                schema: "curation",
                table: "revision",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "discarded_by_name",
                schema: "curation",
                table: "revision",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "discarded_by_role",
                schema: "curation",
                table: "revision",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "document",
                schema: "curation",
                table: "revision",
                type: "jsonb",
                nullable: true,
                computedColumnSql: "content::jsonb",
                stored: true);

            migrationBuilder.AddColumn<string>(
                name: "title",
                schema: "curation",
                table: "revision",
                type: "text",
                nullable: true,
                computedColumnSql: "coalesce(content::jsonb ->> 'title', content::jsonb ->> 'name', content::jsonb ->> 'code', '')",
                stored: true);

            migrationBuilder.AddColumn<string>(
                name: "words",
                schema: "curation",
                table: "revision",
                type: "text",
                nullable: true,
                computedColumnSql: "coalesce(content::jsonb ->> 'slug', '') || ' ' || coalesce(content::jsonb ->> 'title', '') || ' ' || coalesce(content::jsonb ->> 'name', '') || ' ' || coalesce(content::jsonb ->> 'code', '') || ' ' || coalesce(content::jsonb ->> 'meaning', '') || ' ' || coalesce(content::jsonb ->> 'description', '') || ' ' || coalesce(content::jsonb ->> 'explanation', '') || ' ' || coalesce(content::jsonb ->> 'introduction', '') || ' ' || coalesce(content::jsonb ->> 'body', '') || ' ' || coalesce(content::jsonb ->> 'url', '')",
                stored: true);

            migrationBuilder.CreateTable(
                name: "worksheet",
                schema: "curation",
                columns: table => new
                {
                    person_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    subject = table.Column<string>(type: "character varying(101)", maxLength: 101, nullable: false),
                    person_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    edits = table.Column<int>(type: "integer", nullable: false),
                    based_on_version = table.Column<long>(type: "bigint", nullable: true),
                    saves_seen = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worksheet", x => new { x.kind, x.subject, x.person_id });
                    table.CheckConstraint("ck_worksheet_written", "(text is null) = (written_at is null)");
                });

            migrationBuilder.CreateIndex(
                name: "ix_revision_document",
                schema: "curation",
                table: "revision",
                column: "document")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_revision_title",
                schema: "curation",
                table: "revision",
                column: "title")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_revision_discarded",
                schema: "curation",
                table: "revision",
                sql: "(state = 'Discarded') = (discarded_at is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revision_published",
                schema: "curation",
                table: "revision",
                sql: "(state in ('Draft', 'InReview', 'Discarded')) = (published_version is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revision_state",
                schema: "curation",
                table: "revision",
                sql: "state in ('Draft', 'InReview', 'Published', 'Replaced', 'Withdrawn', 'Discarded')");

            migrationBuilder.CreateIndex(
                name: "ix_worksheet_person_written",
                schema: "curation",
                table: "worksheet",
                column: "person_id",
                filter: "written_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_worksheet_seen_at",
                schema: "curation",
                table: "worksheet",
                column: "seen_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "worksheet",
                schema: "curation");

            migrationBuilder.DropIndex(
                name: "ix_revision_document",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropIndex(
                name: "ix_revision_title",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropCheckConstraint(
                name: "ck_revision_discarded",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropCheckConstraint(
                name: "ck_revision_published",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropCheckConstraint(
                name: "ck_revision_state",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "document",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "title",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "words",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "discarded_at",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "discarded_by_id",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "discarded_by_name",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "discarded_by_role",
                schema: "curation",
                table: "revision");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revision_published",
                schema: "curation",
                table: "revision",
                sql: "(state in ('Draft', 'InReview')) = (published_version is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revision_state",
                schema: "curation",
                table: "revision",
                sql: "state in ('Draft', 'InReview', 'Published', 'Replaced', 'Withdrawn')");
        }
    }
}
