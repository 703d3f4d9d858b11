using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.ConversationTips;
using Wegwijzer.Application.Factors;
using Wegwijzer.Application.Guidance;
using Wegwijzer.Application.Pages;
using Wegwijzer.Application.Signals;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Tools;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

/// <summary>What the tables of typed rows share. References are deferred in the migration, so that one publication can turn things round.</summary>
internal static class PublishedRowMapping
{
    public static void IsPublished<T>(this EntityTypeBuilder<T> builder, string table, Action<TableBuilder<T>>? constraints = null)
        where T : PublishedRow
    {
        builder.ToTable(table, Schemas.Published, t => constraints?.Invoke(t));
        builder.HasKey(r => r.Slug);
        builder.Property(r => r.Slug).HasMaxLength(Slug.MaxLength);
    }

    public static void IsTitled<T>(this EntityTypeBuilder<T> builder, string table, Action<TableBuilder<T>>? constraints = null)
        where T : TitledRow
    {
        builder.IsPublished(table, constraints);
        builder.HasIndex(r => r.Title).IsUnique().HasDatabaseName($"uq_{table}{Schemas.TitleSuffix}");
    }

    public static void IsPlaced<T>(this EntityTypeBuilder<T> builder, string table)
        where T : PlacedRow
    {
        builder.IsPublished(table, t => t.HasCheckConstraint($"ck_{table}_position", "position >= 1"));
        builder.RefersTo<T, StepRow>(r => r.Step);
        builder.RefersTo<T, SettingRow>(r => r.Setting);
        builder.HasIndex(r => new { r.Step, r.Setting, r.Position }).HasDatabaseName($"ix_{table}_place");
    }

    public static void RefersTo<T, TTarget>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> column)
        where T : class
        where TTarget : PublishedRow => builder.HasOne<TTarget>().WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.NoAction);

    /// <summary>The table with the situations that items of a kind name.</summary>
    public static void NamesSituations<T, TSituation>(this EntityTypeBuilder<T> builder, string table, Expression<Func<T, IEnumerable<TSituation>?>> situations)
        where T : PublishedRow
        where TSituation : ItemSituationRow => builder.OwnsMany(situations, owned =>
    {
        owned.ToTable(table, Schemas.Published);
        owned.WithOwner().HasForeignKey(s => s.Item);
        owned.HasKey(s => new { s.Item, s.Situation });
        owned.HasOne<SituationRow>().WithMany().HasForeignKey(s => s.Situation).OnDelete(DeleteBehavior.NoAction);
        owned.HasIndex(s => s.Situation).HasDatabaseName($"ix_{table}_situation");
    });
}

internal sealed class PhaseRowConfiguration : IEntityTypeConfiguration<PhaseRow>
{
    public void Configure(EntityTypeBuilder<PhaseRow> builder) => builder.IsTitled("phase", t => t.HasCheckConstraint("ck_phase_number", "number >= 1"));
}

internal sealed class StepRowConfiguration : IEntityTypeConfiguration<StepRow>
{
    public void Configure(EntityTypeBuilder<StepRow> builder)
    {
        builder.IsTitled("step", t => t.HasCheckConstraint("ck_step_number", "number >= 1"));
        builder.RefersTo<StepRow, PhaseRow>(s => s.Phase);
    }
}

internal sealed class SettingRowConfiguration : IEntityTypeConfiguration<SettingRow>
{
    public void Configure(EntityTypeBuilder<SettingRow> builder)
    {
        builder.IsTitled("setting", t => t.HasCheckConstraint("ck_setting_position", "position >= 1"));
        builder.HasIndex(s => s.IsGeneral).IsUnique().HasFilter("is_general").HasDatabaseName("uq_setting_general");
    }
}

internal sealed class SituationRowConfiguration : IEntityTypeConfiguration<SituationRow>
{
    public void Configure(EntityTypeBuilder<SituationRow> builder)
    {
        builder.IsTitled("situation");
        builder.OwnsMany(s => s.Parents, owned =>
        {
            owned.ToTable("situation_parent", Schemas.Published, t => t.HasCheckConstraint("ck_situation_parent_other", "situation <> parent"));
            owned.WithOwner().HasForeignKey(p => p.Situation);
            owned.HasKey(p => new { p.Situation, p.Parent });
            owned.HasOne<SituationRow>().WithMany().HasForeignKey(p => p.Parent).OnDelete(DeleteBehavior.NoAction);
            owned.HasIndex(p => p.Parent).HasDatabaseName("ix_situation_parent_parent");
        });
    }
}

internal sealed class OrganisationRowConfiguration : IEntityTypeConfiguration<OrganisationRow>
{
    public void Configure(EntityTypeBuilder<OrganisationRow> builder) => builder.IsTitled("organisation");
}

internal sealed class ToolKindRowConfiguration : IEntityTypeConfiguration<ToolKindRow>
{
    public void Configure(EntityTypeBuilder<ToolKindRow> builder) => builder.IsTitled("tool_kind");
}

internal sealed class ToolRowConfiguration : IEntityTypeConfiguration<ToolRow>
{
    public void Configure(EntityTypeBuilder<ToolRow> builder)
    {
        builder.IsTitled("tool", t => t.HasCheckConstraint(
            "ck_tool_age", $"age_from between 0 and {Age.Oldest} and (age_to is null or age_to between age_from and {Age.Oldest}) or age_from is null and age_to is null"));
        builder.RefersTo<ToolRow, ToolKindRow>(t => t.ToolKind);
        builder.NamesSituations("tool_situation", t => t.Situations);
        builder.OwnsMany(t => t.Organisations, owned =>
        {
            owned.ToTable("tool_organisation", Schemas.Published);
            owned.WithOwner().HasForeignKey(o => o.Tool);
            owned.HasKey(o => new { o.Tool, o.Organisation });
            owned.HasOne<OrganisationRow>().WithMany().HasForeignKey(o => o.Organisation).OnDelete(DeleteBehavior.NoAction);
            owned.HasIndex(o => o.Organisation).HasDatabaseName("ix_tool_organisation_organisation");
        });
        builder.OwnsMany(t => t.Placements, Placements);
    }

    private static void Placements(OwnedNavigationBuilder<ToolRow, PlacementRow> owned)
    {
        owned.ToTable("placement", Schemas.Published, t =>
        {
            t.HasCheckConstraint("ck_placement_position", $"position between 1 and {Placement.MaxPosition}");
            t.HasCheckConstraint("ck_placement_meldcode_step", $"meldcode_step between 1 and {Placement.MeldcodeSteps}");
        });
        owned.WithOwner().HasForeignKey(p => p.Tool);
        owned.HasKey(p => new { p.Tool, p.Step, p.Setting, p.Position });
        owned.HasOne<StepRow>().WithMany().HasForeignKey(p => p.Step).OnDelete(DeleteBehavior.NoAction);
        owned.HasOne<SettingRow>().WithMany().HasForeignKey(p => p.Setting).OnDelete(DeleteBehavior.NoAction);
        owned.HasIndex(p => new { p.Step, p.Setting, p.Position }).HasDatabaseName("ix_placement_place");
        owned.HasIndex(p => p.Setting).HasDatabaseName("ix_placement_setting");
        owned.OwnsMany(p => p.Situations, situations =>
        {
            situations.ToTable("placement_situation", Schemas.Published);
            situations.WithOwner().HasForeignKey(s => new { s.Tool, s.Step, s.Setting, s.Position });
            situations.HasKey(s => new { s.Tool, s.Step, s.Setting, s.Position, s.Situation });
            situations.HasOne<SituationRow>().WithMany().HasForeignKey(s => s.Situation).OnDelete(DeleteBehavior.NoAction);
            situations.HasIndex(s => s.Situation).HasDatabaseName("ix_placement_situation_situation");
        });
    }
}

internal sealed class SignalCategoryRowConfiguration : IEntityTypeConfiguration<SignalCategoryRow>
{
    public void Configure(EntityTypeBuilder<SignalCategoryRow> builder) => builder.IsPlaced("signal_category");
}

internal sealed class SignalGroupRowConfiguration : IEntityTypeConfiguration<SignalGroupRow>
{
    public void Configure(EntityTypeBuilder<SignalGroupRow> builder)
    {
        builder.IsPlaced("signal_group");
        builder.RefersTo<SignalGroupRow, SignalCategoryRow>(g => g.Category);
    }
}

internal sealed class SignalRowConfiguration : IEntityTypeConfiguration<SignalRow>
{
    public void Configure(EntityTypeBuilder<SignalRow> builder)
    {
        builder.IsPublished("signal", t => t.HasCheckConstraint("ck_signal_position", "position >= 1"));
        builder.RefersTo<SignalRow, SignalGroupRow>(s => s.Group);
        builder.NamesSituations("signal_situation", s => s.Situations);
    }
}

internal sealed class ConversationSectionRowConfiguration : IEntityTypeConfiguration<ConversationSectionRow>
{
    public void Configure(EntityTypeBuilder<ConversationSectionRow> builder) => builder.IsPlaced("conversation_section");
}

internal sealed class ConversationTipRowConfiguration : IEntityTypeConfiguration<ConversationTipRow>
{
    public void Configure(EntityTypeBuilder<ConversationTipRow> builder)
    {
        builder.IsPublished("conversation_tip", t => t.HasCheckConstraint("ck_conversation_tip_position", "position >= 1"));
        builder.RefersTo<ConversationTipRow, ConversationSectionRow>(t => t.Section);
        builder.NamesSituations("conversation_tip_situation", t => t.Situations);
    }
}

internal sealed class FactorRowConfiguration : IEntityTypeConfiguration<FactorRow>
{
    public void Configure(EntityTypeBuilder<FactorRow> builder)
    {
        builder.IsPlaced("factor");
        builder.Property(f => f.FactorKind).HasConversion<string>().HasMaxLength(20);
        builder.Property(f => f.Domain).HasConversion<string>().HasMaxLength(20);
        builder.NamesSituations("factor_situation", f => f.Situations);
    }
}

internal sealed class GuidanceRowConfiguration : IEntityTypeConfiguration<GuidanceRow>
{
    public void Configure(EntityTypeBuilder<GuidanceRow> builder) => builder.IsPlaced("guidance");
}

internal sealed class AbbreviationRowConfiguration : IEntityTypeConfiguration<AbbreviationRow>
{
    public void Configure(EntityTypeBuilder<AbbreviationRow> builder) => builder.IsTitled("abbreviation");
}

internal sealed class AdviceLineRowConfiguration : IEntityTypeConfiguration<AdviceLineRow>
{
    public void Configure(EntityTypeBuilder<AdviceLineRow> builder) => builder.IsTitled("advice_line");
}

internal sealed class PageRowConfiguration : IEntityTypeConfiguration<PageRow>
{
    public void Configure(EntityTypeBuilder<PageRow> builder) => builder.IsTitled("page", t => t.HasCheckConstraint("ck_page_position", "position >= 1"));
}
