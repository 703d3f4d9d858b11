using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Suggestions;

public sealed class LookingAtTheQueue(TestDatabases databases)
{
    private static readonly Actor Bert = Given.Eindredacteur;

    [Fact]
    public async Task What_waits_longest_comes_first_and_each_filter_leaves_what_it_says()
    {
        await using var host = await databases.HostAsync(Guide());
        var question = await host.SentInAsync(Sent.Content(SuggestionKind.Question, "Hoe werkt de meldcode precies?"), Sent.Monday.AddDays(1));
        var tool = await host.SentInAsync(Sent.MissingTool, Sent.Monday);
        var danger = await host.SentInAsync(Sent.Content(SuggestionKind.Other, "Er is 50% kans op spoed.") with { MentionsDanger = true }, Sent.Monday.AddDays(2));
        var closed = await host.SentInAsync(Sent.Correction(1, title: "Nieuw"), Sent.Monday.AddDays(-1));
        await host.CommandAsync(new DeclineSuggestionCommand(closed.Id, "Nee.", Bert));
        await host.CommandAsync(new TakeSuggestionCommand(question.Id, Bert));

        (await IdsAsync(SuggestionFilter.Open)).ShouldBe([tool.Id, question.Id, danger.Id]);
        (await IdsAsync(SuggestionFilter.Open, SuggestionOrder.Newest)).ShouldBe([danger.Id, question.Id, tool.Id]);
        (await IdsAsync(new([]))).Count.ShouldBe(4);
        (await IdsAsync(new([SuggestionState.Declined]))).ShouldBe([closed.Id]);
        (await IdsAsync(new([], Kind: SuggestionKind.MissingTool))).ShouldBe([tool.Id]);
        (await IdsAsync(new([], Step: Slug.Parse("signalen-opmerken")))).ShouldBe([tool.Id]);
        (await IdsAsync(new([], Setting: Slug.Parse("jgz")))).ShouldBe([tool.Id]);
        (await IdsAsync(new([], Setting: Slug.Parse("alle-settings")))).ShouldBeEmpty();
        (await IdsAsync(new([], Situation: Slug.Parse("armoede")))).ShouldBe([tool.Id]);
        (await IdsAsync(SuggestionFilter.Open with { Mine = true })).ShouldBe([question.Id]);
        (await IdsAsync(SuggestionFilter.Open with { Flagged = true })).ShouldBe([danger.Id]);
        (await IdsAsync(new([], Words: "MELDCODE werkt"))).ShouldBe([question.Id]);
        (await IdsAsync(new([], Words: "meldcode armoede"))).ShouldBeEmpty();
        (await IdsAsync(new([], Words: "gezin"))).ShouldBe([tool.Id]);
        (await IdsAsync(new([], Words: "50%"))).ShouldBe([danger.Id]);
        (await IdsAsync(new([], Words: "_"))).ShouldBeEmpty();
        (await IdsAsync(new([], Words: tool.Code.Value.ToUpperInvariant().Replace('-', ' ')))).ShouldBe([tool.Id]);

        async Task<List<Guid>> IdsAsync(SuggestionFilter filter, SuggestionOrder order = SuggestionOrder.Longest) =>
            [.. (await host.SendAsync(new ListSuggestionsQuery(filter, order, 1, 20, Bert))).Value.Items.Select(i => i.Id)];
    }

    [Fact]
    public async Task A_line_says_what_it_is_and_pages_count_all()
    {
        await using var host = await databases.HostAsync(Guide());
        var tool = await host.SentInAsync(Sent.MissingTool with { Message = new string('a', 1000) }, Sent.Monday);
        await host.SentInAsync(Sent.MissingTool, Sent.Monday.AddDays(1));
        await host.CommandAsync(new TakeSuggestionCommand(tool.Id, Bert));

        var page = (await host.SendAsync(new ListSuggestionsQuery(SuggestionFilter.Open, SuggestionOrder.Longest, 1, 1, Given.Redacteur))).Value;

        page.Total.ShouldBe(2);
        page.Items.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            l => l.Message!.Length.ShouldBe(300),
            l => l.AssignedTo.ShouldBe("Bert"),
            l => l.ProposedTitle.ShouldBe("Kaart Armoede"),
            l => l.Context.Step!.Name.ShouldBe("Stap signalen-opmerken"),
            l => l.Context.Situation!.Slug.ShouldBe("armoede"));
        (await host.SendAsync(new ListSuggestionsQuery(SuggestionFilter.Open, SuggestionOrder.Longest, 0, 1, Bert))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_place_is_found_under_the_name_that_it_has_now()
    {
        await using var host = await databases.HostAsync(Guide());
        var tool = await host.SentInAsync(Sent.MissingTool);
        await host.CommandAsync(new RenameCommand(ContentKind.Setting, Slug.Parse("jgz"), Slug.Parse("jeugdgezondheid"), Bert));
        var found = (await host.SendAsync(new ListSuggestionsQuery(new([], Setting: Slug.Parse("jeugdgezondheid")), SuggestionOrder.Longest, 1, 20, Bert))).Value.Items.ShouldHaveSingleItem();
        (found.Id, found.Context.Setting!.Slug).ShouldBe((tool.Id, "jeugdgezondheid"));
    }

    [Fact]
    public async Task One_is_shown_whole_with_its_history_mail_and_who_may_act()
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.Correction(1, title: "Nieuw"));
        await host.PublishAsync(Given.ATool("kaart", json => json["description"] = "Anders."));
        await host.CommandAsync(new AddSuggestionNoteCommand(sent.Id, "Even nabellen.", Given.Redacteur));
        await host.CommandAsync(new AnswerSuggestionCommand(sent.Id, "Dank je wel!", Bert));

        var shown = (await host.SendAsync(new GetSuggestionQuery(sent.Id, Bert))).Value;

        (shown.Submitter, shown.CanBeMailed, shown.MayHandle, shown.Code).ShouldBe((Sent.Sender, true, null, sent.Code.Value));
        shown.About.ShouldBe(new AboutNow(ContentKind.Tool, Slug.Parse("kaart"), "Hulpmiddel kaart", ChangedSince: true));
        shown.History.Select(e => e.Act).ShouldBe([SuggestionAct.Received, SuggestionAct.Noted, SuggestionAct.Assigned, SuggestionAct.Replied]);
        shown.Notes.ShouldHaveSingleItem().Text.ShouldBe("Even nabellen.");
        shown.Mail.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Kind.ShouldBe(MailKind.SuggestionReply), m => m.State.ShouldBe(MailState.Waiting));
        (await host.SendAsync(new GetSuggestionQuery(sent.Id, Given.Beheerder))).Value.MayHandle!.Code.ShouldBe("suggestion-taken");
        Code(await host.SendAsync(new GetSuggestionQuery(Guid.NewGuid(), Bert))).ShouldBe("unknown-suggestion");
    }

    [Fact]
    public async Task A_redacteur_does_not_see_who_sent_it()
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.MissingTool);
        var shown = (await host.SendAsync(new GetSuggestionQuery(sent.Id, Given.Redacteur))).Value;
        (shown.Submitter, shown.CanBeMailed, shown.MayHandle!.Code).ShouldBe((null, true, "forbidden"));
    }

    [Fact]
    public async Task Those_that_say_much_the_same_are_found_the_most_alike_first()
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.Content(SuggestionKind.MissingTool, "Ik mis een kaart over armoede bij gezinnen."));
        var same = await host.SentInAsync(Sent.Content(SuggestionKind.MissingTool, "Ik mis een kaart over armoede bij gezinnen!"));
        var alike = await host.SentInAsync(Sent.Content(SuggestionKind.MissingInformation, "We missen een kaart over armoede bij een gezin."));
        await host.SentInAsync(Sent.Content(SuggestionKind.Question, "Wanneer komt er een scholing over de meldcode?"));

        var found = (await host.SendAsync(new FindSimilarSuggestionsQuery(sent.Id, Given.Redacteur))).Value;

        found.Select(f => f.Id).ShouldBe([same.Id, alike.Id]);
        found[0].Likeness.ShouldBe(1);
        found[1].Likeness.ShouldBeInRange(0.3, 0.99);
        Code(await host.SendAsync(new FindSimilarSuggestionsQuery(Guid.NewGuid(), Bert))).ShouldBe("unknown-suggestion");
    }

    [Fact]
    public async Task The_same_address_is_the_same_whatever_the_words()
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.MissingTool);
        var broken = await host.SentInAsync(Sent.Content(SuggestionKind.BrokenLink, "Doet het niet.") with { Url = WebAddress.Create("https://voorbeeld.nl/armoede").Value });
        (await host.SendAsync(new FindSimilarSuggestionsQuery(sent.Id, Bert))).Value.Select(f => f.Id).ShouldBe([broken.Id]);
        (await host.SendAsync(new FindSimilarSuggestionsQuery(broken.Id, Bert))).Value.Select(f => f.Id).ShouldBe([sent.Id]);
    }

    [Fact]
    public async Task The_figures_say_how_much_waits_and_how_long()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Sent.Monday.AddDays(10));
        await using var host = await databases.HostAsync(Guide(), clock);
        (await host.SendAsync(new GetSuggestionFiguresQuery(Bert))).Value.ShouldSatisfyAllConditions(f => f.WaitingSince.ShouldBeNull(), f => f.DaysToClose.ShouldBeNull(), f => f.ByKind.ShouldBeEmpty());
        await host.SentInAsync(Sent.MissingTool, Sent.Monday);
        var mine = await host.SentInAsync(Sent.MissingTool with { ConfirmedNoPersonalData = true }, Sent.Monday.AddDays(1));
        await host.SentInAsync(Sent.Content(SuggestionKind.Question), Sent.Monday.AddDays(2));
        await host.CommandAsync(new TakeSuggestionCommand(mine.Id, Bert));
        foreach (var days in new[] { 2, 4, 9 })
        {
            var closed = await host.SentInAsync(Sent.Content(SuggestionKind.Other), Sent.Monday.AddDays(10 - days));
            await host.CommandAsync(new AcceptSuggestionCommand(closed.Id, null, null, Bert));
        }

        var figures = (await host.SendAsync(new GetSuggestionFiguresQuery(Bert))).Value;

        (figures.New, figures.InProgress, figures.Mine, figures.Flagged, figures.WaitingSince, figures.ClosedLately, figures.DaysToClose).ShouldBe((2, 1, 1, 1, Sent.Monday, 3, 4));
        figures.ByKind.ShouldBe([new SuggestionKindCount(SuggestionKind.MissingTool, 2), new SuggestionKindCount(SuggestionKind.Question, 1)]);
    }

    private static IReadOnlyList<ContentItem> Guide() => Given.ASmallGuide(Given.ATool("kaart"), Given.ASituation("armoede"));

    private static string Code(Result result) => result.Errors.ShouldHaveSingleItem().Code;
}
