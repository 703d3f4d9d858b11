using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class EditorialRulesConfiguration : IEntityTypeConfiguration<EditorialRules>
{
    public void Configure(EntityTypeBuilder<EditorialRules> builder)
    {
        builder.ToTable("editorial_rules", Schemas.Curation, table =>
        {
            table.HasCheckConstraint("ck_editorial_rules_only", $"id = {EditorialRules.TheOnly}");
            table.HasCheckConstraint("ck_editorial_rules_months", $"check_every_months between {EditorialRules.FewestMonths} and {EditorialRules.MostMonths}");
        });
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
    }
}
