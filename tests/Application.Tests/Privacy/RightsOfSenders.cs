using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Privacy;

/// <summary>What a beheerder does when a sender asks what is held on them, or wants it changed or gone.</summary>
public sealed class RightsOfSenders(TestDatabases databases)
{
    [Theory]
    [InlineData("Naamzoek", new[] { FoundIn.Submitter })]
    [InlineData("adreszoek@VOORBEELD.nl", new[] { FoundIn.Submitter, FoundIn.UnsentMail })]
    [InlineData("adreszoek", new[] { FoundIn.Submitter, FoundIn.UnsentMail })]
    [InlineData("Berichtzoek over", new[] { FoundIn.Text })]
    [InlineData("Beschrijvingzoek", new[] { FoundIn.Text })]
    [InlineData("Notitiezoek", new[] { FoundIn.Note })]
    [InlineData("Antwoordzoek", new[] { FoundIn.Reply, FoundIn.UnsentMail })]
    public async Task Somebody_is_found_by_name_or_address_and_it_says_where(string text, FoundIn[] places)
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "zoek", SentIn.Start);
        await SentIn.ToAsync(host, "ander", SentIn.Start);
        var found = (await host.CommandAsync(new FindSubmitterQuery(text, Given.Beheerder))).Value.ShouldHaveSingleItem();
        (found.Id, found.Code, found.Submitter!.Email).ShouldBe((sent.Id, sent.Suggestion.Code.Value, sent.Email));
        found.FoundIn.ShouldBe(places);
    }

    [Theory]
    [InlineData("%%%")]
    [InlineData("___")]
    [InlineData("nergens")]
    public async Task Nobody_is_found_by_what_stands_nowhere(string text)
    {
        await using var host = await HostAsync();
        await SentIn.ToAsync(host, "zoek", SentIn.Start);
        (await host.CommandAsync(new FindSubmitterQuery(text, Given.Beheerder))).Value.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  a ")]
    public async Task Too_little_to_look_for_is_told(string? text)
    {
        await using var host = await HostAsync();
        (await host.CommandAsync(new FindSubmitterQuery(text, Given.Beheerder))).Errors.ShouldHaveSingleItem().Field.ShouldBe("text");
    }

    [Fact]
    public async Task An_export_has_all_that_is_held()
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "export", SentIn.Start);
        var export = (await host.CommandAsync(new ExportSubmitterQuery([sent.Id], Given.Beheerder))).Value;
        var json = JsonSerializer.Serialize(export);
        foreach (var word in sent.Sender.Concat(sent.Words).Append(sent.Suggestion.Code.Value))
            json.ShouldContain(word, Case.Sensitive);
        json.ShouldNotContain(Given.Eindredacteur.Name);
        export.Suggestions.Single().History.Select(h => h.Act).ShouldContain(SuggestionAct.Received);
    }

    [Fact]
    public async Task What_is_corrected_is_kept_as_it_is_now_and_unsent_mail_goes_to_the_new_address()
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "fout", SentIn.Start);
        (await host.CommandAsync(new CorrectSubmitterCommand(sent.Id, "Nieuwe Naam", "nieuw@voorbeeld.nl", "School", null, Given.Beheerder))).Value.ShouldBe(sent.Id);
        var stored = await sent.StoredAsync(host);
        stored.Submitter.ShouldBe(new Submitter("Nieuwe Naam", EmailAddress.Parse("nieuw@voorbeeld.nl"), "School", null, ConsentsToMail: true));
        stored.History[^1].Act.ShouldBe(SuggestionAct.Corrected);
        (await sent.MailAsync(host)).Recipient.ShouldBe(EmailAddress.Parse("nieuw@voorbeeld.nl"));
        (await SentIn.KeptAsync(host, sent.Sender)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_no_address_any_more_gets_no_mail()
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "zonder", SentIn.Start);
        (await host.CommandAsync(new CorrectSubmitterCommand(sent.Id, sent.Name, "", null, null, Given.Beheerder))).Succeeded.ShouldBeTrue();
        (await sent.StoredAsync(host)).Submitter.ShouldBe(new Submitter(sent.Name, null, null, null, ConsentsToMail: false));
        (await sent.MailAsync(host)).State.ShouldBe(MailState.Cancelled);
    }

    [Fact]
    public async Task A_correction_that_is_wrong_itself_names_every_fault_and_changes_nothing()
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "blijft", SentIn.Start);
        var refused = await host.CommandAsync(new CorrectSubmitterCommand(sent.Id, new string('a', 101), "geen adres", null, null, Given.Beheerder));
        refused.Errors.Select(e => e.Field).ShouldBe(["name", "email"]);
        (await sent.StoredAsync(host)).Submitter.ShouldBe(sent.Suggestion.Submitter);
    }

    [Fact]
    public async Task Who_is_erased_is_found_nowhere_and_the_suggestion_stays()
    {
        await using var host = await HostAsync();
        var first = await SentIn.ToAsync(host, "weg", SentIn.Start);
        var second = await SentIn.ToAsync(host, "ookweg", SentIn.Start, closed: true);
        var other = await SentIn.ToAsync(host, "blijf", SentIn.Start);
        (await host.CommandAsync(new EraseSubmitterCommand([first.Id, second.Id], Given.Beheerder))).Value.ShouldBe(2);

        (await SentIn.KeptAsync(host, [.. first.Sender, .. second.Sender, "Briefweg", "Briefookweg"])).ShouldBeEmpty();
        (await SentIn.KeptAsync(host, other.Sender)).Count.ShouldBe(4);
        var stored = await first.StoredAsync(host);
        (stored.Message, stored.IsOpen, stored.History[^1].Act, stored.History[^1].By).ShouldBe(("Berichtweg over een hulpmiddel.", true, SuggestionAct.SubmitterErased, Given.Beheerder));
        (await host.CommandAsync(new FindSubmitterQuery("adresweg", Given.Beheerder))).Value.ShouldBeEmpty();
        (await host.CommandAsync(new CorrectSubmitterCommand(first.Id, "Terug", null, null, null, Given.Beheerder))).Errors.ShouldHaveSingleItem().Code.ShouldBe("no-submitter");
    }

    [Fact]
    public async Task Of_what_is_not_there_nothing_is_done()
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "heel", SentIn.Start);
        (await host.CommandAsync(new EraseSubmitterCommand([sent.Id, Guid.NewGuid()], Given.Beheerder))).Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-suggestion");
        (await host.CommandAsync(new ExportSubmitterQuery([Guid.NewGuid()], Given.Beheerder))).Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-suggestion");
        (await sent.StoredAsync(host)).Submitter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_a_beheerder_may_and_a_refusal_is_in_the_audit_trail()
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "rechten", SentIn.Start);
        foreach (var actor in new[] { Given.Redacteur, Given.Eindredacteur })
        {
            Error[] refusals =
            [
                .. (await host.CommandAsync(new FindSubmitterQuery(sent.Name, actor))).Errors,
                .. (await host.CommandAsync(new ExportSubmitterQuery([sent.Id], actor))).Errors,
                .. (await host.CommandAsync(new CorrectSubmitterCommand(sent.Id, "Anders", null, null, null, actor))).Errors,
                .. (await host.CommandAsync(new EraseSubmitterCommand([sent.Id], actor))).Errors,
                .. (await host.CommandAsync(new BlankTextCommand(sent.Id, actor))).Errors,
                .. (await host.CommandAsync(new BlankPassageCommand(sent.Id, sent.Words[0], actor))).Errors,
            ];
            refusals.Select(r => r.Kind).ShouldBe(Enumerable.Repeat(ErrorKind.Forbidden, 6));
        }

        (await SentIn.KeptAsync(host, sent.Sender.Concat(sent.Words))).Count.ShouldBe(12);
        (await TrailAsync(host)).Count(e => e.Outcome == AuditOutcome.Refused).ShouldBe(12);
    }

    [Fact]
    public async Task The_audit_trail_says_that_it_was_done_and_to_which_suggestion_and_repeats_no_word()
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "spoor", SentIn.Start);
        await host.CommandAsync(new FindSubmitterQuery(sent.Name, Given.Beheerder));
        await host.CommandAsync(new ExportSubmitterQuery([sent.Id], Given.Beheerder));
        await host.CommandAsync(new CorrectSubmitterCommand(sent.Id, sent.Name, sent.Email, "Anders", null, Given.Beheerder));
        await host.CommandAsync(new BlankPassageCommand(sent.Id, "Berichtspoor", Given.Beheerder));
        await host.CommandAsync(new EraseSubmitterCommand([sent.Id], Given.Beheerder));
        await host.CommandAsync(new BlankTextCommand(sent.Id, Given.Beheerder));

        (await TrailAsync(host)).Select(e => (e.Action, e.SubjectKind, e.Subject, e.ActorId)).ShouldBe(
        [
            ("find-submitter", "submitter", "", "carla"),
            ("export-submitter", "suggestion", $"{sent.Id}", "carla"),
            ("correct-submitter", "suggestion", $"{sent.Id}", "carla"),
            ("blank-passage", "suggestion", $"{sent.Id}", "carla"),
            ("erase-submitter", "suggestion", $"{sent.Id}", "carla"),
            ("blank-text", "suggestion", $"{sent.Id}", "carla"),
        ]);
        (await SentIn.KeptAsync(host, sent.Sender.Concat(sent.Words))).ShouldBeEmpty();
    }

    private static Task<List<AuditEntry>> TrailAsync(GuideHost host) =>
        host.WithContextAsync(context => context.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Id).Where(e => e.ActorId != Actor.System.Id).ToListAsync());

    private Task<GuideHost> HostAsync() => databases.HostAsync(Given.ASmallGuide(), new FakeTimeProvider(SentIn.Start) { AutoAdvanceAmount = TimeSpan.FromSeconds(1) });
}
