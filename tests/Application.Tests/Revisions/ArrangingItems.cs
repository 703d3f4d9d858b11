using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class ArrangingItems(TestDatabases databases)
{
    [Fact]
    public async Task They_stand_in_the_new_order_and_only_what_moved_changed()
    {
        await using var host = await HostAsync();
        (await ArrangeAsync(host, ("c", 3), ("b", 2), ("a", 1))).Value.ShouldBe(new Published(2, 2, 0));
        (await OrderAsync(host, "a")).ShouldBe(["c 1", "b 2", "a 3"]);
        (await host.VersionOfAsync(ContentKind.Signal, "b")).ShouldBe(1);
        (await OrderAsync(host, "elders")).ShouldBe(["elders 1"]);
    }

    [Fact]
    public async Task A_draft_follows_unless_it_gives_the_item_another_place_itself()
    {
        await using var host = await HostAsync();
        await host.DraftAsync(Given.ASignal("c", json => (json["title"], json["position"]) = ("Nieuwe titel", 3)));
        await host.DraftAsync(Given.ASignal("a", json => json["position"] = 9));
        (await ArrangeAsync(host, ("c", 3), ("a", 1), ("b", 2))).Succeeded.ShouldBeTrue();
        (await Draft("c")).Item().Place!.Position.ShouldBe(1);
        (await Draft("a")).Item().Place!.Position.ShouldBe(9);
        (await host.CommandAsync(new PublishCommand(ContentKind.Signal, Slug.Parse("c"), (await Draft("c")).Saves, Given.Eindredacteur))).Errors.ShouldBeEmpty();
        (await OrderAsync(host, "a")).ShouldBe(["c 1", "a 2", "b 3"]);

        async Task<Domain.Revisions.Revision> Draft(string slug) => (await host.RevisionsAsync(ContentKind.Signal, slug)).Single(r => r.IsOpen);
    }

    [Fact]
    public async Task Steps_are_put_in_order_by_their_numbers()
    {
        await using var host = await databases.HostAsync([.. Given.ASmallGuide(Given.AStep("tweede", 2), Given.AStep("derde", 3))]);
        (await host.CommandAsync(new ArrangeItemsCommand(ContentKind.Step, "", [Seen("derde", 3), Seen("signalen-opmerken", 1), Seen("tweede", 2)], Given.Eindredacteur))).Errors.ShouldBeEmpty();
        (await host.ReadAsync()).Vocabulary.Steps.Select(s => s.Slug.Value).ShouldBe(["derde", "signalen-opmerken", "tweede"]);
    }

    [Fact]
    public async Task Who_did_not_see_all_or_has_no_right_to_it_is_refused_and_nothing_changes()
    {
        await using var host = await HostAsync();
        var before = await host.EverythingAsync();
        (await ArrangeAsync(host, ("c", 3), ("a", 1))).Errors.ShouldHaveSingleItem().Code.ShouldBe("outdated");
        (await ArrangeAsync(host, ("c", 3), ("a", 1), ("b", 2), ("b", 2))).Errors.ShouldHaveSingleItem().Code.ShouldBe("outdated");
        (await ArrangeAsync(host, ("c", 2), ("a", 1), ("b", 3))).Errors.ShouldHaveSingleItem().Code.ShouldBe("outdated");
        (await host.CommandAsync(new ArrangeItemsCommand(ContentKind.Signal, "gedrag", [Seen("a", 1)], Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("forbidden");
        (await host.EverythingAsync()).ShouldBe(before);
    }

    private Task<GuideHost> HostAsync() => databases.HostAsync(Given.ASmallGuide(
        Given.ASignalGroup(), Given.ASignalGroup("ander", position: 2), Signal("a", 1), Signal("b", 2), Signal("c", 3), Given.ASignal("elders", json => json["group"] = "ander")));

    private static ContentItem Signal(string slug, int position) => Given.ASignal(slug, json => json["position"] = position);

    private static ItemSeen Seen(string slug, int position) => new(Slug.Parse(slug), position);

    private static Task<Result<Published>> ArrangeAsync(GuideHost host, params (string Slug, int Position)[] items) =>
        host.CommandAsync(new ArrangeItemsCommand(ContentKind.Signal, "gedrag", [.. items.Select(i => Seen(i.Slug, i.Position))], Given.Eindredacteur));

    private static async Task<IEnumerable<string>> OrderAsync(GuideHost host, string slug)
    {
        await host.ReadAsync();
        return (await host.SendAsync(new GetRowQuery(ContentKind.Signal, slug))).Value.Items.Select(i => $"{i.Slug} {i.Position}");
    }
}
