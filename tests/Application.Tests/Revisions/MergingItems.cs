using System.Text.Json.Nodes;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;
using Wegwijzer.Domain.Vocabulary;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class MergingItems(TestDatabases databases)
{
    private static readonly Slug Old = Slug.Parse("geldzorgen");
    private static readonly Slug New = Slug.Parse("armoede");

    [Fact]
    public async Task All_that_referred_to_the_one_refers_to_the_other_in_one_publication_and_old_names_lead_on()
    {
        await using var host = await HostAsync();
        var preview = (await host.SendAsync(new PreviewMergeQuery(ContentKind.Situation, Old, New))).Value;
        (await MergeAsync(host)).Value.ShouldBe(new Published(2, 4, 1));

        var guide = await host.ReadAsync();
        guide.FindTombstone(ContentKind.Situation, "geldzorgen")!.Successor.ShouldBe("armoede");
        guide.CurrentSlug(ContentKind.Situation, "geldzorgen").ShouldBe("armoede");
        ((Tool)guide.Find(ContentKind.Tool, "kaart")!.Item).Situations.Select(s => s.Value).ShouldBe(["armoede"]);
        ((Situation)guide.Find(ContentKind.Situation, "schulden")!.Item).Parents.Select(s => s.Value).ShouldBe(["armoede"]);
        guide.Find(ContentKind.Page, "doel")!.Item.CanonicalText.ShouldContain("situation/armoede");
        ((Situation)guide.Find(ContentKind.Situation, "armoede")!.Item).Synonyms.ShouldBe(preview.Names);
        preview.Names.ShouldBe(["Situatie geldzorgen"]);
        preview.Uses.Public.Select(u => $"{u.Kind}/{u.Slug}").ShouldBe(["situation/schulden", "tool/kaart", "page/doel"]);
        (await host.VersionOfAsync(ContentKind.Tool, "ander")).ShouldBe(1);
        (await host.QueryAsync("SELECT situation FROM published.tool_situation")).ShouldBe(["armoede"]);
    }

    [Fact]
    public async Task Drafts_go_along_with_what_was_written_in_them_and_can_still_be_published()
    {
        await using var host = await HostAsync();
        await host.DraftAsync(Given.ATool("kaart", json => (json["title"], json["situations"]) = ("Nieuwe titel", new JsonArray("geldzorgen"))));
        await host.DraftAsync(Given.ATool("nieuw", json => json["situations"] = new JsonArray("geldzorgen", "armoede")));
        (await MergeAsync(host)).Succeeded.ShouldBeTrue();
        foreach (var slug in new[] { "kaart", "nieuw" })
        {
            var draft = (await host.RevisionsAsync(ContentKind.Tool, slug)).Single(r => r.IsOpen);
            (await host.CommandAsync(new PublishCommand(ContentKind.Tool, Slug.Parse(slug), draft.Saves, Given.Eindredacteur))).Errors.ShouldBeEmpty();
            ((Tool)(await host.ReadAsync()).Find(ContentKind.Tool, slug)!.Item).Situations.Select(s => s.Value).ShouldBe(["armoede"]);
        }

        (await host.ReadAsync()).Find(ContentKind.Tool, "kaart")!.Item.DisplayTitle.ShouldBe("Nieuwe titel");
    }

    [Fact]
    public async Task What_somebody_has_typed_and_not_saved_means_the_other_as_well()
    {
        await using var host = await HostAsync();
        var form = ItemForm.Of(Given.ATool("kaart")).With("situations", "geldzorgen", "armoede");
        (await host.CommandAsync(new KeepWorksheetCommand(ContentKind.Tool, "kaart", form, 0, 1, null, Given.Redacteur))).Succeeded.ShouldBeTrue();
        await MergeAsync(host);
        await host.ReadAsync();
        (await host.SendAsync(new OpenWorksheetQuery(ContentKind.Tool, "kaart", Given.Redacteur))).Value.Unsaved!.Form.All("situations").ShouldBe(["armoede"]);
    }

    [Fact]
    public async Task Whoever_publishes_at_the_same_time_loses_nothing_and_leaves_no_loose_end()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var host = await HostAsync();
            await host.DraftAsync(Given.ATool("nieuw", json => json["situations"] = new JsonArray("geldzorgen")));
            var publishing = host.CommandAsync(new PublishCommand(ContentKind.Tool, Slug.Parse("nieuw"), 1, Given.Eindredacteur));
            var merging = MergeAsync(host);
            await Task.WhenAll(publishing, merging);
            (await merging).Errors.ShouldBeEmpty();
            var published = await publishing;
            // Either it was public before the merge, and went along; or it is still a draft, that went along, and was changed since it was seen.
            if (!published.Succeeded)
                published.Errors.Select(e => e.Code).ShouldBe(["outdated"]);
            var text = (await host.RevisionsAsync(ContentKind.Tool, "nieuw"))[^1].Content;
            text.ShouldContain("armoede");
            text.ShouldNotContain("geldzorgen");
        }
    }

    [Theory]
    [InlineData("situation", "geldzorgen", "bestaat-niet", "unknown-item")]
    [InlineData("situation", "bestaat-niet", "armoede", "unknown-item")]
    [InlineData("situation", "armoede", "armoede", "not-to-merge")]
    [InlineData("tool", "kaart", "ander", "not-to-merge")]
    public async Task What_cannot_be_one_is_refused_and_nothing_changes(string kind, string from, string into, string code)
    {
        await using var host = await HostAsync();
        var before = await host.EverythingAsync();
        (await host.CommandAsync(new MergeItemsCommand(ContentKind.Find(kind)!, Slug.Parse(from), Slug.Parse(into), Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);
        (await host.SendAsync(new PreviewMergeQuery(ContentKind.Find(kind)!, Slug.Parse(from), Slug.Parse(into)))).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);
        (await host.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task It_takes_an_eindredacteur_and_no_open_draft_of_what_goes()
    {
        await using var host = await HostAsync();
        (await host.CommandAsync(new MergeItemsCommand(ContentKind.Situation, Old, New, Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("forbidden");
        await host.DraftAsync(Given.ASituation("geldzorgen", "armoede"));
        (await MergeAsync(host)).Errors.ShouldHaveSingleItem().Code.ShouldBe("open-draft");
    }

    [Fact]
    public async Task Two_organisations_become_one_that_is_found_by_either_name()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(
            Given.AnOrganisation("nji"), Given.AnOrganisation("jeugdinstituut"), Given.ATool("kaart", json => json["organisations"] = new JsonArray("nji", "jeugdinstituut"))));
        (await host.CommandAsync(new MergeItemsCommand(ContentKind.Organisation, Slug.Parse("jeugdinstituut"), Slug.Parse("nji"), Given.Eindredacteur))).Errors.ShouldBeEmpty();
        var guide = await host.ReadAsync();
        ((Tool)guide.Find(ContentKind.Tool, "kaart")!.Item).Organisations.Select(o => o.Value).ShouldBe(["nji"]);
        ((Organisation)guide.Find(ContentKind.Organisation, "nji")!.Item).Synonyms.ShouldBe(["Organisatie jeugdinstituut"]);
    }

    private Task<GuideHost> HostAsync() => databases.HostAsync(Given.ASmallGuide(
        Given.ASituation("armoede"),
        Given.ASituation("geldzorgen", "armoede"),
        Given.ASituation("schulden", "geldzorgen"),
        Given.ATool("kaart", json => json["situations"] = new JsonArray("geldzorgen", "armoede")),
        Given.ATool("ander", json => json["url"] = null),
        Given.APage("doel", "Zie [geldzorgen](wegwijzer:situation/geldzorgen).")));

    private static Task<Result<Published>> MergeAsync(GuideHost host) => host.CommandAsync(new MergeItemsCommand(ContentKind.Situation, Old, New, Given.Eindredacteur));
}
