using System.Net;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Changes;

/// <summary>A portal that a load balancer gives now one node, now another that is behind: it hears nothing from its database while that hangs.</summary>
public sealed class AskingTwoNodes(TestDatabases databases) : IAsyncLifetime
{
    private const string Tool = "privacyapp-jeugd";
    private const string Item = "/api/v1/tools/" + Tool;
    private const string List = "/api/v1/tools?setting=jgz&pageSize=1";
    private const string Title = "Een titel van daarna";

    private GuideHost curators = null!;
    private HangingServer way = null!;
    private ApiHost ahead = null!;
    private ApiHost behind = null!;
    private long version;

    public async ValueTask InitializeAsync()
    {
        var database = await databases.CreateWithGuideAsync();
        curators = new GuideHost(database);
        way = new HangingServer(database);
        ahead = await ApiHost.StartReadyAsync(database);
        behind = await ApiHost.StartReadyAsync(way.ConnectionString);
        // Both keep what they are asked again and again.
        foreach (var node in new[] { ahead, behind })
        {
            foreach (var address in new[] { Item, List, "/api/v1/changes", "/api/v1/export" })
                await AskOftenAsync(node, address);
        }

        way.Hang();
        var json = (await curators.ReadAsync()).Find(ContentKind.Tool, Tool)!.Item.ToJson();
        json["title"] = Title;
        version = (await curators.PublishAsync(Given.Item(ContentKind.Tool, json.ToJsonString()))).Version;
        await ahead.HoldsAsync(version);
        behind.Snapshots.Version.ShouldBe(version - 1);
    }

    public async ValueTask DisposeAsync()
    {
        await ahead.DisposeAsync();
        await behind.DisposeAsync();
        await way.DisposeAsync();
        await curators.DisposeAsync();
    }

    [Fact]
    public async Task A_cursor_from_the_one_is_of_the_future_to_the_other_until_that_has_caught_up()
    {
        var export = (await ahead.GetAsync("/api/v1/export")).ShouldBeOk();
        var first = (await ahead.GetAsync("/api/v1/changes?limit=100")).ShouldBeOk();
        // At the end, and halfway: a copy never goes on from a page of a later version with one of an earlier.
        foreach (var cursor in new[] { export.Link("changes")!, first.Link("next")! })
        {
            var future = (await behind.GetAsync(cursor)).ShouldBeProblem(400);
            future.Faults.ShouldBe([("since", "future-cursor")]);
            future["Cache-Control"].ShouldBe("no-store");
        }

        await CatchUpAsync();
        var later = (await behind.GetAsync(export.Link("changes")!)).ShouldBeOk();
        later.Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        later.Json.GetProperty("digest").GetString().ShouldBe(export.Json.GetProperty("digest").GetString());
        (await behind.GetAsync(first.Link("next")!)).ShouldBeOk().Text.ShouldBe((await ahead.GetAsync(first.Link("next")!)).Text);
    }

    [Fact]
    public async Task A_copy_that_was_begun_at_the_one_behind_goes_on_at_the_one_ahead()
    {
        var first = (await behind.GetAsync("/api/v1/changes?limit=100")).ShouldBeOk();
        first.Json.GetProperty("version").GetInt64().ShouldBe(version - 1);
        var next = (await ahead.GetAsync(first.Link("next")!)).ShouldBeOk();
        next.Json.GetProperty("version").GetInt64().ShouldBe(version);
        while (next.Link("next") is { } address)
            next = (await ahead.GetAsync(address)).ShouldBeOk();
        // What changed meanwhile comes at the end, as it is now.
        var last = next.Json.GetProperty("items").EnumerateArray().Last();
        last.GetProperty("slug").GetString().ShouldBe(Tool);
        last.GetProperty("item").GetProperty("title").GetString().ShouldBe(Title);
    }

    [Theory]
    [InlineData(Item)]
    [InlineData(List)]
    [InlineData("/api/v1/changes")]
    [InlineData("/api/v1/export")]
    public async Task What_a_node_keeps_bears_the_tag_of_its_own_version_and_goes_with_it(string address)
    {
        var (old, now) = (await behind.GetAsync(address), await ahead.GetAsync(address));
        old["ETag"].ShouldNotBe(now["ETag"]);
        (await behind.GetAsync(address, ("If-None-Match", now["ETag"]!))).ShouldBeOk().Text.ShouldBe(old.Text);
        (await ahead.GetAsync(address, ("If-None-Match", old["ETag"]!))).ShouldBeOk().Text.ShouldBe(now.Text);
        (await behind.GetAsync(address, ("If-None-Match", old["ETag"]!))).Status.ShouldBe(HttpStatusCode.NotModified);

        await CatchUpAsync();
        await AskOftenAsync(behind, address);
        var caughtUp = (await behind.GetAsync(address)).ShouldBeOk();
        caughtUp.Text.ShouldBe(now.Text);
        caughtUp["ETag"].ShouldBe(now["ETag"]);
        (await behind.GetAsync(address, ("If-None-Match", old["ETag"]!))).ShouldBeOk();
    }

    private async Task CatchUpAsync()
    {
        way.GoOn();
        await behind.HoldsAsync(version);
    }

    private static async Task AskOftenAsync(ApiHost node, string address)
    {
        for (var time = 0; time < 4; time++)
            (await node.GetAsync(address)).ShouldBeOk();
    }
}
