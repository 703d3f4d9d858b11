using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Upkeep;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class ItemUpkeepConfiguration : IEntityTypeConfiguration<ItemUpkeep>
{
    public void Configure(EntityTypeBuilder<ItemUpkeep> builder)
    {
        builder.ToTable("item_upkeep", Schemas.Curation, table => table.HasCheckConstraint("ck_item_upkeep_people", "owner_id is null or deputy_id is null or owner_id <> deputy_id"));
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Kind).HasMaxLength(50);
        builder.Property(u => u.Slug).HasMaxLength(Slug.MaxLength);
        builder.ComplexProperty(u => u.CheckedBy, b => Columns.Person(b!));
        builder.HasOne<User>().WithMany().HasForeignKey(u => u.OwnerId).HasConstraintName("fk_item_upkeep_owner").OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<User>().WithMany().HasForeignKey(u => u.DeputyId).HasConstraintName("fk_item_upkeep_deputy").OnDelete(DeleteBehavior.SetNull);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(u => new { u.Kind, u.Slug }).IsUnique().HasDatabaseName("uq_item_upkeep_item");
        builder.HasIndex(u => u.OwnerId).HasDatabaseName("ix_item_upkeep_owner");
        builder.HasIndex(u => u.DeputyId).HasDatabaseName("ix_item_upkeep_deputy");
    }
}
