using System.Text.Json.Nodes;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Tools;

public sealed class ArrangingACell(TestDatabases databases)
{
    private static readonly Slug Step = Slug.Parse("signalen-opmerken");
    private static readonly Slug Setting = Slug.Parse("jgz");

    [Fact]
    public async Task The_cards_stand_in_the_new_order_and_only_what_moved_changed()
    {
        await using var host = await HostAsync();
        (await ArrangeAsync(host, ("c", 3), ("b", 2), ("a", 1))).Value.ShouldBe(new Published(2, 2, 0));
        (await OrderAsync(host)).ShouldBe(["c 1", "b 2", "a 3"]);
        (await host.VersionOfAsync(ContentKind.Tool, "b")).ShouldBe(1);
    }

    [Fact]
    public async Task A_tool_with_two_cards_keeps_them_apart()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool("a", 1, 3), Tool("b", 2)));
        (await ArrangeAsync(host, ("a", 3), ("a", 1), ("b", 2))).Succeeded.ShouldBeTrue();
        (await OrderAsync(host)).ShouldBe(["a 1", "a 2", "b 3"]);
    }

    [Fact]
    public async Task An_open_draft_follows_and_can_still_be_published()
    {
        await using var host = await HostAsync();
        await host.DraftAsync(Given.Item(ContentKind.Tool, Tool("c", 3).CanonicalText.Replace("Hulpmiddel c", "Nieuwe titel", StringComparison.Ordinal)));
        (await ArrangeAsync(host, ("c", 3), ("a", 1), ("b", 2))).Succeeded.ShouldBeTrue();
        var draft = (await host.RevisionsAsync(ContentKind.Tool, "c")).Single(r => r.IsOpen);
        (await host.CommandAsync(new PublishCommand(ContentKind.Tool, Slug.Parse("c"), draft.Saves, Given.Eindredacteur))).Errors.ShouldBeEmpty();
        (await OrderAsync(host)).ShouldBe(["c 1", "a 2", "b 3"]);
        (await host.ReadAsync()).Find(ContentKind.Tool, "c")!.Item.DisplayTitle.ShouldBe("Nieuwe titel");
    }

    [Fact]
    public async Task Who_did_not_see_all_cards_or_has_no_right_to_it_is_refused_and_nothing_changes()
    {
        await using var host = await HostAsync();
        var before = await host.QueryAsync("SELECT content FROM published.item ORDER BY kind, slug");
        (await ArrangeAsync(host, ("c", 3), ("a", 1))).Errors.ShouldHaveSingleItem().Code.ShouldBe("outdated");
        (await ArrangeAsync(host, ("c", 3), ("a", 1), ("b", 2), ("b", 2))).Errors.ShouldHaveSingleItem().Code.ShouldBe("outdated");
        (await ArrangeAsync(host, ("c", 2), ("a", 1), ("b", 3))).Errors.ShouldHaveSingleItem().Code.ShouldBe("outdated");
        (await host.CommandAsync(new ArrangeCellCommand(Step, Setting, [new(Slug.Parse("a"), 1)], Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("forbidden");
        (await host.QueryAsync("SELECT content FROM published.item ORDER BY kind, slug")).ShouldBe(before);
    }

    private Task<GuideHost> HostAsync() => databases.HostAsync(Given.ASmallGuide(Tool("a", 1), Tool("b", 2), Tool("c", 3)));

    private static ContentItem Tool(string slug, params int[] positions) => Given.ATool(slug, json => json["placements"] = new JsonArray(
        [.. positions.Select(p => JsonNode.Parse($$"""{"step":"signalen-opmerken","setting":"jgz","position":{{p}},"label":"Kaart","purpose":"Kijk."}"""))]));

    private static Task<Result<Published>> ArrangeAsync(GuideHost host, params (string Tool, int Position)[] cards) =>
        host.CommandAsync(new ArrangeCellCommand(Step, Setting, [.. cards.Select(c => new CardSeen(Slug.Parse(c.Tool), c.Position))], Given.Eindredacteur));

    private static async Task<IEnumerable<string>> OrderAsync(GuideHost host) =>
        (await host.SendAsync(new ListCardsQuery(null))).Value.Select(c => $"{c.Tool} {c.Position}");
}
