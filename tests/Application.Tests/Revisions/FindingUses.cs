using System.Text.Json.Nodes;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class FindingUses(TestDatabases databases)
{
    [Fact]
    public async Task Every_field_and_link_that_refers_to_it_is_found_and_drafts_apart()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(
            Given.ASituation("armoede"),
            Given.ASituation("schulden", "armoede"),
            Given.ATool("kaart", json => json["placements"]![0]!["situations"] = new JsonArray("armoede")),
            Given.ATool("ander", json => json["url"] = null),
            Given.APage("doel", "Zie [armoede](wegwijzer:situation/armoede).")));
        await host.DraftAsync(Given.ATool("concept", json => json["situations"] = new JsonArray("armoede")));
        await host.DraftAsync(Given.ATool("kaart", json => json["situations"] = new JsonArray("armoede")));
        var uses = (await host.SendAsync(new FindUsesQuery(ContentKind.Situation, Slug.Parse("armoede")))).Value;
        uses.Public.Select(u => $"{u.Kind}/{u.Slug}").ShouldBe(["situation/schulden", "tool/kaart", "page/doel"]);
        uses.Drafts.Select(u => $"{u.Kind}/{u.Slug}").ShouldBe(["tool/concept"]);
    }

    [Fact]
    public async Task What_can_be_withdrawn_is_exactly_what_nothing_public_refers_to()
    {
        await using var host = await databases.HostAsync([.. Given.AllKinds(), Given.ASetting()]);
        foreach (var item in (IEnumerable<ContentItem>)[.. Given.AllKinds(), Given.ASetting()])
        {
            var uses = (await host.SendAsync(new FindUsesQuery(item.Kind, item.Slug))).Value;
            var withdrawn = await host.SendAsync(new WithdrawCommand(item.Kind, item.Slug, "Weg.", null, Given.Eindredacteur));
            if (uses.IsUsed)
                withdrawn.Errors.ShouldHaveSingleItem().Code.ShouldBe("in-use", item.ToString());
            else if (item.ToString() != "setting/alle-settings")
                withdrawn.Succeeded.ShouldBeTrue(item.ToString());
            if (withdrawn.Succeeded)
                await host.ReadAsync();
        }
    }
}
