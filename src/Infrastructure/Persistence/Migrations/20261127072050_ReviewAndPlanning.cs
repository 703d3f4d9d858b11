using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wegwijzer.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ReviewAndPlanning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "plan_failed_for",
                schema: "curation",
                table: "revision",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "plan_problem",
                schema: "curation",
                table: "revision",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "planned_by_id",
                schema: "curation",
                table: "revision",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "planned_by_name",
                schema: "curation",
                table: "revision",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "planned_by_role",
                schema: "curation",
                table: "revision",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "planned_reason",
                schema: "curation",
                table: "revision",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "planned_successor",
                schema: "curation",
                table: "revision",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "remark",
                schema: "curation",
                table: "revision",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "sent_back_at",
                schema: "curation",
                table: "revision",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_back_by_id",
                schema: "curation",
                table: "revision",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_back_by_name",
                schema: "curation",
                table: "revision",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_back_by_role",
                schema: "curation",
                table: "revision",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "submitted_at",
                schema: "curation",
                table: "revision",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_by_id",
                schema: "curation",
                table: "revision",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_by_name",
                schema: "curation",
                table: "revision",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_by_role",
                schema: "curation",
                table: "revision",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "editorial_rules",
                schema: "curation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    second_person_needed = table.Column<bool>(type: "boolean", nullable: false),
                    check_every_months = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editorial_rules", x => x.id);
                    table.CheckConstraint("ck_editorial_rules_months", "check_every_months between 1 and 60");
                    table.CheckConstraint("ck_editorial_rules_only", "id = 1");
                });

            migrationBuilder.CreateIndex(
                name: "ix_revision_in_review",
                schema: "curation",
                table: "revision",
                column: "submitted_at",
                filter: "state = 'InReview'");

            migrationBuilder.CreateIndex(
                name: "ix_revision_plan_failed_for",
                schema: "curation",
                table: "revision",
                column: "plan_failed_for",
                filter: "plan_failed_for is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revision_plan_failed",
                schema: "curation",
                table: "revision",
                sql: "(plan_failed_for is null) = (plan_problem is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revision_planned",
                schema: "curation",
                table: "revision",
                sql: "planned_for is null or state in ('Draft', 'InReview', 'Published') and planned_by_id is not null and plan_failed_for is null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revision_planned_withdrawal",
                schema: "curation",
                table: "revision",
                sql: "planned_for is null or (state = 'Published') = (planned_reason is not null)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "editorial_rules",
                schema: "curation");

            migrationBuilder.DropIndex(
                name: "ix_revision_in_review",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropIndex(
                name: "ix_revision_plan_failed_for",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropCheckConstraint(
                name: "ck_revision_plan_failed",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropCheckConstraint(
                name: "ck_revision_planned",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropCheckConstraint(
                name: "ck_revision_planned_withdrawal",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "plan_failed_for",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "plan_problem",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "planned_by_id",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "planned_by_name",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "planned_by_role",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "planned_reason",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "planned_successor",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "remark",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "sent_back_at",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "sent_back_by_id",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "sent_back_by_name",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "sent_back_by_role",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "submitted_at",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "submitted_by_id",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "submitted_by_name",
                schema: "curation",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "submitted_by_role",
                schema: "curation",
                table: "revision");
        }
    }
}
