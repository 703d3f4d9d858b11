using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Domain.Exchange;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class GuideImportConfiguration : IEntityTypeConfiguration<GuideImport>
{
    public void Configure(EntityTypeBuilder<GuideImport> builder)
    {
        builder.ToTable("guide_import", Schemas.Curation, table =>
        {
            table.HasCheckConstraint("ck_guide_import_state", $"state in ({Columns.Quoted(Enum.GetNames<ImportState>())})");
            table.HasCheckConstraint("ck_guide_import_mode", $"mode in ({Columns.Quoted(Enum.GetNames<ImportMode>())})");
        });
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.FileName).HasMaxLength(GuideImport.MaxFileName);
        // Not the row's own version: how far it is, is written beside the transaction that carries it out.
        builder.Property(i => i.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.Property(i => i.Mode).HasConversion<string>().HasMaxLength(20);
        Columns.Person(builder.ComplexProperty(i => i.CreatedBy));
        builder.ComplexProperty(i => i.RequestedBy, b => Columns.Person(b!));
        builder.HasIndex(i => i.CreatedAt).HasDatabaseName("ix_guide_import_created_at");
    }
}
