using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Domain.Tools;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Suggestions;

public sealed class AcceptingASuggestion(TestDatabases databases)
{
    private static readonly Actor Bert = Given.Eindredacteur;

    [Fact]
    public async Task A_missing_tool_becomes_a_draft_with_one_choice()
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.MissingTool);

        var became = (await host.SendAsync(new AcceptAsToolCommand(sent.Id, new NewTool(Kind: "richtlijn"), "Dank je wel!", Bert))).Value;

        (became.Kind, became.Slug.Value, became.Saves, became.Suggestion.Mailed).ShouldBe((ContentKind.Tool, "kaart-armoede", 1, true));
        var draft = (await host.RevisionsAsync(ContentKind.Tool, "kaart-armoede")).ShouldHaveSingleItem();
        (draft.State, draft.CreatedBy, draft.Note, draft.BasedOnVersion).ShouldBe((RevisionState.Draft, Bert, "Uit een suggestie: Ik mis een hulpmiddel.", null));
        var tool = (Tool)draft.Item();
        (tool.Title, tool.Description, tool.Address!.Value, tool.ToolKind.Value, tool.Situations.Single().Value).ShouldBe(
            ("Kaart Armoede", "Een kaart over armoede in het gezin.", "https://voorbeeld.nl/armoede", "richtlijn", "armoede"));
        // Behind the one card that stands there.
        tool.Placements.Single().ShouldSatisfyAllConditions(
            p => p.Step.Value.ShouldBe("signalen-opmerken"), p => p.Setting.Value.ShouldBe("jgz"), p => p.Position.ShouldBe(2), p => p.Label.ShouldBe("Kaart Armoede"),
            p => p.Purpose.ShouldBe("Een kaart over armoede in het gezin."));
        var stored = await host.StoredAsync(sent);
        (stored.State, stored.AcceptedAs, stored.Reply).ShouldBe((SuggestionState.Accepted, new SuggestedItem(ContentKind.Tool, Slug.Parse("kaart-armoede")), "Dank je wel!"));
        (await host.MailAsync()).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.SuggestionClosed);
        (await host.ReadAsync()).Find(ContentKind.Tool, "kaart-armoede").ShouldBeNull();
    }

    [Fact]
    public async Task What_a_tool_needs_and_nobody_gave_is_named_field_by_field_and_nothing_is_made_up()
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.Content(SuggestionKind.MissingTool));
        var before = await host.EverythingAsync();

        var refused = await host.SendAsync(new AcceptAsToolCommand(sent.Id, new NewTool(), null, Bert));
        refused.Errors.Select(e => e.Field).Distinct().ShouldBe(["title", "description", "kind", "step", "setting", "label", "purpose"], ignoreOrder: true);
        var unknown = await host.SendAsync(new AcceptAsToolCommand(sent.Id, new NewTool("Kaart", "Een kaart.", "geen-soort", "geen adres", "geen-stap", "jgz"), null, Bert));
        unknown.Errors.Select(e => (e.Code, e.Field)).ShouldBe([("invalid-address", "url"), ("unknown-reference", "kind"), ("unknown-reference", "step")], ignoreOrder: true);

        (await host.EverythingAsync()).ShouldBe(before);
        (await host.SendAsync(new AcceptAsToolCommand(sent.Id, new NewTool("Kaart", "Een kaart.", "richtlijn", null, "signalen-opmerken", "jgz"), null, Bert))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_long_description_is_no_purpose_so_that_is_asked_for()
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.MissingTool with { Proposed = Sent.MissingTool.Proposed with { Description = new string('a', 500) } });
        var refused = await host.SendAsync(new AcceptAsToolCommand(sent.Id, new NewTool(Kind: "richtlijn"), null, Bert));
        refused.Errors.ShouldHaveSingleItem().Field.ShouldBe("purpose");
        (await host.SendAsync(new AcceptAsToolCommand(sent.Id, new NewTool(Kind: "richtlijn", Purpose: "Kijk hiernaar."), null, Bert))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_name_that_is_taken_gets_a_number()
    {
        await using var host = await databases.HostAsync(Guide());
        foreach (var slug in new[] { "kaart-armoede", "kaart-armoede-2", "kaart-armoede-3" })
        {
            var sent = await host.SentInAsync(Sent.MissingTool);
            (await host.SendAsync(new AcceptAsToolCommand(sent.Id, new NewTool(Kind: "richtlijn"), null, Bert))).Value.Slug.Value.ShouldBe(slug);
        }
    }

    [Fact]
    public async Task A_place_that_was_renamed_since_is_followed()
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.MissingTool);
        (await host.CommandAsync(new RenameCommand(ContentKind.Setting, Slug.Parse("jgz"), Slug.Parse("jeugdgezondheid"), Bert))).Succeeded.ShouldBeTrue();
        await host.SendAsync(new AcceptAsToolCommand(sent.Id, new NewTool(Kind: "richtlijn"), null, Bert));
        var draft = (Tool)(await host.RevisionsAsync(ContentKind.Tool, "kaart-armoede")).Single().Item();
        (draft.Placements.Single().Setting.Value, draft.Placements.Single().Position).ShouldBe(("jeugdgezondheid", 2));
    }

    [Fact]
    public async Task A_correction_becomes_a_draft_of_the_item_with_only_that_changed()
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.Correction(1, url: "https://voorbeeld.nl/nieuw"));

        var became = (await host.SendAsync(new AcceptAsChangeCommand(sent.Id, null, null, Bert))).Value;

        became.Slug.Value.ShouldBe("kaart");
        var revisions = await host.RevisionsAsync(ContentKind.Tool, "kaart");
        revisions.Select(r => (r.State, r.BasedOnVersion)).ShouldBe([(RevisionState.Published, null), (RevisionState.Draft, 1)]);
        revisions[1].Content.ShouldBe(Given.ATool("kaart", json => json["url"] = "https://voorbeeld.nl/nieuw").CanonicalText);
        (await host.StoredAsync(sent)).State.ShouldBe(SuggestionState.Accepted);
        (await host.SendAsync(new PublishCommand(ContentKind.Tool, became.Slug, became.Saves, Bert))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_correction_goes_beside_what_others_changed_since()
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.Correction(1, url: "https://voorbeeld.nl/nieuw"));
        await host.PublishAsync(Given.ATool("kaart", json => json["description"] = "Intussen gepubliceerd."));
        await host.DraftAsync(Given.ATool("kaart", json => (json["description"], json["title"]) = ("Intussen gepubliceerd.", "Titel in een concept")));

        var became = (await host.SendAsync(new AcceptAsChangeCommand(sent.Id, null, null, Bert))).Value;

        became.Saves.ShouldBe(2);
        var draft = (Tool)(await host.RevisionsAsync(ContentKind.Tool, "kaart"))[^1].Item();
        (draft.Title, draft.Description, draft.Address!.Value).ShouldBe(("Titel in een concept", "Intussen gepubliceerd.", "https://voorbeeld.nl/nieuw"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_text_that_was_changed_since_is_not_written_over_and_is_named(bool published)
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.Correction(1, title: "Betere titel", url: "https://voorbeeld.nl/nieuw"));
        var newer = Given.ATool("kaart", json => json["title"] = "Al veranderd");
        if (published)
            await host.PublishAsync(newer);
        else
            await host.DraftAsync(newer);
        var before = await host.EverythingAsync();

        var refused = await host.SendAsync(new AcceptAsChangeCommand(sent.Id, null, null, Bert));

        refused.Errors.Select(e => (e.Code, e.Field, e.Kind)).ShouldBe([("changed-since", "title", ErrorKind.Conflict)]);
        (await host.EverythingAsync()).ShouldBe(before);
        // The curator chooses what is still to be changed.
        (await host.SendAsync(new AcceptAsChangeCommand(sent.Id, new Dictionary<string, string?> { ["url"] = "https://voorbeeld.nl/nieuw" }, null, Bert))).Succeeded.ShouldBeTrue();
        ((Tool)(await host.RevisionsAsync(ContentKind.Tool, "kaart"))[^1].Item()).Title.ShouldBe("Al veranderd");
    }

    [Fact]
    public async Task An_item_that_was_renamed_since_is_followed()
    {
        await using var host = await databases.HostAsync(Guide());
        var sent = await host.SentInAsync(Sent.Correction(1, url: "https://voorbeeld.nl/nieuw"));
        (await host.CommandAsync(new RenameCommand(ContentKind.Tool, Slug.Parse("kaart"), Slug.Parse("signalenkaart"), Bert))).Succeeded.ShouldBeTrue();
        (await host.SendAsync(new AcceptAsChangeCommand(sent.Id, null, null, Bert))).Value.Slug.Value.ShouldBe("signalenkaart");
    }

    [Fact]
    public async Task What_is_gone_or_would_change_nothing_is_told()
    {
        await using var host = await databases.HostAsync(Guide());
        var empty = await host.SentInAsync(Sent.Correction(1));
        Code(await host.SendAsync(new AcceptAsChangeCommand(empty.Id, null, null, Bert))).ShouldBe("nothing-to-change");
        var nowhere = await host.SentInAsync(Sent.MissingTool);
        Code(await host.SendAsync(new AcceptAsChangeCommand(nowhere.Id, null, null, Bert))).ShouldBe("about-nothing");
        (await host.CommandAsync(new WithdrawCommand(ContentKind.Tool, Slug.Parse("kaart"), "Weg.", null, Bert))).Succeeded.ShouldBeTrue();
        Code(await host.SendAsync(new AcceptAsChangeCommand(empty.Id, null, null, Bert))).ShouldBe("unknown-item");
    }

    [Fact]
    public async Task Who_may_not_handle_it_makes_no_draft_either()
    {
        await using var host = await databases.HostAsync(Guide());
        var tool = await host.SentInAsync(Sent.MissingTool);
        var change = await host.SentInAsync(Sent.Correction(1, title: "Beter"));
        await host.CommandAsync(new TakeSuggestionCommand(tool.Id, Given.Beheerder));
        await host.CommandAsync(new DeclineSuggestionCommand(change.Id, "Nee.", Given.Beheerder));
        var before = await host.EverythingAsync();
        Code(await host.SendAsync(new AcceptAsToolCommand(tool.Id, new NewTool(Kind: "richtlijn"), null, Bert))).ShouldBe("suggestion-taken");
        Code(await host.SendAsync(new AcceptAsToolCommand(tool.Id, new NewTool(Kind: "richtlijn"), null, Given.Redacteur))).ShouldBe("forbidden");
        Code(await host.SendAsync(new AcceptAsChangeCommand(change.Id, null, null, Bert))).ShouldBe("suggestion-closed");
        Code(await host.SendAsync(new AcceptAsToolCommand(tool.Id, new NewTool(Kind: "richtlijn"), "Bel 06-12345678.", Given.Beheerder))).ShouldBe("phone");
        (await host.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Of_two_who_accept_at_the_same_moment_one_does_and_there_is_one_draft()
    {
        var database = await databases.CreateEmptyAsync();
        Suggestion sent;
        await using (var before = new GuideHost(database))
        {
            (await before.CommandAsync(new ImportBundleCommand(Given.ABundle(Guide()), Actor.System))).Succeeded.ShouldBeTrue();
            sent = await before.SentInAsync(Sent.MissingTool);
        }

        await using var host = new GuideHost(database);
        await host.SendAsync(new GetSuggestionFiguresQuery(Bert));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.CommandAsync(new AcceptAsToolCommand(sent.Id, new NewTool(Kind: "richtlijn"), null, Bert)))));

        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        (await host.QueryAsync("SELECT count(*) FROM curation.revision WHERE slug LIKE 'kaart-armoede%'")).Single().ShouldBe("1");
        (await host.MailAsync()).Count.ShouldBe(1);
    }

    private static IReadOnlyList<ContentItem> Guide() => Given.ASmallGuide(Given.ATool("kaart"), Given.ASituation("armoede"));

    private static string Code(Result result) => result.Errors.ShouldHaveSingleItem().Code;
}
