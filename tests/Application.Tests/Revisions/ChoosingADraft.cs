using Wegwijzer.Application.Releases;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

/// <summary>A new signal in a new group: both are drafts, and become public together.</summary>
public sealed class ChoosingADraft(TestDatabases databases)
{
    private static readonly ContentItem Group = Given.ASignalGroup();
    private static readonly ContentItem Signal = Given.ASignal();
    private static readonly ItemName[] Both = [new(Group.Kind, Group.Slug), new(Signal.Kind, Signal.Slug)];

    [Fact]
    public async Task What_is_a_draft_can_be_chosen_and_says_so_until_it_is_public()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        (await GroupsAsync(host)).ShouldBeEmpty();
        (await FaultsAsync(host)).ShouldBe(["unknown-reference"]);

        await host.DraftAsync(Group);
        (await GroupsAsync(host)).ShouldBe(["Groep gedrag (Setting jgz) (concept)"]);
        (await FaultsAsync(host)).ShouldBeEmpty();
        // Where nothing is written that could wait for it, such as a suggestion, there is what is public.
        (await host.SendAsync(new GetChoicesQuery())).Value.ByKind[ContentKind.SignalGroup].ShouldBeEmpty();

        (await host.CommandAsync(new PublishCommand(Group.Kind, Group.Slug, 1, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        await host.DraftAsync(Given.ASignalGroup());
        (await GroupsAsync(host)).ShouldBe(["Groep gedrag (Setting jgz)"]);
    }

    [Fact]
    public async Task What_was_thrown_away_can_not_be_chosen_any_more()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Group);
        (await host.CommandAsync(new DiscardDraftCommand(Group.Kind, Group.Slug, 1, Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await GroupsAsync(host)).ShouldBeEmpty();
        (await FaultsAsync(host)).ShouldBe(["unknown-reference"]);
    }

    [Fact]
    public async Task A_step_or_a_setting_is_public_before_anything_stands_in_it()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Given.ASetting("nieuw"));
        await host.DraftAsync(Given.AStep("nieuw", 2));
        var choices = (await host.SendAsync(new GetChoicesQuery(AlsoDrafts: true))).Value;
        choices.Settings.Concat(choices.ByKind[ContentKind.Step]).ShouldAllBe(c => c.Slug != "nieuw");
    }

    [Fact]
    public async Task Alone_it_can_not_be_published_and_together_it_can()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Group);
        await host.DraftAsync(Signal);

        var refused = (await host.CommandAsync(new PublishCommand(Signal.Kind, Signal.Slug, 1, Given.Eindredacteur))).Errors.ShouldHaveSingleItem();
        (refused.Code, refused.Field, refused.Message).ShouldBe(("unknown-reference", "group", RevisionErrors.RefersToDraft(Signal, Group)));
        refused.Message.ShouldContain("‘Groep gedrag’");

        var release = (await host.CommandAsync(new CreateReleaseCommand("Nieuwe groep", Given.Redacteur))).Value;
        (await host.CommandAsync(new AddToReleaseCommand(release, [Both[1]], Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await host.SendAsync(new GetReleaseQuery(release, Given.Eindredacteur))).Value.Items.ShouldHaveSingleItem().Problems.ShouldBe([refused.Message]);
        (await host.CommandAsync(new AddToReleaseCommand(release, [Both[0]], Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new PublishReleaseCommand(release, [.. Both.Select(name => new DraftOf(name.Kind, name.Slug, 1))], Given.Eindredacteur))).Value.Items.ShouldBe(2);
        (await host.ReadAsync()).PlaceOf(Signal).ShouldBe(("signalen-opmerken", "jgz"));
    }

    [Fact]
    public async Task Where_it_will_stand_is_shown_beforehand_and_can_be_asked_for()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Group);
        await host.DraftAsync(Signal);
        var preview = (await host.SendAsync(new PreviewItemQuery(ItemForm.Of(Signal)))).Value;
        preview.Cell.ShouldBe(("signalen-opmerken", "jgz"));
        preview.Facts.ShouldContain(f => f.Value == "Groep gedrag");
        foreach (var (setting, found) in new[] { ("jgz", 1), ("alle-settings", 0) })
        {
            var list = (await host.SendAsync(new ListItemsQuery(new ItemFilter(Signal.Kind), ItemOrder.Title, 1, 20) { Chosen = new Dictionary<string, string> { ["setting"] = setting } })).Value;
            list.Total.ShouldBe(found, setting);
            list.Items.ShouldAllBe(i => i.Facts.Contains("Setting jgz"));
        }
    }

    [Fact]
    public async Task A_place_that_is_left_empty_comes_after_other_drafts_too()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Group);
        await host.DraftAsync(Signal);
        var form = ItemForm.Of(Given.ASignal("stil")).With("position", "");
        (await host.SendAsync(new CompleteFormQuery(form, IsNew: true))).Value.Text("position").ShouldBe("2");
    }

    private static async Task<IEnumerable<string>> GroupsAsync(GuideHost host) => (await host.SendAsync(new GetChoicesQuery(AlsoDrafts: true))).Value.ByKind[ContentKind.SignalGroup].Select(c => c.Name);

    private static async Task<IEnumerable<string>> FaultsAsync(GuideHost host) => (await host.SendAsync(new CheckItemQuery(ItemForm.Of(Signal), null))).Value.Faults.Select(f => f.Code);
}
