using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class WorksheetConfiguration : IEntityTypeConfiguration<Worksheet>
{
    public void Configure(EntityTypeBuilder<Worksheet> builder)
    {
        builder.ToTable("worksheet", Schemas.Curation, table => table.HasCheckConstraint("ck_worksheet_written", "(text is null) = (written_at is null)"));
        builder.HasKey(w => new { w.Kind, w.Subject, w.PersonId });
        builder.Property(w => w.PersonId).HasMaxLength(Columns.NameLength);
        builder.Property(w => w.PersonName).HasMaxLength(Columns.NameLength);
        builder.Property(w => w.Kind).HasMaxLength(50);
        builder.Property(w => w.Subject).HasMaxLength(Worksheet.MaxSubject);
        builder.Property(w => w.Title).HasMaxLength(Worksheet.MaxTitle);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(w => w.SeenAt).HasDatabaseName("ix_worksheet_seen_at");
        builder.HasIndex(w => w.PersonId).HasFilter("written_at is not null").HasDatabaseName("ix_worksheet_person_written");
    }
}
