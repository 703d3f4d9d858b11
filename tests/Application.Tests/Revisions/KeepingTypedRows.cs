using CsCheck;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Tests.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class KeepingTypedRows(TestDatabases databases)
{
    [Fact]
    public async Task Every_kind_has_its_rows_and_no_table_is_forgotten()
    {
        var items = (IReadOnlyList<ContentItem>)[.. Given.AllKinds(), Given.ASetting()];
        await using var host = await databases.HostAsync(items);
        (await TypedRowsOf.StoredAsync(host)).ShouldBe(TypedRowsOf.Expected(items));
        (await host.QueryAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'published'")).ShouldBe([.. TypedRowsOf.TableNames, "item", "content_version", "version_mark", "search_word", "link", "link_version"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_guides_own_rows_are_those_of_its_items()
    {
        await using var host = new GuideHost(await databases.CreateWithGuideAsync());
        (await TypedRowsOf.StoredAsync(host)).ShouldBe(TypedRowsOf.Expected(await ItemsAsync(host)));
    }

    [Fact]
    public async Task After_any_edits_the_rows_are_those_of_the_items()
    {
        // One guide after the other in the same database: each time other items come, change and go.
        await using var host = new GuideHost(await databases.CreateEmptyAsync());
        await RandomGuide.Any.SampleAsync(
            async items =>
            {
                (await host.CommandAsync(new ImportBundleCommand(Given.ABundle(items), Actor.System))).Errors.ShouldBeEmpty();
                (await TypedRowsOf.StoredAsync(host)).ShouldBe(TypedRowsOf.Expected(items));
                (await ItemsAsync(host)).Select(i => i.Hash).Order(StringComparer.Ordinal).ShouldBe(items.Select(i => i.Hash).Order(StringComparer.Ordinal));
            },
            iter: 12,
            threads: 1,
            print: RandomGuide.Print);
    }

    [Fact]
    public async Task Single_edits_leave_the_other_rows_alone()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart"), Given.ATool("andere"), Given.ASituation("armoede")));
        await host.PublishAsync(Given.ATool("kaart", json =>
        {
            json["age"] = System.Text.Json.Nodes.JsonNode.Parse("""{"from":0,"to":4,"prenatal":true}""");
            json["placements"]![0]!["position"] = 7;
            json["placements"]![0]!["situations"] = new System.Text.Json.Nodes.JsonArray("armoede");
        }));
        (await TypedRowsOf.StoredAsync(host)).ShouldBe(TypedRowsOf.Expected(await ItemsAsync(host)));
        (await host.SendAsync(new RenameCommand(ContentKind.Situation, Slug.Parse("armoede"), Slug.Parse("geldzorgen"), Given.Eindredacteur))).Errors.ShouldBeEmpty();
        (await TypedRowsOf.StoredAsync(host)).ShouldBe(TypedRowsOf.Expected(await ItemsAsync(host)));
        (await host.SendAsync(new WithdrawCommand(ContentKind.Tool, Slug.Parse("andere"), "Weg.", null, Given.Eindredacteur))).Errors.ShouldBeEmpty();
        (await TypedRowsOf.StoredAsync(host)).ShouldBe(TypedRowsOf.Expected(await ItemsAsync(host)));
    }

    internal static async Task<List<ContentItem>> ItemsAsync(GuideHost host)
    {
        var guide = await host.ReadAsync();
        return [.. ContentKind.All.SelectMany(kind => guide.Slugs(kind).Select(slug => guide.Find(kind, slug)!.Item))];
    }
}
