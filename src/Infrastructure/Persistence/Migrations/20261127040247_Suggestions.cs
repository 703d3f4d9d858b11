using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Wegwijzer.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Suggestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "intake");

            migrationBuilder.CreateTable(
                name: "client_salt",
                schema: "intake",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_salt", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "suggestion",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character(34)", fixedLength: true, maxLength: 34, nullable: false),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    message = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    confirmed_no_personal_data = table.Column<bool>(type: "boolean", nullable: false),
                    mentions_danger = table.Column<bool>(type: "boolean", nullable: false),
                    text_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    same_text_as = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reply = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    replied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    duplicate_of = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    about_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    about_slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    about_version = table.Column<long>(type: "bigint", nullable: true),
                    accepted_as_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    accepted_as_slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    assigned_to_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    assigned_to_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    assigned_to_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    setting = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    situation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    step = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    proposed_description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    proposed_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    proposed_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    submitter_consents_to_mail = table.Column<bool>(type: "boolean", nullable: true),
                    submitter_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    submitter_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    submitter_organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    submitter_profession = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suggestion", x => x.id);
                    table.CheckConstraint("ck_suggestion_channel", "channel in ('Form', 'Api', 'Mail', 'Phone')");
                    table.CheckConstraint("ck_suggestion_closed", "(state in ('New', 'InProgress')) = (closed_at is null)");
                    table.CheckConstraint("ck_suggestion_duplicate", "(state = 'Duplicate') = (duplicate_of is not null) and duplicate_of <> id");
                    table.CheckConstraint("ck_suggestion_email", "submitter_email is null or submitter_consents_to_mail");
                    table.CheckConstraint("ck_suggestion_kind", "kind in ('missing-tool', 'correction', 'broken-link', 'missing-information', 'question', 'other')");
                    table.CheckConstraint("ck_suggestion_state", "state in ('New', 'InProgress', 'Accepted', 'Declined', 'Duplicate')");
                    table.ForeignKey(
                        name: "fk_suggestion_duplicate_of",
                        column: x => x.duplicate_of,
                        principalSchema: "intake",
                        principalTable: "suggestion",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suggestion_same_text_as",
                        column: x => x.same_text_as,
                        principalSchema: "intake",
                        principalTable: "suggestion",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "sending",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    request_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    client_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sending", x => x.suggestion_id);
                    table.ForeignKey(
                        name: "fk_sending_suggestion",
                        column: x => x.suggestion_id,
                        principalSchema: "intake",
                        principalTable: "suggestion",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suggestion_event",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    act = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    detail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suggestion_event", x => x.id);
                    table.CheckConstraint("ck_suggestion_event_act", "act in ('Received', 'Entered', 'Assigned', 'Released', 'Noted', 'Replied', 'Accepted', 'Declined', 'MarkedDuplicate', 'Reopened', 'Corrected', 'SubmitterErased', 'Blanked', 'TextErased')");
                    table.ForeignKey(
                        name: "fk_suggestion_event_suggestion",
                        column: x => x.suggestion_id,
                        principalSchema: "intake",
                        principalTable: "suggestion",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suggestion_note",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suggestion_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_suggestion_note_suggestion",
                        column: x => x.suggestion_id,
                        principalSchema: "intake",
                        principalTable: "suggestion",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sending_at",
                schema: "intake",
                table: "sending",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_sending_client",
                schema: "intake",
                table: "sending",
                columns: new[] { "client_hash", "at" });

            migrationBuilder.CreateIndex(
                name: "uq_sending_key",
                schema: "intake",
                table: "sending",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_duplicate_of",
                schema: "intake",
                table: "suggestion",
                column: "duplicate_of");

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_same_text_as",
                schema: "intake",
                table: "suggestion",
                column: "same_text_as");

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_state",
                schema: "intake",
                table: "suggestion",
                columns: new[] { "state", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_text_hash",
                schema: "intake",
                table: "suggestion",
                column: "text_hash");

            migrationBuilder.CreateIndex(
                name: "uq_suggestion_code",
                schema: "intake",
                table: "suggestion",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_event_suggestion",
                schema: "intake",
                table: "suggestion_event",
                column: "suggestion_id");

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_note_suggestion",
                schema: "intake",
                table: "suggestion_note",
                column: "suggestion_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "client_salt",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "sending",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "suggestion_event",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "suggestion_note",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "suggestion",
                schema: "intake");
        }
    }
}
