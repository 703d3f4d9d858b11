using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class LookingAtAnItem(TestDatabases databases)
{
    private static readonly Slug Kaart = Slug.Parse("kaart");

    [Fact]
    public async Task The_history_says_who_did_what_when_and_why()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        await host.CommandAsync(new SaveDraftCommand(ContentKind.Tool, Given.ATool("kaart", json => json["title"] = "Nieuw").CanonicalText, 1, null, Given.Redacteur, "Andere titel"));
        var item = await GetAsync(host);
        (item.Item.DisplayTitle, item.Version, item.Draft!.Number, item.Public!.Number, item.IsDraftOutdated).ShouldBe(("Nieuw", 1, 2, 1, false));
        item.History.Select(h => (h.Number, h.State, h.SavedBy, h.Note)).ShouldBe(
            [(2, RevisionState.Draft, "Anna", "Andere titel"), (1, RevisionState.Published, "Systeem", "Ingelezen uit een bundel.")]);
    }

    [Fact]
    public async Task After_renames_the_history_goes_on_to_what_came_before_them()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("eerste")));
        await host.PublishAsync(Given.ATool("eerste", json => json["title"] = "Toen"));
        foreach (var (from, to) in new[] { ("eerste", "tweede"), ("tweede", "kaart") })
            (await host.CommandAsync(new RenameCommand(ContentKind.Tool, Slug.Parse(from), Slug.Parse(to), Given.Eindredacteur))).Succeeded.ShouldBeTrue();

        var item = await GetAsync(host);

        item.Earlier.Select(e => (e.Slug, e.History[0].Number)).ShouldBe([("tweede", 1), ("eerste", 2)]);
        item.Earlier[1].History.Select(h => h.Number).ShouldBe([2, 1]);
        (await host.CommandAsync(new GetRevisionQuery(ContentKind.Tool, Slug.Parse("eerste"), 2))).Value.Item.DisplayTitle.ShouldBe("Toen");
    }

    [Fact]
    public async Task A_draft_that_was_thrown_away_can_still_be_read()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        await host.DraftAsync(Given.ATool("kaart", json => json["title"] = "Nieuw"));
        (await host.CommandAsync(new DiscardDraftCommand(ContentKind.Tool, Kaart, 2, Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("outdated");
        (await host.CommandAsync(new DiscardDraftCommand(ContentKind.Tool, Kaart, 1, Given.Redacteur))).Value.ShouldBe(2);
        (await host.CommandAsync(new DiscardDraftCommand(ContentKind.Tool, Kaart, 1, Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("no-draft");

        var item = await GetAsync(host);
        (item.Item.DisplayTitle, item.Draft, item.History[0].DiscardedBy).ShouldBe(("Hulpmiddel kaart", null, "Anna"));
        (await host.CommandAsync(new GetRevisionQuery(ContentKind.Tool, Kaart, 2))).Value.Item.DisplayTitle.ShouldBe("Nieuw");
        (await host.CommandAsync(new GetRevisionQuery(ContentKind.Tool, Kaart, 3))).Errors.ShouldHaveSingleItem().Kind.ShouldBe(ErrorKind.NotFound);
        // And the next draft goes on counting.
        (await host.DraftAsync(Given.ATool("kaart", json => json["title"] = "Weer nieuw"))).Number.ShouldBe(3);
    }

    [Fact]
    public async Task A_renamed_item_leads_to_its_new_name()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        (await host.CommandAsync(new RenameCommand(ContentKind.Tool, Kaart, Slug.Parse("nieuwe-kaart"), Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        var gone = (await host.SendAsync(new GetItemQuery(ContentKind.Tool, Kaart))).Errors.ShouldHaveSingleItem().ShouldBeOfType<WithdrawnError>();
        (gone.Successor, gone.IsRename).ShouldBe(("nieuwe-kaart", true));
    }

    [Fact]
    public async Task A_preview_is_what_readers_would_get()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        var published = (await host.SendAsync(new GetToolQuery("kaart"))).Value;
        var preview = (await host.SendAsync(new PreviewToolQuery(ItemForm.Of(Given.ATool("kaart"))))).Value;
        System.Text.Json.JsonSerializer.Serialize(preview with { UpdatedAt = published.UpdatedAt }).ShouldBe(System.Text.Json.JsonSerializer.Serialize(published));
    }

    [Fact]
    public async Task A_preview_of_hardly_anything_shows_what_there_is()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var preview = (await host.SendAsync(new PreviewToolQuery(ItemForm.Empty(ContentKind.Tool).With("title", "Half").With("placements[0].setting", "jgz")))).Value;
        (preview.Title, preview.Description, preview.Url, preview.Placements.ShouldHaveSingleItem().Setting.Name).ShouldBe(("Half", "", null, "Setting jgz"));
    }

    private static async Task<ItemDetails> GetAsync(GuideHost host) => (await host.SendAsync(new GetItemQuery(ContentKind.Tool, Kaart))).Value;
}
