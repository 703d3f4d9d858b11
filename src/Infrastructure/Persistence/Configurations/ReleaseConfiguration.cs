using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Releases;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.ToTable("release", Schemas.Curation, table =>
        {
            table.HasCheckConstraint("ck_release_state", $"state in ({Columns.Quoted(Enum.GetNames<ReleaseState>())})");
            table.HasCheckConstraint("ck_release_published", "(state = 'Published') = (published_version is not null)");
            table.HasCheckConstraint("ck_release_planned", "planned_for is null or state = 'Open' and planned_by_id is not null and plan_failed_for is null");
            table.HasCheckConstraint("ck_release_plan_failed", "(plan_failed_for is null) = (plan_problem is null)");
        });
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HasMaxLength(Release.MaxName);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.PlanProblem).HasMaxLength(Release.MaxProblem);
        Columns.Person(builder.ComplexProperty(r => r.CreatedBy));
        builder.ComplexProperty(r => r.PlannedBy, b => Columns.Person(b!));
        builder.ComplexProperty(r => r.PublishedBy, b => Columns.Person(b!));
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(r => r.PlannedFor).HasFilter("planned_for is not null").HasDatabaseName("ix_release_planned_for");
        builder.HasIndex(r => r.State).HasDatabaseName("ix_release_state");
        builder.OwnsMany(r => r.Items, item =>
        {
            item.ToTable("release_item", Schemas.Curation);
            item.WithOwner().HasForeignKey("release_id");
            item.Ignore(i => i.Kind);
            item.Ignore(i => i.Slug);
            item.Property<string>("kind").HasField("kind").HasMaxLength(50);
            item.Property<string>("slug").HasField("slug").HasMaxLength(Slug.MaxLength);
            item.HasKey("release_id", "kind", "slug");
            item.HasIndex("kind", "slug").HasDatabaseName("ix_release_item_item");
        });
        builder.Navigation(r => r.Items).HasField("items").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
