using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wegwijzer.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Outbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "job",
                schema: "curation",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    succeeded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job", x => x.name);
                    table.CheckConstraint("ck_job_failures", "failures >= 0");
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mail",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    recipient = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    text = table.Column<string>(type: "text", nullable: true),
                    html = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    cancelled_by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    cancelled_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    cancelled_by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mail", x => x.id);
                    table.CheckConstraint("ck_outgoing_mail_emptied", "(ended_at is not null) = (text is null) and (text is null) = (subject is null) and (ended_at is null or coalesce(recipient, html, problem) is null)");
                    table.CheckConstraint("ck_outgoing_mail_ended", "(state in ('Sent', 'Cancelled')) = (ended_at is not null)");
                    table.CheckConstraint("ck_outgoing_mail_state", "state in ('Waiting', 'Sent', 'Undelivered', 'Cancelled')");
                });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_about",
                schema: "intake",
                table: "outgoing_mail",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_due",
                schema: "intake",
                table: "outgoing_mail",
                column: "due_at",
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_undelivered",
                schema: "intake",
                table: "outgoing_mail",
                column: "created_at",
                filter: "state = 'Undelivered'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "job",
                schema: "curation");

            migrationBuilder.DropTable(
                name: "outgoing_mail",
                schema: "intake");
        }
    }
}
