using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wegwijzer.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "published");

            migrationBuilder.EnsureSchema(
                name: "curation");

            // Empty for now; they are there from the first migration on, so that rights can be granted per schema.
            migrationBuilder.EnsureSchema(
                name: "intake");

            migrationBuilder.EnsureSchema(
                name: "account");

            migrationBuilder.CreateTable(
                name: "abbreviation",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    meaning = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_abbreviation", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "advice_line",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advice_line", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "content_version",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    loaded_digest = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    published_by_person = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_version", x => x.id);
                    table.CheckConstraint("ck_content_version_only", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "item",
                schema: "published",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<string>(type: "text", nullable: true),
                    hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    withdrawal_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    successor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    is_renamed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item", x => new { x.kind, x.slug });
                    table.CheckConstraint("ck_item_renamed", "not is_renamed or successor is not null");
                    table.CheckConstraint("ck_item_tombstone", "(content is null) = (withdrawal_reason is not null) and (content is null) = (hash is null)");
                    table.CheckConstraint("ck_item_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "page",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_page", x => x.slug);
                    table.CheckConstraint("ck_page_position", "position >= 1");
                });

            migrationBuilder.CreateTable(
                name: "phase",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phase", x => x.slug);
                    table.CheckConstraint("ck_phase_number", "number >= 1");
                });

            migrationBuilder.CreateTable(
                name: "revision",
                schema: "curation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    saves = table.Column<int>(type: "integer", nullable: false),
                    based_on_version = table.Column<long>(type: "bigint", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    planned_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_version = table.Column<long>(type: "bigint", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    successor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    created_by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    published_by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    published_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    published_by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    saved_by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    saved_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    saved_by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    withdrawn_by_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    withdrawn_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    withdrawn_by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revision", x => x.id);
                    table.CheckConstraint("ck_revision_number", "number >= 1");
                    table.CheckConstraint("ck_revision_published", "(state in ('Draft', 'InReview')) = (published_version is null)");
                    table.CheckConstraint("ck_revision_state", "state in ('Draft', 'InReview', 'Published', 'Replaced', 'Withdrawn')");
                    table.CheckConstraint("ck_revision_withdrawn", "(state = 'Withdrawn') = (withdrawn_at is not null)");
                });

            migrationBuilder.CreateTable(
                name: "setting",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    is_general = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setting", x => x.slug);
                    table.CheckConstraint("ck_setting_position", "position >= 1");
                });

            migrationBuilder.CreateTable(
                name: "situation",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_situation", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "tool_kind",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tool_kind", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "step",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    phase = table.Column<string>(type: "character varying(100)", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_step", x => x.slug);
                    table.CheckConstraint("ck_step_number", "number >= 1");
                    table.ForeignKey(
                        name: "fk_step_phase_phase",
                        column: x => x.phase,
                        principalSchema: "published",
                        principalTable: "phase",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "situation_parent",
                schema: "published",
                columns: table => new
                {
                    situation = table.Column<string>(type: "character varying(100)", nullable: false),
                    parent = table.Column<string>(type: "character varying(100)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_situation_parent", x => new { x.situation, x.parent });
                    table.CheckConstraint("ck_situation_parent_other", "situation <> parent");
                    table.ForeignKey(
                        name: "fk_situation_parent_situation_parent",
                        column: x => x.parent,
                        principalSchema: "published",
                        principalTable: "situation",
                        principalColumn: "slug");
                    table.ForeignKey(
                        name: "fk_situation_parent_situation_situation",
                        column: x => x.situation,
                        principalSchema: "published",
                        principalTable: "situation",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tool",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    tool_kind = table.Column<string>(type: "character varying(100)", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    age_from = table.Column<int>(type: "integer", nullable: true),
                    age_to = table.Column<int>(type: "integer", nullable: true),
                    prenatal = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tool", x => x.slug);
                    table.CheckConstraint("ck_tool_age", "age_from between 0 and 120 and (age_to is null or age_to between age_from and 120) or age_from is null and age_to is null");
                    table.ForeignKey(
                        name: "fk_tool_tool_kind_tool_kind",
                        column: x => x.tool_kind,
                        principalSchema: "published",
                        principalTable: "tool_kind",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "conversation_section",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    step = table.Column<string>(type: "character varying(100)", nullable: false),
                    setting = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversation_section", x => x.slug);
                    table.CheckConstraint("ck_conversation_section_position", "position >= 1");
                    table.ForeignKey(
                        name: "fk_conversation_section_setting_setting",
                        column: x => x.setting,
                        principalSchema: "published",
                        principalTable: "setting",
                        principalColumn: "slug");
                    table.ForeignKey(
                        name: "fk_conversation_section_step_step",
                        column: x => x.step,
                        principalSchema: "published",
                        principalTable: "step",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "factor",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    factor_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    domain = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    step = table.Column<string>(type: "character varying(100)", nullable: false),
                    setting = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_factor", x => x.slug);
                    table.CheckConstraint("ck_factor_position", "position >= 1");
                    table.ForeignKey(
                        name: "fk_factor_setting_setting",
                        column: x => x.setting,
                        principalSchema: "published",
                        principalTable: "setting",
                        principalColumn: "slug");
                    table.ForeignKey(
                        name: "fk_factor_step_step",
                        column: x => x.step,
                        principalSchema: "published",
                        principalTable: "step",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "guidance",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    step = table.Column<string>(type: "character varying(100)", nullable: false),
                    setting = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guidance", x => x.slug);
                    table.CheckConstraint("ck_guidance_position", "position >= 1");
                    table.ForeignKey(
                        name: "fk_guidance_setting_setting",
                        column: x => x.setting,
                        principalSchema: "published",
                        principalTable: "setting",
                        principalColumn: "slug");
                    table.ForeignKey(
                        name: "fk_guidance_step_step",
                        column: x => x.step,
                        principalSchema: "published",
                        principalTable: "step",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "signal_category",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    step = table.Column<string>(type: "character varying(100)", nullable: false),
                    setting = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_category", x => x.slug);
                    table.CheckConstraint("ck_signal_category_position", "position >= 1");
                    table.ForeignKey(
                        name: "fk_signal_category_setting_setting",
                        column: x => x.setting,
                        principalSchema: "published",
                        principalTable: "setting",
                        principalColumn: "slug");
                    table.ForeignKey(
                        name: "fk_signal_category_step_step",
                        column: x => x.step,
                        principalSchema: "published",
                        principalTable: "step",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "placement",
                schema: "published",
                columns: table => new
                {
                    tool = table.Column<string>(type: "character varying(100)", nullable: false),
                    step = table.Column<string>(type: "character varying(100)", nullable: false),
                    setting = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    pages = table.Column<string>(type: "text", nullable: true),
                    meldcode_step = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placement", x => new { x.tool, x.step, x.setting, x.position });
                    table.CheckConstraint("ck_placement_meldcode_step", "meldcode_step between 1 and 5");
                    table.CheckConstraint("ck_placement_position", "position between 1 and 500");
                    table.ForeignKey(
                        name: "fk_placement_setting_setting",
                        column: x => x.setting,
                        principalSchema: "published",
                        principalTable: "setting",
                        principalColumn: "slug");
                    table.ForeignKey(
                        name: "fk_placement_step_step",
                        column: x => x.step,
                        principalSchema: "published",
                        principalTable: "step",
                        principalColumn: "slug");
                    table.ForeignKey(
                        name: "fk_placement_tool_tool",
                        column: x => x.tool,
                        principalSchema: "published",
                        principalTable: "tool",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tool_organisation",
                schema: "published",
                columns: table => new
                {
                    tool = table.Column<string>(type: "character varying(100)", nullable: false),
                    organisation = table.Column<string>(type: "character varying(100)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tool_organisation", x => new { x.tool, x.organisation });
                    table.ForeignKey(
                        name: "fk_tool_organisation_organisation_organisation",
                        column: x => x.organisation,
                        principalSchema: "published",
                        principalTable: "organisation",
                        principalColumn: "slug");
                    table.ForeignKey(
                        name: "fk_tool_organisation_tool_tool",
                        column: x => x.tool,
                        principalSchema: "published",
                        principalTable: "tool",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tool_situation",
                schema: "published",
                columns: table => new
                {
                    item = table.Column<string>(type: "character varying(100)", nullable: false),
                    situation = table.Column<string>(type: "character varying(100)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tool_situation", x => new { x.item, x.situation });
                    table.ForeignKey(
                        name: "fk_tool_situation_situation_situation",
                        column: x => x.situation,
                        principalSchema: "published",
                        principalTable: "situation",
                        principalColumn: "slug");
                    table.ForeignKey(
                        name: "fk_tool_situation_tool_item",
                        column: x => x.item,
                        principalSchema: "published",
                        principalTable: "tool",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conversation_tip",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversation_tip", x => x.slug);
                    table.CheckConstraint("ck_conversation_tip_position", "position >= 1");
                    table.ForeignKey(
                        name: "fk_conversation_tip_conversation_section_section",
                        column: x => x.section,
                        principalSchema: "published",
                        principalTable: "conversation_section",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "factor_situation",
                schema: "published",
                columns: table => new
                {
                    item = table.Column<string>(type: "character varying(100)", nullable: false),
                    situation = table.Column<string>(type: "character varying(100)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_factor_situation", x => new { x.item, x.situation });
                    table.ForeignKey(
                        name: "fk_factor_situation_factor_item",
                        column: x => x.item,
                        principalSchema: "published",
                        principalTable: "factor",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_factor_situation_situation_situation",
                        column: x => x.situation,
                        principalSchema: "published",
                        principalTable: "situation",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "signal_group",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    category = table.Column<string>(type: "character varying(100)", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    step = table.Column<string>(type: "character varying(100)", nullable: false),
                    setting = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_group", x => x.slug);
                    table.CheckConstraint("ck_signal_group_position", "position >= 1");
                    table.ForeignKey(
                        name: "fk_signal_group_setting_setting",
                        column: x => x.setting,
                        principalSchema: "published",
                        principalTable: "setting",
                        principalColumn: "slug");
                    table.ForeignKey(
                        name: "fk_signal_group_signal_category_category",
                        column: x => x.category,
                        principalSchema: "published",
                        principalTable: "signal_category",
                        principalColumn: "slug");
                    table.ForeignKey(
                        name: "fk_signal_group_step_step",
                        column: x => x.step,
                        principalSchema: "published",
                        principalTable: "step",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "placement_situation",
                schema: "published",
                columns: table => new
                {
                    tool = table.Column<string>(type: "character varying(100)", nullable: false),
                    step = table.Column<string>(type: "character varying(100)", nullable: false),
                    setting = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    situation = table.Column<string>(type: "character varying(100)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placement_situation", x => new { x.tool, x.step, x.setting, x.position, x.situation });
                    table.ForeignKey(
                        name: "fk_placement_situation_placement_tool_step_setting_position",
                        columns: x => new { x.tool, x.step, x.setting, x.position },
                        principalSchema: "published",
                        principalTable: "placement",
                        principalColumns: new[] { "tool", "step", "setting", "position" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_placement_situation_situation_situation",
                        column: x => x.situation,
                        principalSchema: "published",
                        principalTable: "situation",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "conversation_tip_situation",
                schema: "published",
                columns: table => new
                {
                    item = table.Column<string>(type: "character varying(100)", nullable: false),
                    situation = table.Column<string>(type: "character varying(100)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversation_tip_situation", x => new { x.item, x.situation });
                    table.ForeignKey(
                        name: "fk_conversation_tip_situation_conversation_tip_item",
                        column: x => x.item,
                        principalSchema: "published",
                        principalTable: "conversation_tip",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_conversation_tip_situation_situation_situation",
                        column: x => x.situation,
                        principalSchema: "published",
                        principalTable: "situation",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "signal",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal", x => x.slug);
                    table.CheckConstraint("ck_signal_position", "position >= 1");
                    table.ForeignKey(
                        name: "fk_signal_signal_group_group",
                        column: x => x.group,
                        principalSchema: "published",
                        principalTable: "signal_group",
                        principalColumn: "slug");
                });

            migrationBuilder.CreateTable(
                name: "signal_situation",
                schema: "published",
                columns: table => new
                {
                    item = table.Column<string>(type: "character varying(100)", nullable: false),
                    situation = table.Column<string>(type: "character varying(100)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_situation", x => new { x.item, x.situation });
                    table.ForeignKey(
                        name: "fk_signal_situation_signal_item",
                        column: x => x.item,
                        principalSchema: "published",
                        principalTable: "signal",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_signal_situation_situation_situation",
                        column: x => x.situation,
                        principalSchema: "published",
                        principalTable: "situation",
                        principalColumn: "slug");
                });

            migrationBuilder.InsertData(
                schema: "published",
                table: "content_version",
                columns: new[] { "id", "changed_at", "loaded_digest", "number", "published_by_person" },
                values: new object[] { 1, new DateTimeOffset(new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), null, 0L, false });

            migrationBuilder.CreateIndex(
                name: "uq_abbreviation_title",
                schema: "published",
                table: "abbreviation",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_advice_line_title",
                schema: "published",
                table: "advice_line",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conversation_section_place",
                schema: "published",
                table: "conversation_section",
                columns: new[] { "step", "setting", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_conversation_section_setting",
                schema: "published",
                table: "conversation_section",
                column: "setting");

            migrationBuilder.CreateIndex(
                name: "ix_conversation_tip_section",
                schema: "published",
                table: "conversation_tip",
                column: "section");

            migrationBuilder.CreateIndex(
                name: "ix_conversation_tip_situation_situation",
                schema: "published",
                table: "conversation_tip_situation",
                column: "situation");

            migrationBuilder.CreateIndex(
                name: "ix_factor_place",
                schema: "published",
                table: "factor",
                columns: new[] { "step", "setting", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_factor_setting",
                schema: "published",
                table: "factor",
                column: "setting");

            migrationBuilder.CreateIndex(
                name: "ix_factor_situation_situation",
                schema: "published",
                table: "factor_situation",
                column: "situation");

            migrationBuilder.CreateIndex(
                name: "ix_guidance_place",
                schema: "published",
                table: "guidance",
                columns: new[] { "step", "setting", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_guidance_setting",
                schema: "published",
                table: "guidance",
                column: "setting");

            migrationBuilder.CreateIndex(
                name: "ix_item_version",
                schema: "published",
                table: "item",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "uq_organisation_title",
                schema: "published",
                table: "organisation",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_page_title",
                schema: "published",
                table: "page",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_phase_title",
                schema: "published",
                table: "phase",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_placement_place",
                schema: "published",
                table: "placement",
                columns: new[] { "step", "setting", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_placement_setting",
                schema: "published",
                table: "placement",
                column: "setting");

            migrationBuilder.CreateIndex(
                name: "ix_placement_situation_situation",
                schema: "published",
                table: "placement_situation",
                column: "situation");

            migrationBuilder.CreateIndex(
                name: "ix_revision_planned_for",
                schema: "curation",
                table: "revision",
                column: "planned_for",
                filter: "planned_for is not null");

            migrationBuilder.CreateIndex(
                name: "uq_revision_number",
                schema: "curation",
                table: "revision",
                columns: new[] { "kind", "slug", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_revision_open",
                schema: "curation",
                table: "revision",
                columns: new[] { "kind", "slug" },
                unique: true,
                filter: "state in ('Draft', 'InReview')");

            migrationBuilder.CreateIndex(
                name: "uq_revision_published",
                schema: "curation",
                table: "revision",
                columns: new[] { "kind", "slug" },
                unique: true,
                filter: "state = 'Published'");

            migrationBuilder.CreateIndex(
                name: "uq_setting_general",
                schema: "published",
                table: "setting",
                column: "is_general",
                unique: true,
                filter: "is_general");

            migrationBuilder.CreateIndex(
                name: "uq_setting_title",
                schema: "published",
                table: "setting",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signal_group",
                schema: "published",
                table: "signal",
                column: "group");

            migrationBuilder.CreateIndex(
                name: "ix_signal_category_place",
                schema: "published",
                table: "signal_category",
                columns: new[] { "step", "setting", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_signal_category_setting",
                schema: "published",
                table: "signal_category",
                column: "setting");

            migrationBuilder.CreateIndex(
                name: "ix_signal_group_category",
                schema: "published",
                table: "signal_group",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_signal_group_place",
                schema: "published",
                table: "signal_group",
                columns: new[] { "step", "setting", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_signal_group_setting",
                schema: "published",
                table: "signal_group",
                column: "setting");

            migrationBuilder.CreateIndex(
                name: "ix_signal_situation_situation",
                schema: "published",
                table: "signal_situation",
                column: "situation");

            migrationBuilder.CreateIndex(
                name: "uq_situation_title",
                schema: "published",
                table: "situation",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_situation_parent_parent",
                schema: "published",
                table: "situation_parent",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "ix_step_phase",
                schema: "published",
                table: "step",
                column: "phase");

            migrationBuilder.CreateIndex(
                name: "uq_step_title",
                schema: "published",
                table: "step",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tool_tool_kind",
                schema: "published",
                table: "tool",
                column: "tool_kind");

            migrationBuilder.CreateIndex(
                name: "uq_tool_title",
                schema: "published",
                table: "tool",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_tool_kind_title",
                schema: "published",
                table: "tool_kind",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tool_organisation_organisation",
                schema: "published",
                table: "tool_organisation",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_tool_situation_situation",
                schema: "published",
                table: "tool_situation",
                column: "situation");

            migrationBuilder.Sql(DeferredReferences.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "abbreviation",
                schema: "published");

            migrationBuilder.DropTable(
                name: "advice_line",
                schema: "published");

            migrationBuilder.DropTable(
                name: "content_version",
                schema: "published");

            migrationBuilder.DropTable(
                name: "conversation_tip_situation",
                schema: "published");

            migrationBuilder.DropTable(
                name: "factor_situation",
                schema: "published");

            migrationBuilder.DropTable(
                name: "guidance",
                schema: "published");

            migrationBuilder.DropTable(
                name: "item",
                schema: "published");

            migrationBuilder.DropTable(
                name: "page",
                schema: "published");

            migrationBuilder.DropTable(
                name: "placement_situation",
                schema: "published");

            migrationBuilder.DropTable(
                name: "revision",
                schema: "curation");

            migrationBuilder.DropTable(
                name: "signal_situation",
                schema: "published");

            migrationBuilder.DropTable(
                name: "situation_parent",
                schema: "published");

            migrationBuilder.DropTable(
                name: "tool_organisation",
                schema: "published");

            migrationBuilder.DropTable(
                name: "tool_situation",
                schema: "published");

            migrationBuilder.DropTable(
                name: "conversation_tip",
                schema: "published");

            migrationBuilder.DropTable(
                name: "factor",
                schema: "published");

            migrationBuilder.DropTable(
                name: "placement",
                schema: "published");

            migrationBuilder.DropTable(
                name: "signal",
                schema: "published");

            migrationBuilder.DropTable(
                name: "organisation",
                schema: "published");

            migrationBuilder.DropTable(
                name: "situation",
                schema: "published");

            migrationBuilder.DropTable(
                name: "conversation_section",
                schema: "published");

            migrationBuilder.DropTable(
                name: "tool",
                schema: "published");

            migrationBuilder.DropTable(
                name: "signal_group",
                schema: "published");

            migrationBuilder.DropTable(
                name: "tool_kind",
                schema: "published");

            migrationBuilder.DropTable(
                name: "signal_category",
                schema: "published");

            migrationBuilder.DropTable(
                name: "setting",
                schema: "published");

            migrationBuilder.DropTable(
                name: "step",
                schema: "published");

            migrationBuilder.DropTable(
                name: "phase",
                schema: "published");
        }
    }
}
