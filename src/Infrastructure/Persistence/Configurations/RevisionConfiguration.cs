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
            table.HasCheckConstraint("ck_revision_published", "(state in ('Draft', 'InReview')) = (published_version is null)");
            table.HasCheckConstraint("ck_revision_withdrawn", "(state = 'Withdrawn') = (withdrawn_at is not null)");
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
        Columns.Person(builder.ComplexProperty(r => r.CreatedBy));
        Columns.Person(builder.ComplexProperty(r => r.SavedBy));
        builder.ComplexProperty(r => r.PublishedBy, b => Columns.Person(b!));
        builder.ComplexProperty(r => r.WithdrawnBy, b => Columns.Person(b!));
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex("kind", "slug", nameof(Revision.Number)).IsUnique().HasDatabaseName(Schemas.RevisionNumber);
        builder.HasIndex("kind", "slug").IsUnique().HasFilter("state in ('Draft', 'InReview')").HasDatabaseName(Schemas.OneOpenRevision);
        builder.HasIndex(["kind", "slug"], Schemas.OnePublishedRevision).IsUnique().HasFilter("state = 'Published'").HasDatabaseName(Schemas.OnePublishedRevision);
        builder.HasIndex(r => r.PlannedFor).HasFilter("planned_for is not null").HasDatabaseName("ix_revision_planned_for");
    }
}
