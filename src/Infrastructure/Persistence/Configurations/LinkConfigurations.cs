using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class WatchedLinkConfiguration : IEntityTypeConfiguration<WatchedLink>
{
    public void Configure(EntityTypeBuilder<WatchedLink> builder)
    {
        builder.ToTable("link", Schemas.Curation, table =>
        {
            table.HasCheckConstraint("ck_link_state", $"state in ({Columns.Quoted(Enum.GetNames<LinkState>())})");
            table.HasCheckConstraint("ck_link_failures", "failures >= 0 and (failures = 0) = (failing_since is null)");
        });
        builder.HasKey(l => l.Key).HasName("pk_link");
        builder.Property(l => l.Key).HasMaxLength(LinkKey.Length).IsFixedLength();
        builder.Property(l => l.Url).HasConversion(Columns.Address).HasMaxLength(WebAddress.MaxLength);
        builder.Property(l => l.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.Finding).HasConversion<string>().HasMaxLength(40);
        builder.Property(l => l.FailedMethods).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.MovedTo).HasConversion(Columns.Address).HasMaxLength(WebAddress.MaxLength);
        builder.Property(l => l.ArchivedUrl).HasConversion(Columns.Address).HasMaxLength(WebAddress.MaxLength);
        builder.Ignore(l => l.IsHealthy);
        builder.Property<uint>("xmin").IsRowVersion();
    }
}

internal sealed class LinkCheckConfiguration : IEntityTypeConfiguration<LinkCheck>
{
    public void Configure(EntityTypeBuilder<LinkCheck> builder)
    {
        builder.ToTable("link_check", Schemas.Curation);
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.LinkKey).HasMaxLength(LinkKey.Length).IsFixedLength();
        builder.Property(c => c.Finding).HasConversion<string>().HasMaxLength(40);
        builder.Property(c => c.Methods).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.MovedTo).HasConversion(Columns.Address).HasMaxLength(WebAddress.MaxLength);
        builder.HasOne<WatchedLink>().WithMany().HasForeignKey(c => c.LinkKey).HasConstraintName("fk_link_check_link").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.LinkKey, c.At }).HasDatabaseName("ix_link_check_link");
        builder.HasIndex(c => c.At).HasDatabaseName("ix_link_check_at");
    }
}

internal sealed class LinkRunConfiguration : IEntityTypeConfiguration<LinkRun>
{
    public void Configure(EntityTypeBuilder<LinkRun> builder)
    {
        builder.ToTable("link_run", Schemas.Curation, table =>
        {
            table.HasCheckConstraint("ck_link_run_state", $"state in ({Columns.Quoted(Enum.GetNames<LinkRunState>())})");
            table.HasCheckConstraint("ck_link_run_ended", "(ended_at is null) = (goes_on is not null) and goes_on is distinct from false");
        });
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(r => r.IsGoingOn);
        Columns.Person(builder.ComplexProperty(r => r.StartedBy));
        builder.ComplexProperty(r => r.Counts, counts => counts!.Ignore(c => c.Total));
        builder.Property<uint>("xmin").IsRowVersion();
        // Null where it ended, so this allows one run at a time.
        builder.HasIndex(r => r.GoesOn).IsUnique().HasDatabaseName(Schemas.OneLinkRun);
        builder.HasIndex(r => r.StartedAt).HasDatabaseName("ix_link_run_started_at");
    }
}

internal sealed class LinkRunItemConfiguration : IEntityTypeConfiguration<LinkRunItem>
{
    public void Configure(EntityTypeBuilder<LinkRunItem> builder)
    {
        builder.ToTable("link_run_item", Schemas.Curation);
        builder.HasKey(i => new { i.RunId, i.LinkKey });
        builder.Property(i => i.LinkKey).HasMaxLength(LinkKey.Length).IsFixedLength();
        builder.HasOne<LinkRun>().WithMany().HasForeignKey(i => i.RunId).HasConstraintName("fk_link_run_item_run").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<WatchedLink>().WithMany().HasForeignKey(i => i.LinkKey).HasConstraintName("fk_link_run_item_link").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(i => i.LinkKey).HasDatabaseName("ix_link_run_item_link");
    }
}

internal sealed class PublishedLinkConfiguration : IEntityTypeConfiguration<PublishedLink>
{
    public void Configure(EntityTypeBuilder<PublishedLink> builder)
    {
        builder.ToTable("link", Schemas.Published, table => table.HasCheckConstraint("ck_link_state", $"state in ({Columns.Quoted(Enum.GetNames<LinkState>())})"));
        builder.HasKey(l => l.LinkKey).HasName("pk_link");
        builder.Property(l => l.LinkKey).HasMaxLength(LinkKey.Length).IsFixedLength();
        builder.Property(l => l.Url).HasConversion(Columns.Address).HasMaxLength(WebAddress.MaxLength);
        builder.Property(l => l.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.ArchivedUrl).HasConversion(Columns.Address).HasMaxLength(WebAddress.MaxLength);
        builder.HasIndex(l => l.Version).HasDatabaseName("ix_link_version");
    }
}

internal sealed class LinkVersionConfiguration : IEntityTypeConfiguration<LinkVersion>
{
    public void Configure(EntityTypeBuilder<LinkVersion> builder)
    {
        builder.ToTable("link_version", Schemas.Published, table => table.HasCheckConstraint("ck_link_version_only", $"id = {LinkVersion.TheOnly}"));
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Mark).HasMaxLength(LinkVersion.MarkLength);
        builder.HasData(new { Id = LinkVersion.TheOnly, Number = 0L, Mark = "" });
    }
}
