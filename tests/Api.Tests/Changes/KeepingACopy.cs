using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Changes;

/// <summary>Export and changes of a running Api, while curators publish in its database.</summary>
public sealed class KeepingACopy(TestDatabases databases) : IAsyncLifetime
{
    private const string Tool = "privacyapp-jeugd";

    private ApiHost api = null!;
    private GuideHost curators = null!;

    public async ValueTask InitializeAsync()
    {
        var database = await databases.CreateWithGuideAsync();
        curators = new GuideHost(database);
        api = await ApiHost.StartReadyAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        await api.DisposeAsync();
        await curators.DisposeAsync();
    }

    [Fact]
    public async Task The_export_read_into_an_empty_system_gives_the_same_bytes()
    {
        await PublishAsync(tool => tool["description"] = "Met <haken>, een 🧭 en een vaste\u00a0spatie.");
        await ChangeAsync(new RenameCommand(ContentKind.Tool, Slug.Parse(Tool), Slug.Parse("privacy-app"), Given.Eindredacteur));
        var export = (await api.GetAsync("/api/v1/export")).ShouldBeOk();

        var bundle = BundleJson.Read(export.Body);
        bundle.Errors.ShouldBeEmpty();
        await using var empty = new GuideHost(await databases.CreateEmptyAsync());
        (await empty.CommandAsync(new ImportBundleCommand(bundle.Value, Given.Beheerder))).Succeeded.ShouldBeTrue();
        await using var other = await ApiHost.StartReadyAsync(empty.ConnectionString);
        var again = (await other.GetAsync("/api/v1/export")).ShouldBeOk();

        again.Json.GetProperty("content").GetRawText().ShouldBe(export.Json.GetProperty("content").GetRawText());
        again.Json.GetProperty("digest").GetString().ShouldBe(export.Json.GetProperty("digest").GetString());
        export.Text.ShouldContain("🧭 en een vaste\u00a0spatie");
    }

    [Fact]
    public async Task Two_systems_that_began_with_the_same_content_give_the_same_export_to_the_byte()
    {
        var export = (await api.GetAsync("/api/v1/export")).ShouldBeOk();
        await using var empty = new GuideHost(await databases.CreateEmptyAsync());
        (await empty.CommandAsync(new ImportBundleCommand(BundleJson.Read(export.Body).Value, Given.Beheerder))).Succeeded.ShouldBeTrue();
        await using var other = await ApiHost.StartReadyAsync(empty.ConnectionString);
        (await other.GetAsync("/api/v1/export")).Text.ShouldBe(export.Text);
    }

    [Fact]
    public async Task The_export_has_all_of_each_kind_and_its_terms()
    {
        var export = (await api.GetAsync("/api/v1/export")).ShouldBeOk();
        foreach (var kind in ContentKind.All)
            export.Json.GetProperty("content").GetProperty(kind.Plural).GetArrayLength().ShouldBe(Guide.Slugs(kind.Plural).Count, kind.Plural);
        foreach (var link in new[] { "self", "changes", "terms", "disclaimer" })
            (await api.GetAsync(export.Link(link)!)).ShouldBeOk();
    }

    [Fact]
    public async Task From_an_export_on_the_changes_are_what_changed_and_nothing_else()
    {
        var export = (await api.GetAsync("/api/v1/export")).ShouldBeOk();
        (await api.GetAsync(export.Link("changes")!)).ShouldBeOk().Json.GetProperty("items").GetArrayLength().ShouldBe(0);

        var edited = await PublishAsync(tool => tool["title"] = "Een andere titel");
        var renamed = await ChangeAsync(new RenameCommand(ContentKind.Tool, Slug.Parse(Tool), Slug.Parse("privacy-app"), Given.Eindredacteur));
        var withdrawn = await ChangeAsync(new WithdrawCommand(ContentKind.Tool, Slug.Parse("keukentafelgesprek"), "Het is er niet meer.", null, Given.Eindredacteur));
        (edited, renamed, withdrawn).ShouldBe((2, 3, 4));

        var changes = (await api.GetAsync(export.Link("changes")!)).ShouldBeOk();
        var items = changes.Json.GetProperty("items").EnumerateArray().Select(i => (Key: $"{i.GetProperty("kind")}/{i.GetProperty("slug")}", Change: i.GetProperty("change").GetString(), Version: i.GetProperty("version").GetInt64(), Item: i)).ToList();
        // What refers to the renamed tool changed with it.
        items.Where(i => i.Key.StartsWith("guidance/", StringComparison.Ordinal)).ShouldAllBe(i => i.Version == 3 && i.Item.GetRawText().Contains("privacy-app"));
        items.RemoveAll(i => i.Key.StartsWith("guidance/", StringComparison.Ordinal));
        items.Select(i => (i.Key, i.Change, i.Version)).ShouldBe([("tool/privacy-app", "published", 3), ($"tool/{Tool}", "renamed", 3), ("tool/keukentafelgesprek", "withdrawn", 4)]);
        items[0].Item.GetProperty("item").GetProperty("title").GetString().ShouldBe("Een andere titel");
        items[0].Item.GetProperty("hash").GetString().ShouldBe(ContentHash.Of(items[0].Item.GetProperty("item").GetRawText()));
        items[1].Item.GetProperty("successor").GetString().ShouldBe("privacy-app");
        items[1].Item.GetProperty("item").ValueKind.ShouldBe(JsonValueKind.Null);
        items[2].Item.GetProperty("reason").GetString().ShouldBe("Het is er niet meer.");
        changes.Json.GetProperty("version").GetInt64().ShouldBe(4);
        (await api.GetAsync(changes.Link("later")!)).ShouldBeOk().Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_pages_while_others_publish_ends_equal()
    {
        var copy = new Dictionary<string, string>();
        string? digest = null;
        var pages = 0;
        for (var next = "/api/v1/changes?limit=100"; next is not null; pages++)
        {
            var page = (await api.GetAsync(next)).ShouldBeOk();
            foreach (var item in page.Json.GetProperty("items").EnumerateArray())
            {
                var key = $"{item.GetProperty("kind")}/{item.GetProperty("slug")}";
                if (item.GetProperty("change").GetString() == "published")
                    copy[key] = item.GetProperty("item").GetRawText();
                else
                    copy.Remove(key);
            }

            digest = page.Json.GetProperty("digest").GetString();
            next = page.Link("next");
            page["Link"].ShouldBe(next is null ? null : $"<{next}>; rel=\"next\"");
            if (pages == 1)
                await ChangeAsync(new RenameCommand(ContentKind.Organisation, Slug.Parse("nji"), Slug.Parse("nederlands-jeugdinstituut"), Given.Eindredacteur));
            if (pages == 3)
                await PublishAsync(tool => tool["title"] = "Nog een titel");
        }

        pages.ShouldBeGreaterThan(4);
        ContentHash.DigestOf(copy.Select(i => (i.Key.Split('/')[0], i.Key.Split('/')[1], ContentHash.Of(i.Value)))).ShouldBe(digest);
    }

    [Theory]
    [InlineData("onzin", "invalid-cursor")]
    [InlineData("1", "invalid-cursor")]
    [InlineData("-1", "invalid-cursor")]
    [InlineData("", "invalid-cursor")]
    [InlineData("%F0%9F%A7%AD", "invalid-cursor")]
    [InlineData("OTl8YWJjfDk5fA", "future-cursor")]
    public async Task A_cursor_that_is_none_is_told(string since, string code) =>
        (await api.GetAsync($"/api/v1/changes?since={since}")).ShouldBeProblem(400).Faults.ShouldBe([("since", code)]);

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("page=2", "page")]
    [InlineData("since=0&since=0", "since")]
    public async Task Bad_input_is_told(string query, string field) => (await api.GetAsync($"/api/v1/changes?{query}")).ShouldBeProblem(400).Faults.Select(f => f.Field).ShouldBe([field]);

    [Fact]
    public async Task After_a_backup_was_put_back_an_old_cursor_is_told_to_start_again()
    {
        await PublishAsync(tool => tool["title"] = "Gaat verloren");
        var later = (await api.GetAsync("/api/v1/changes")).ShouldBeOk();
        for (var next = later.Link("next"); next is not null; next = later.Link("next"))
            later = (await api.GetAsync(next)).ShouldBeOk();
        var cursor = later.Link("later")!;
        (await api.GetAsync(cursor)).ShouldBeOk();

        // The same versions come again with other content: what this cursor was of, is no more.
        await using var restored = new GuideHost(await databases.CreateWithGuideAsync());
        await restored.PublishAsync(Given.Item(ContentKind.Abbreviation, """{"slug":"nieuw","code":"NW","meaning":"Na de back-up","position":99}"""));
        await using var other = await ApiHost.StartReadyAsync(restored.ConnectionString);
        other.Snapshots.Version.ShouldBe(2);
        var gone = (await other.GetAsync(cursor)).ShouldBeProblem(410);
        gone.Json.GetProperty("type").GetString().ShouldBe("/problems/start-again");
        gone.Json.GetProperty("successor").GetProperty("href").GetString().ShouldBe("/api/v1/export");
    }

    [Fact]
    public async Task Who_has_everything_is_told_so_without_a_body()
    {
        var changes = (await api.GetAsync("/api/v1/changes")).ShouldBeOk();
        (await api.GetAsync("/api/v1/changes", ("If-None-Match", changes["ETag"]!))).Status.ShouldBe(HttpStatusCode.NotModified);
    }

    private async Task<long> PublishAsync(Action<JsonObject> change)
    {
        var json = (await curators.ReadAsync()).Find(ContentKind.Tool, Tool)!.Item.ToJson();
        change(json);
        var version = (await curators.PublishAsync(Given.Item(ContentKind.Tool, json.ToJsonString()))).Version;
        await api.HoldsAsync(version);
        return version;
    }

    private async Task<long> ChangeAsync(MediatR.IRequest<Result<Published>> command)
    {
        var published = await curators.CommandAsync(command);
        published.Succeeded.ShouldBeTrue(string.Join(' ', published.Errors));
        await api.HoldsAsync(published.Value.Version);
        return published.Value.Version;
    }
}
