using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class ListingItems(TestDatabases databases)
{
    private static readonly ItemFilter Tools = new(ContentKind.Tool);

    [Fact]
    public async Task Each_item_stands_there_once_in_its_newest_words()
    {
        await using var host = await HostAsync();
        (await ListAsync(host, Tools)).ShouldBe([("bank", RevisionState.Published, true), ("kaart", RevisionState.Draft, true), ("nieuw", RevisionState.InReview, false)]);
    }

    [Fact]
    public async Task Each_state_can_be_asked_for()
    {
        await using var host = await HostAsync();
        (await SlugsAsync(host, Tools with { State = ItemState.Published })).ShouldBe(["bank", "kaart"]);
        (await SlugsAsync(host, Tools with { State = ItemState.Draft })).ShouldBe(["kaart"]);
        (await SlugsAsync(host, Tools with { State = ItemState.InReview })).ShouldBe(["nieuw"]);
        (await SlugsAsync(host, Tools with { State = ItemState.Withdrawn })).ShouldBe(["weg"]);
    }

    [Theory]
    [InlineData("BANK", "bank")]
    [InlineData("gewijzigde", "kaart")]
    [InlineData("example.nl/nieuw", "nieuw")]
    [InlineData("hulpmiddel bnak", "")]
    [InlineData("50%", "")]
    [InlineData("title", "")]
    public async Task Words_are_searched_for_in_what_people_read(string words, string slugs)
    {
        await using var host = await HostAsync();
        string.Join(' ', await SlugsAsync(host, Tools with { Words = words })).ShouldBe(slugs);
    }

    [Fact]
    public async Task A_place_is_asked_for_as_a_whole()
    {
        await using var host = await HostAsync();
        (await SlugsAsync(host, Tools with { Holding = [["""{"placements":[{"step":"signalen-opmerken","setting":"jgz"}]}"""]] })).ShouldBe(["kaart", "nieuw"]);
        (await SlugsAsync(host, Tools with { Holding = [["""{"placements":[{"setting":"alle-settings"}]}"""]] })).ShouldBe(["bank"]);
        (await SlugsAsync(host, Tools with { Holding = [["""{"situations":["armoede"]}""", """{"placements":[{"situations":["armoede"]}]}"""]] })).ShouldBe(["bank", "kaart"]);
    }

    [Fact]
    public async Task What_has_no_address_can_be_asked_for()
    {
        await using var host = await HostAsync();
        (await SlugsAsync(host, Tools with { WithoutAddress = true })).ShouldBe(["bank"]);
    }

    [Fact]
    public async Task What_nobody_looked_at_for_a_year_is_due()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("oud"), Given.ATool("vers")), clock);
        clock.Advance(TimeSpan.FromDays(300));
        await host.PublishAsync(Given.ATool("vers", json => json["title"] = "Nieuwe titel"));
        clock.Advance(TimeSpan.FromDays(66));
        (await SlugsAsync(host, Tools with { ReviewDue = true })).ShouldBe(["oud"]);
    }

    [Fact]
    public async Task Pages_do_not_overlap_and_count_everything()
    {
        await using var host = await HostAsync();
        var first = (await host.SendAsync(new ListItemsQuery(Tools, ItemOrder.Title, 1, 2))).Value;
        var second = (await host.SendAsync(new ListItemsQuery(Tools, ItemOrder.Title, 2, 2))).Value;
        (first.Total, second.Total).ShouldBe((3, 3));
        first.Items.Concat(second.Items).Select(i => i.Slug).ShouldBe(["bank", "kaart", "nieuw"]);
        (await host.SendAsync(new ListItemsQuery(Tools, ItemOrder.Newest, 1, 1))).Value.Items.ShouldHaveSingleItem().Slug.ShouldBe("nieuw");
    }

    [Fact]
    public async Task What_was_thrown_away_is_not_there()
    {
        await using var host = await HostAsync();
        (await host.CommandAsync(new DiscardDraftCommand(ContentKind.Tool, Slug.Parse("nieuw"), 1, Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new DiscardDraftCommand(ContentKind.Tool, Slug.Parse("kaart"), 1, Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await ListAsync(host, Tools)).ShouldBe([("bank", RevisionState.Published, true), ("kaart", RevisionState.Published, true)]);
    }

    private async Task<GuideHost> HostAsync()
    {
        var host = await databases.HostAsync(Given.ASmallGuide(
            Given.ASituation("armoede"),
            Given.ATool("kaart"),
            Given.ATool("weg"),
            Given.ATool("bank", json =>
            {
                json["url"] = null;
                json["situations"] = new JsonArray("armoede");
                json["placements"]![0]!["setting"] = "alle-settings";
            })));
        await host.CommandAsync(new WithdrawCommand(ContentKind.Tool, Slug.Parse("weg"), "Weg.", null, Given.Eindredacteur));
        await host.DraftAsync(Given.ATool("kaart", json =>
        {
            json["description"] = "Een gewijzigde tekst.";
            json["placements"]![0]!["situations"] = new JsonArray("armoede");
        }));
        await host.DraftAsync(Given.ATool("nieuw"));
        (await host.CommandAsync(new SubmitCommand(ContentKind.Tool, [new DraftSeen(Slug.Parse("nieuw"), 1)], Given.Redacteur))).Value.ShouldBe(1);
        return host;
    }

    private static async Task<IEnumerable<(string, RevisionState, bool)>> ListAsync(GuideHost host, ItemFilter filter) =>
        (await host.SendAsync(new ListItemsQuery(filter, ItemOrder.Title, 1, 20))).Value.Items.Select(i => (i.Slug, i.State, i.IsPublic));

    private static async Task<IEnumerable<string>> SlugsAsync(GuideHost host, ItemFilter filter) => (await ListAsync(host, filter)).Select(i => i.Item1);
}
