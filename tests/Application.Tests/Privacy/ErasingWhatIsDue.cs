using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Privacy;

/// <summary>The clock is moved, and the job run as Admin does; afterwards the whole database is searched for what should be gone.</summary>
public sealed class ErasingWhatIsDue(TestDatabases databases)
{
    private static readonly TimeSpan Instant = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Nothing_is_due_on_the_day_itself()
    {
        var clock = new FakeTimeProvider(SentIn.Start);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        var sent = await SentIn.ToAsync(host, "vandaag", SentIn.Start, closed: true);
        (await EraseAsync(host)).ShouldBe(new ErasedByTime(0, 0, 0, 0, 0));
        (await SentIn.KeptAsync(host, sent.Sender.Concat(sent.Words))).Count.ShouldBe(sent.Sender.Count + sent.Words.Count, "The test itself finds everything while it is there.");
    }

    [Fact]
    public async Task What_is_held_on_a_sender_goes_thirty_days_after_closing_and_their_unsent_mail_with_it()
    {
        var clock = new FakeTimeProvider(SentIn.Start);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        var closed = await SentIn.ToAsync(host, "dicht", SentIn.Start, closed: true);
        var open = await SentIn.ToAsync(host, "open", SentIn.Start);

        clock.Advance(TimeSpan.FromDays(30) - Instant);
        (await EraseAsync(host)).Submitters.ShouldBe(0);
        clock.Advance(Instant);
        (await EraseAsync(host)).Submitters.ShouldBe(1);

        (await SentIn.KeptAsync(host, [.. closed.Sender, "Briefdicht"])).ShouldBeEmpty();
        (await SentIn.KeptAsync(host, open.Sender)).Count.ShouldBe(4);
        var stored = await closed.StoredAsync(host);
        (stored.Message, stored.State, stored.History[^1].Act).ShouldBe(("Berichtdicht over een hulpmiddel.", SuggestionState.Accepted, SuggestionAct.SubmitterErased));
        (await closed.MailAsync(host)).State.ShouldBe(MailState.Cancelled);
        (await EraseAsync(host)).Submitters.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_held_on_a_sender_goes_after_twelve_months_though_nobody_closed_it()
    {
        var clock = new FakeTimeProvider(SentIn.Start);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        var sent = await SentIn.ToAsync(host, "jaar", SentIn.Start);

        clock.SetUtcNow(SentIn.Start.AddMonths(12) - Instant);
        (await EraseAsync(host)).Submitters.ShouldBe(0);
        clock.Advance(Instant);
        (await EraseAsync(host)).Submitters.ShouldBe(1);

        (await SentIn.KeptAsync(host, sent.Sender)).ShouldBeEmpty();
        (await sent.StoredAsync(host)).IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_words_go_after_twenty_four_months_and_what_became_of_it_stays(bool closed)
    {
        var clock = new FakeTimeProvider(SentIn.Start);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        var sent = await SentIn.ToAsync(host, "tekst", SentIn.Start, closed);

        clock.SetUtcNow(SentIn.Start.AddMonths(24) - Instant);
        (await EraseAsync(host)).Texts.ShouldBe(0);
        clock.Advance(Instant);
        (await EraseAsync(host)).Texts.ShouldBe(1);

        (await SentIn.KeptAsync(host, [.. sent.Words, .. sent.Sender, Given.Eindredacteur.Name])).ShouldBeEmpty();
        var stored = await sent.StoredAsync(host);
        (stored.State, stored.Kind, stored.Context, stored.TextHash).ShouldBe((closed ? SuggestionState.Accepted : SuggestionState.Declined, SuggestionKind.Question, sent.Suggestion.Context, null));
        stored.History.ShouldHaveSingleItem().Act.ShouldBe(SuggestionAct.TextErased);
        (await EraseAsync(host)).Texts.ShouldBe(0);
    }

    [Fact]
    public async Task Hashes_of_clients_and_keys_go_after_a_day_and_the_salt_of_their_day_after_two()
    {
        var clock = new FakeTimeProvider(SentIn.Start);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        await SentIn.ToAsync(host, "hash", SentIn.Start);
        await host.WithContextAsync(context =>
        {
            context.Set<ClientSalt>().Add(new ClientSalt(DateOnly.FromDateTime(SentIn.Start.UtcDateTime), [1, 2, 3]));
            return context.SaveAsync(CancellationToken.None);
        });

        clock.Advance(TimeSpan.FromHours(24) - Instant);
        (await EraseAsync(host)).Sendings.ShouldBe(0);
        clock.Advance(Instant);
        (await EraseAsync(host)).Sendings.ShouldBe(1);
        (await host.WithContextAsync(context => context.Set<ClientSalt>().CountAsync())).ShouldBe(1);
        clock.Advance(TimeSpan.FromDays(1));
        await EraseAsync(host);
        (await host.WithContextAsync(context => context.Set<ClientSalt>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_audit_trail_goes_after_twenty_four_months()
    {
        // The database itself keeps what is less than a month old by its own clock, so this is about years ago.
        var start = SentIn.Start.AddYears(-6);
        var clock = new FakeTimeProvider(start);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        await host.WithContextAsync(context =>
        {
            context.Set<AuditEntry>().Add(AuditEntry.Of(Given.Beheerder, "publish", new AuditSubject("tool", "kaart"), AuditOutcome.Done, null, start));
            return context.SaveAsync(CancellationToken.None);
        });
        clock.SetUtcNow(start.AddMonths(24) - Instant);
        (await EraseAsync(host)).AuditEntries.ShouldBe(0);
        clock.Advance(Instant);
        (await EraseAsync(host)).AuditEntries.ShouldBe(1);
    }

    [Fact]
    public async Task Mail_that_did_not_arrive_goes_after_thirty_days()
    {
        var clock = new FakeTimeProvider(SentIn.Start);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        await host.WithContextAsync(context =>
        {
            var mail = OutgoingMail.To(EmailAddress.Parse("weg@voorbeeld.nl"), MailKind.Invitation, "Uitnodiging", "Uitnodigingstekst", SentIn.Start);
            mail.BeginAttempt(SentIn.Start);
            mail.Failed("550", permanent: true, SentIn.Start, 0.5);
            context.OutgoingMail.Add(mail);
            return context.SaveAsync(CancellationToken.None);
        });
        clock.Advance(TimeSpan.FromDays(30) - Instant);
        (await EraseAsync(host)).Mails.ShouldBe(0);
        clock.Advance(Instant);
        (await EraseAsync(host)).Mails.ShouldBe(1);
        (await SentIn.KeptAsync(host, ["weg@voorbeeld.nl", "Uitnodigingstekst"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Periods_that_an_operator_set_are_those_that_count()
    {
        var clock = new FakeTimeProvider(SentIn.Start);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        await SentIn.ToAsync(host, "eigen", SentIn.Start, closed: true);
        clock.Advance(TimeSpan.FromDays(7));
        (await EraseAsync(host, new RetentionPeriods(SubmitterDaysAfterClosing: 8))).Submitters.ShouldBe(0);
        (await EraseAsync(host, new RetentionPeriods(SubmitterDaysAfterClosing: 7))).Submitters.ShouldBe(1);
    }

    [Fact]
    public async Task More_than_fits_in_one_lot_is_all_erased()
    {
        var clock = new FakeTimeProvider(SentIn.Start);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        for (var i = 0; i < 120; i++)
            await SentIn.ToAsync(host, $"veel{i}x", SentIn.Start.AddSeconds(i), closed: i % 2 == 0);
        clock.SetUtcNow(SentIn.Start.AddMonths(25));
        (await EraseAsync(host)).Texts.ShouldBe(120);
        (await SentIn.KeptAsync(host, ["Berichtveel", "Naamveel", "Briefveel"])).ShouldBeEmpty();
    }

    private static async Task<ErasedByTime> EraseAsync(GuideHost host, RetentionPeriods? periods = null) =>
        (await host.CommandAsync(new EraseWhatIsDueCommand(periods ?? new RetentionPeriods()))).Value;
}
