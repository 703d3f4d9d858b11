using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Privacy;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Privacy;

/// <summary>Words that should not be there go, wherever they stand; that it happened stays.</summary>
public sealed class BlankingAText(TestDatabases databases)
{
    [Fact]
    public async Task All_words_of_a_suggestion_are_gone_from_the_whole_database()
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "alles", SentIn.Start);
        var other = await SentIn.ToAsync(host, "blijft", SentIn.Start);
        (await host.CommandAsync(new BlankTextCommand(sent.Id, Given.Beheerder))).Value.ShouldBe(new Blanked(sent.Id, null));

        (await SentIn.KeptAsync(host, sent.Words)).ShouldBeEmpty();
        (await SentIn.KeptAsync(host, other.Words)).Count.ShouldBe(other.Words.Count);
        (await SentIn.KeptAsync(host, [sent.Suggestion.TextHash!])).ShouldBeEmpty("A hash could be guessed at.");
        var stored = await sent.StoredAsync(host);
        (stored.Message, stored.Reply, stored.Submitter!.Name).ShouldBe((PrivacyReport.TakenOut, PrivacyReport.TakenOut, sent.Name));
        (stored.History[^1].Act, stored.History[^1].By, stored.History[^1].At).ShouldBe((SuggestionAct.Blanked, Given.Beheerder, SentIn.Start));
        (await sent.MailAsync(host)).State.ShouldBe(MailState.Cancelled);
    }

    [Fact]
    public async Task What_is_left_can_still_be_handled()
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "verder", SentIn.Start);
        await host.CommandAsync(new BlankTextCommand(sent.Id, Given.Beheerder));
        var stored = await sent.StoredAsync(host);
        stored.Decline("We hebben je bericht leeggemaakt, want er stonden gegevens van een kind in.", Given.Eindredacteur, SentIn.Start).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_passage_goes_wherever_it_stands_and_the_rest_stays()
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "zin", SentIn.Start);
        (await host.CommandAsync(new BlankPassageCommand(sent.Id, " ANTWOORDZIN ", Given.Beheerder))).Succeeded.ShouldBeTrue();

        (await SentIn.KeptAsync(host, ["Antwoordzin"])).ShouldBeEmpty();
        var stored = await sent.StoredAsync(host);
        (stored.Reply, stored.Message).ShouldBe((PrivacyReport.TakenOut, "Berichtzin over een hulpmiddel."));
        (await sent.MailAsync(host)).State.ShouldBe(MailState.Cancelled, "It would have told the passage to whoever gets it.");
    }

    [Theory]
    [InlineData("Berichtdeel")]
    [InlineData("bericht-adres-deel")]
    [InlineData("Titeldeel")]
    [InlineData("voorstel-adres-deel")]
    [InlineData("Beschrijvingdeel")]
    [InlineData("Notitiedeel")]
    [InlineData("Naamdeel")]
    [InlineData("Organisatiedeel")]
    public async Task Mail_without_the_passage_still_goes(string passage)
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "deel", SentIn.Start);
        (await host.CommandAsync(new BlankPassageCommand(sent.Id, passage, Given.Beheerder))).Succeeded.ShouldBeTrue();
        (await SentIn.KeptAsync(host, [passage])).ShouldBeEmpty();
        (await sent.MailAsync(host)).State.ShouldBe(MailState.Waiting);
    }

    [Theory]
    [InlineData("nergens te vinden", "passage-missing")]
    [InlineData("ab", "passage-length")]
    [InlineData(null, "passage-length")]
    public async Task Words_that_are_not_there_are_told(string? passage, string code)
    {
        await using var host = await HostAsync();
        var sent = await SentIn.ToAsync(host, "mis", SentIn.Start);
        (await host.CommandAsync(new BlankPassageCommand(sent.Id, passage, Given.Beheerder))).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);
        (await SentIn.KeptAsync(host, sent.Words)).Count.ShouldBe(sent.Words.Count);
    }

    private Task<GuideHost> HostAsync() => databases.HostAsync(Given.ASmallGuide(), new FakeTimeProvider(SentIn.Start));
}
