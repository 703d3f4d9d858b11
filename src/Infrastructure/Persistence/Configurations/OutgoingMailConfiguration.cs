using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable(Schemas.OutgoingMail, Schemas.Intake, table =>
        {
            table.HasCheckConstraint("ck_outgoing_mail_state", $"state in ({Columns.Quoted(Enum.GetNames<MailState>())})");
            table.HasCheckConstraint("ck_outgoing_mail_ended", "(state in ('Sent', 'Cancelled')) = (ended_at is not null)");
            table.HasCheckConstraint("ck_outgoing_mail_emptied", "(ended_at is not null) = (text is null) and (text is null) = (subject is null) and (ended_at is null or coalesce(recipient, html, problem) is null)");
        });
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(50);
        builder.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Recipient).HasConversion(Columns.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(m => m.Subject).HasMaxLength(OutgoingMail.MaxSubject);
        builder.Property(m => m.Problem).HasMaxLength(OutgoingMail.MaxProblem);
        builder.Ignore(m => m.IsForProjectGroup);
        builder.ComplexProperty(m => m.CancelledBy, actor => Columns.Person(actor!));
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(m => m.DueAt).HasFilter("state = 'Waiting'").HasDatabaseName("ix_outgoing_mail_due");
        builder.HasIndex(m => m.CreatedAt).HasFilter("state = 'Undelivered'").HasDatabaseName("ix_outgoing_mail_undelivered");
        builder.HasIndex(m => m.About).HasDatabaseName("ix_outgoing_mail_about");
    }
}
