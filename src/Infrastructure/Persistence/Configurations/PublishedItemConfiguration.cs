using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class PublishedItemConfiguration : IEntityTypeConfiguration<PublishedItem>
{
    public void Configure(EntityTypeBuilder<PublishedItem> builder)
    {
        builder.ToTable("item", Schemas.Published, table =>
        {
            table.HasCheckConstraint("ck_item_version", "version >= 1");
            table.HasCheckConstraint("ck_item_tombstone", "(content is null) = (withdrawal_reason is not null) and (content is null) = (hash is null)");
            table.HasCheckConstraint("ck_item_renamed", "not is_renamed or successor is not null");
        });
        builder.HasKey(i => new { i.Kind, i.Slug });
        builder.Property(i => i.Kind).HasMaxLength(50);
        builder.Property(i => i.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(i => i.Hash).HasMaxLength(64).IsFixedLength();
        builder.Property(i => i.WithdrawalReason).HasMaxLength(Withdrawal.MaxReason);
        builder.Property(i => i.Successor).HasMaxLength(Slug.MaxLength);
        // The one query that every snapshot and every copy elsewhere is renewed by.
        builder.HasIndex(i => i.Version).HasDatabaseName("ix_item_version");
    }
}

internal sealed class ContentVersionConfiguration : IEntityTypeConfiguration<ContentVersion>
{
    public void Configure(EntityTypeBuilder<ContentVersion> builder)
    {
        builder.ToTable("content_version", Schemas.Published, table => table.HasCheckConstraint("ck_content_version_only", $"id = {ContentVersion.TheOnly}"));
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.LoadedDigest).HasMaxLength(64).IsFixedLength();
        builder.HasData(new { Id = ContentVersion.TheOnly, Number = 0L, ChangedAt = DateTimeOffset.UnixEpoch, PublishedByPerson = false });
    }
}

internal sealed class VersionMarkConfiguration : IEntityTypeConfiguration<VersionMark>
{
    public void Configure(EntityTypeBuilder<VersionMark> builder)
    {
        builder.ToTable("version_mark", Schemas.Published);
        builder.HasKey(m => m.Number);
        builder.Property(m => m.Number).ValueGeneratedNever();
        builder.Property(m => m.Mark).HasMaxLength(VersionMark.Length).IsFixedLength();
    }
}
