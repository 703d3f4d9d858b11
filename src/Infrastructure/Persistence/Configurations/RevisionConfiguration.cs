using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("revision", Schemas.Curation, table =>
        {
            table.HasCheckConstraint("ck_revision_number", "number >= 1");
            table.HasCheckConstraint("ck_revision_state", $"state in ({Columns.Quoted(Enum.GetNames<RevisionState>())})");
            table.HasCheckConstraint("ck_revision_published", "(state in ('Draft', 'InReview', 'Discarded')) = (published_version is null)");
            table.HasCheckConstraint("ck_revision_discarded", "(state = 'Discarded') = (discarded_at is not null)");
            table.HasCheckConstraint("ck_revision_withdrawn", "(state = 'Withdrawn') = (withdrawn_at is not null)");
            table.HasCheckConstraint("ck_revision_planned", "planned_for is null or state in ('Draft', 'InReview', 'Published') and planned_by_id is not null and plan_failed_for is null");
            table.HasCheckConstraint("ck_revision_planned_withdrawal", "planned_for is null or (state = 'Published') = (planned_reason is not null)");
            table.HasCheckConstraint("ck_revision_plan_failed", "(plan_failed_for is null) = (plan_problem is null)");
        });
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Kind);
        builder.Ignore(r => r.Slug);
        builder.Ignore(r => r.IsOpen);
        builder.Property<string>("kind").HasField("kind").HasMaxLength(50);
        builder.Property<string>("slug").HasField("slug").HasMaxLength(Slug.MaxLength);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Hash).HasMaxLength(64).IsFixedLength();
        builder.Property(r => r.WithdrawalReason).HasMaxLength(Withdrawal.MaxReason);
        builder.Property(r => r.Successor).HasMaxLength(Slug.MaxLength);
        builder.Property(r => r.Remark).HasMaxLength(Revision.MaxRemark);
        builder.Property(r => r.PlannedReason).HasMaxLength(Withdrawal.MaxReason);
        builder.Property(r => r.PlannedSuccessor).HasMaxLength(Slug.MaxLength);
        builder.Property(r => r.PlanProblem).HasMaxLength(Revision.MaxProblem);
        Columns.Person(builder.ComplexProperty(r => r.CreatedBy));
        Columns.Person(builder.ComplexProperty(r => r.SavedBy));
        builder.ComplexProperty(r => r.PublishedBy, b => Columns.Person(b!));
        builder.ComplexProperty(r => r.WithdrawnBy, b => Columns.Person(b!));
        builder.ComplexProperty(r => r.DiscardedBy, b => Columns.Person(b!));
        builder.ComplexProperty(r => r.SubmittedBy, b => Columns.Person(b!));
        builder.ComplexProperty(r => r.SentBackBy, b => Columns.Person(b!));
        builder.ComplexProperty(r => r.PlannedBy, b => Columns.Person(b!));
        Searched(builder);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex("kind", "slug", nameof(Revision.Number)).IsUnique().HasDatabaseName(Schemas.RevisionNumber);
        builder.HasIndex("kind", "slug").IsUnique().HasFilter("state in ('Draft', 'InReview')").HasDatabaseName(Schemas.OneOpenRevision);
        builder.HasIndex(["kind", "slug"], Schemas.OnePublishedRevision).IsUnique().HasFilter("state = 'Published'").HasDatabaseName(Schemas.OnePublishedRevision);
        builder.HasIndex(r => r.SubmittedAt).HasFilter("state = 'InReview'").HasDatabaseName("ix_revision_in_review");
        builder.HasIndex(r => r.PlanFailedFor).HasFilter("plan_failed_for is not null").HasDatabaseName("ix_revision_plan_failed_for");
        builder.HasIndex(r => r.PlannedFor).HasFilter("planned_for is not null").HasDatabaseName("ix_revision_planned_for");
    }

    // What curators search and filter by, worked out by the database from the canonical text, so that it can't differ from it.
    private static void Searched(EntityTypeBuilder<Revision> builder)
    {
        builder.Property<string>(RevisionColumns.Title).HasComputedColumnSql("coalesce(content::jsonb ->> 'title', content::jsonb ->> 'name', content::jsonb ->> 'code', '')", stored: true);
        builder.Property<string>(RevisionColumns.Document).HasColumnType("jsonb").HasComputedColumnSql("content::jsonb", stored: true);
        builder.Property<string>(RevisionColumns.Words).HasComputedColumnSql(
            string.Join(" || ' ' || ", RevisionColumns.Read.Select(member => $"coalesce(content::jsonb ->> '{member}', '')")), stored: true);
        builder.HasIndex(RevisionColumns.Title).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("ix_revision_title");
        builder.HasIndex(RevisionColumns.Document).HasMethod("gin").HasOperators("jsonb_path_ops").HasDatabaseName("ix_revision_document");
    }
}

/// <summary>Columns of a revision that the aggregate itself does not know.</summary>
internal static class RevisionColumns
{
    public const string Title = "title";
    public const string Document = "document";
    public const string Words = "words";

    /// <summary>The members that a search for words reads.</summary>
    public static readonly IReadOnlyList<string> Read = ["slug", "title", "name", "code", "meaning", "description", "explanation", "introduction", "body", "url"];
}
