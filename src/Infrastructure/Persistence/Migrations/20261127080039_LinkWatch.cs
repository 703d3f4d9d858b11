using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wegwijzer.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LinkWatch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "link",
                schema: "curation",
                columns: table => new
                {
                    key = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    state_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finding = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    status = table.Column<int>(type: "integer", nullable: true),
                    last_checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_seen_working_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_check_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failing_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    last_failure_counted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_methods = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    only_absent = table.Column<bool>(type: "boolean", nullable: false),
                    moved_to = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    archived_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link", x => x.key);
                    table.CheckConstraint("ck_link_failures", "failures >= 0 and (failures = 0) = (failing_since is null)");
                    table.CheckConstraint("ck_link_state", "state in ('Unchecked', 'Ok', 'Moved', 'Doubtful', 'Blocked', 'Broken', 'Gone')");
                });

            migrationBuilder.CreateTable(
                name: "link",
                schema: "published",
                columns: table => new
                {
                    link_key = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    last_seen_working_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    archived_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link", x => x.link_key);
                    table.CheckConstraint("ck_link_state", "state in ('Unchecked', 'Ok', 'Moved', 'Doubtful', 'Blocked', 'Broken', 'Gone')");
                });

            migrationBuilder.CreateTable(
                name: "link_run",
                schema: "curation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    goes_on = table.Column<bool>(type: "boolean", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    started_by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    started_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    started_by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_run", x => x.id);
                    table.CheckConstraint("ck_link_run_ended", "(ended_at is null) = (goes_on is not null) and goes_on is distinct from false");
                    table.CheckConstraint("ck_link_run_state", "state in ('Running', 'Stopping', 'Stopped', 'Finished', 'NoConnection')");
                });

            migrationBuilder.CreateTable(
                name: "link_version",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    mark = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_version", x => x.id);
                    table.CheckConstraint("ck_link_version_only", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "link_check",
                schema: "curation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    link_key = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finding = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    methods = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    moved_to = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_check", x => x.id);
                    table.ForeignKey(
                        name: "fk_link_check_link",
                        column: x => x.link_key,
                        principalSchema: "curation",
                        principalTable: "link",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "link_run_item",
                schema: "curation",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    link_key = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_run_item", x => new { x.run_id, x.link_key });
                    table.ForeignKey(
                        name: "fk_link_run_item_link",
                        column: x => x.link_key,
                        principalSchema: "curation",
                        principalTable: "link",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_link_run_item_run",
                        column: x => x.run_id,
                        principalSchema: "curation",
                        principalTable: "link_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "published",
                table: "link_version",
                columns: new[] { "id", "mark", "number" },
                values: new object[] { 1, "", 0L });

            migrationBuilder.CreateIndex(
                name: "ix_link_version",
                schema: "published",
                table: "link",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "ix_link_check_at",
                schema: "curation",
                table: "link_check",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_link_check_link",
                schema: "curation",
                table: "link_check",
                columns: new[] { "link_key", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_link_run_started_at",
                schema: "curation",
                table: "link_run",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "uq_link_run_goes_on",
                schema: "curation",
                table: "link_run",
                column: "goes_on",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_link_run_item_link",
                schema: "curation",
                table: "link_run_item",
                column: "link_key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "link",
                schema: "published");

            migrationBuilder.DropTable(
                name: "link_check",
                schema: "curation");

            migrationBuilder.DropTable(
                name: "link_run_item",
                schema: "curation");

            migrationBuilder.DropTable(
                name: "link_version",
                schema: "published");

            migrationBuilder.DropTable(
                name: "link",
                schema: "curation");

            migrationBuilder.DropTable(
                name: "link_run",
                schema: "curation");
        }
    }
}
