using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class SuggestionConfiguration : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.ToTable("suggestion", Schemas.Intake, table =>
        {
            table.HasCheckConstraint("ck_suggestion_kind", $"kind in ({Columns.Quoted(SuggestionKind.All.Select(k => k.Name))})");
            table.HasCheckConstraint("ck_suggestion_channel", $"channel in ({Columns.Quoted(Enum.GetNames<SuggestionChannel>())})");
            table.HasCheckConstraint("ck_suggestion_state", $"state in ({Columns.Quoted(Enum.GetNames<SuggestionState>())})");
            table.HasCheckConstraint("ck_suggestion_closed", "(state in ('New', 'InProgress')) = (closed_at is null)");
            table.HasCheckConstraint("ck_suggestion_duplicate", "(state = 'Duplicate') = (duplicate_of is not null) and duplicate_of <> id");
            table.HasCheckConstraint("ck_suggestion_email", "submitter_email is null or submitter_consents_to_mail");
        });
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Code).HasConversion(c => c.Value, text => TrackingCode.Parse(text)).HasMaxLength(TrackingCode.Length).IsFixedLength();
        builder.Property(s => s.Channel).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Kind).HasConversion(k => k.Name, name => SuggestionKind.Find(name)!).HasMaxLength(50);
        builder.Property(s => s.Message).HasMaxLength(SuggestionContent.MaxMessage);
        builder.Property(s => s.Url).HasConversion(Columns.Address).HasMaxLength(WebAddress.MaxLength);
        builder.Property(s => s.TextHash).HasMaxLength(64).IsFixedLength();
        builder.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Reply).HasMaxLength(Suggestion.MaxReply);
        builder.Ignore(s => s.IsOpen);
        Parts(builder);
        builder.HasOne<Suggestion>().WithMany().HasForeignKey(s => s.SameTextAs).HasConstraintName("fk_suggestion_same_text_as").OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Suggestion>().WithMany().HasForeignKey(s => s.DuplicateOf).HasConstraintName("fk_suggestion_duplicate_of").OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.History).WithOne().HasForeignKey("SuggestionId").HasConstraintName("fk_suggestion_event_suggestion").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Notes).WithOne().HasForeignKey("SuggestionId").HasConstraintName("fk_suggestion_note_suggestion").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(s => s.Code).IsUnique().HasDatabaseName("uq_suggestion_code");
        // The queue: what waits longest comes first.
        builder.HasIndex(s => new { s.State, s.ReceivedAt }).HasDatabaseName("ix_suggestion_state");
        builder.HasIndex(s => s.TextHash).HasDatabaseName("ix_suggestion_text_hash");
        builder.HasIndex(s => s.SameTextAs).HasDatabaseName("ix_suggestion_same_text_as");
        builder.HasIndex(s => s.DuplicateOf).HasDatabaseName("ix_suggestion_duplicate_of");
    }

    private static void Parts(EntityTypeBuilder<Suggestion> builder)
    {
        builder.ComplexProperty(s => s.Context, context =>
        {
            context.Property(c => c.Step).HasColumnName("step").HasConversion(Columns.Slug).HasMaxLength(Slug.MaxLength);
            context.Property(c => c.Setting).HasColumnName("setting").HasConversion(Columns.Slug).HasMaxLength(Slug.MaxLength);
            context.Property(c => c.Situation).HasColumnName("situation").HasConversion(Columns.Slug).HasMaxLength(Slug.MaxLength);
        });
        builder.ComplexProperty(s => s.About, about =>
        {
            about!.Property(a => a.Kind).HasConversion(Columns.Kind).HasMaxLength(50);
            about.Property(a => a.Slug).HasConversion(Columns.Slug).HasMaxLength(Slug.MaxLength);
        });
        builder.ComplexProperty(s => s.Proposed, proposed =>
        {
            proposed.Property(p => p.Title).HasMaxLength(Proposal.MaxTitle);
            proposed.Property(p => p.Url).HasConversion(Columns.Address).HasMaxLength(WebAddress.MaxLength);
            proposed.Property(p => p.Description).HasMaxLength(Proposal.MaxDescription);
            proposed.Ignore(p => p.IsEmpty);
        });
        builder.ComplexProperty(s => s.Submitter, submitter =>
        {
            submitter!.Property(p => p.Name).HasMaxLength(Submitter.MaxName);
            submitter.Property(p => p.Email).HasConversion(Columns.Email).HasMaxLength(EmailAddress.MaxLength);
            submitter.Property(p => p.Organisation).HasMaxLength(Submitter.MaxOrganisation);
            submitter.Property(p => p.Profession).HasMaxLength(Submitter.MaxProfession);
        });
        builder.ComplexProperty(s => s.AcceptedAs, item =>
        {
            item!.Property(i => i.Kind).HasConversion(Columns.Kind).HasMaxLength(50);
            item.Property(i => i.Slug).HasConversion(Columns.Slug).HasMaxLength(Slug.MaxLength);
        });
        builder.ComplexProperty(s => s.AssignedTo, actor => Columns.Person(actor!));
    }
}

internal sealed class SuggestionEventConfiguration : IEntityTypeConfiguration<SuggestionEvent>
{
    public void Configure(EntityTypeBuilder<SuggestionEvent> builder)
    {
        builder.ToTable("suggestion_event", Schemas.Intake, table => table.HasCheckConstraint("ck_suggestion_event_act", $"act in ({Columns.Quoted(Enum.GetNames<SuggestionAct>())})"));
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Act).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Detail).HasMaxLength(SuggestionEvent.MaxDetail);
        Columns.Person(builder.ComplexProperty(e => e.By));
        builder.HasIndex("SuggestionId").HasDatabaseName("ix_suggestion_event_suggestion");
    }
}

internal sealed class SuggestionNoteConfiguration : IEntityTypeConfiguration<SuggestionNote>
{
    public void Configure(EntityTypeBuilder<SuggestionNote> builder)
    {
        builder.ToTable("suggestion_note", Schemas.Intake);
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Text).HasMaxLength(SuggestionNote.MaxText);
        Columns.Person(builder.ComplexProperty(n => n.By));
        builder.HasIndex("SuggestionId").HasDatabaseName("ix_suggestion_note_suggestion");
    }
}

internal sealed class SendingConfiguration : IEntityTypeConfiguration<Sending>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Sending> builder)
    {
        builder.ToTable("sending", Schemas.Intake);
        builder.HasKey(s => s.SuggestionId);
        builder.HasOne<Suggestion>().WithOne().HasForeignKey<Sending>(s => s.SuggestionId).HasConstraintName("fk_sending_suggestion").OnDelete(DeleteBehavior.Cascade);
        builder.Property(s => s.KeyHash).HasMaxLength(HashLength).IsFixedLength();
        builder.Property(s => s.RequestHash).HasMaxLength(HashLength).IsFixedLength();
        builder.Property(s => s.ClientHash).HasMaxLength(HashLength).IsFixedLength();
        builder.HasIndex(s => s.KeyHash).IsUnique().HasDatabaseName(Schemas.OneSendingPerKey);
        builder.HasIndex(s => new { s.ClientHash, s.At }).HasDatabaseName("ix_sending_client");
        builder.HasIndex(s => s.At).HasDatabaseName("ix_sending_at");
    }
}

internal sealed class ClientSaltConfiguration : IEntityTypeConfiguration<ClientSalt>
{
    public void Configure(EntityTypeBuilder<ClientSalt> builder)
    {
        builder.ToTable("client_salt", Schemas.Intake);
        builder.HasKey(s => s.Day);
        builder.Property(s => s.Day).ValueGeneratedNever();
    }
}
