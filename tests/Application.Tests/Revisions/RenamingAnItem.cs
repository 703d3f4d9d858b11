using System.Text.Json.Nodes;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class RenamingAnItem(TestDatabases databases)
{
    private static readonly ContentItem Situation = Given.ASituation("kopp");
    private static readonly ContentItem Tool = Naming("kaart", "kopp");

    [Fact]
    public async Task The_old_name_becomes_a_tombstone_that_leads_to_the_new_one()
    {
        await using var host = await databases.HostAsync([Situation]);

        (await RenameAsync(host, "kopp", "kind-van-ouder")).Value.ShouldBe(new Published(2, 1, 1));

        var guide = await host.ReadAsync();
        guide.Find(ContentKind.Situation, "kind-van-ouder")!.Item.Hash.ShouldBe(Situation.WithSlug(Slug.Parse("kind-van-ouder")).Hash);
        var tombstone = guide.FindTombstone(ContentKind.Situation, "kopp")!;
        (tombstone.IsRename, tombstone.Successor, tombstone.Version).ShouldBe((true, "kind-van-ouder", 2));
        (await host.QueryAsync("SELECT slug FROM published.situation")).ShouldBe(["kind-van-ouder"]);
    }

    [Fact]
    public async Task All_that_refers_to_it_follows_in_the_same_version()
    {
        var page = Given.APage("doel", "Zie [kopp](wegwijzer:situation/kopp), [kopp-kaart](wegwijzer:tool/kopp-kaart).");
        await using var host = await databases.HostAsync(Given.ASmallGuide(
            Situation, Given.ASituation("onder", "kopp"), Given.ASituation("kopp-2"), Tool, Naming("kopp-kaart", "kopp-2"), page));

        (await RenameAsync(host, "kopp", "nieuw")).Value.ShouldBe(new Published(2, 4, 1));

        var guide = await host.ReadAsync();
        guide.Find(ContentKind.Tool, "kaart")!.Item.Hash.ShouldBe(Naming("kaart", "nieuw").Hash);
        guide.Find(ContentKind.Situation, "onder")!.Item.Hash.ShouldBe(Given.ASituation("onder", "nieuw").Hash);
        guide.Find(ContentKind.Page, "doel")!.Item.Hash.ShouldBe(
            Given.APage("doel", "Zie [kopp](wegwijzer:situation/nieuw), [kopp-kaart](wegwijzer:tool/kopp-kaart).").Hash);
        guide.Find(ContentKind.Tool, "kopp-kaart")!.Version.ShouldBe(1);
        guide.Find(ContentKind.Situation, "kopp-2")!.Version.ShouldBe(1);
        (await host.QueryAsync("SELECT DISTINCT situation FROM published.tool_situation WHERE item = 'kaart'")).ShouldBe(["nieuw"]);
        (await host.RevisionsAsync(ContentKind.Tool, "kaart")).Select(r => (r.Number, r.State)).ShouldBe([(1, RevisionState.Replaced), (2, RevisionState.Published)]);
    }

    [Fact]
    public async Task A_step_and_a_setting_take_their_links_and_placements_along()
    {
        var page = Given.APage("doel", "[cel](wegwijzer:step/signalen-opmerken/jgz) en [stap](wegwijzer:step/signalen-opmerken)");
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart"), page));
        (await host.SendAsync(new RenameCommand(ContentKind.Setting, Slug.Parse("jgz"), Slug.Parse("jeugdgezondheidszorg"), Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        (await host.SendAsync(new RenameCommand(ContentKind.Step, Slug.Parse("signalen-opmerken"), Slug.Parse("opmerken"), Given.Eindredacteur))).Succeeded.ShouldBeTrue();

        var guide = await host.ReadAsync();
        guide.Find(ContentKind.Page, "doel")!.Item.Hash.ShouldBe(Given.APage("doel", "[cel](wegwijzer:step/opmerken/jeugdgezondheidszorg) en [stap](wegwijzer:step/opmerken)").Hash);
        guide.Tools.Find("kaart")!.Placements.Select(p => (p.Step.Slug, p.Setting.Slug)).ShouldBe([("opmerken", "jeugdgezondheidszorg")]);
    }

    [Fact]
    public async Task Open_drafts_follow_and_can_be_published()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Situation, Tool, Given.ATool("zonder")));
        var changed = Naming("kaart", "kopp", "Nieuwe titel");
        await host.DraftAsync(changed);
        await host.DraftAsync(Naming("geheel-nieuw", "kopp"));
        await host.DraftAsync(Naming("zonder", "kopp"));
        await host.DraftAsync(Given.ATool("andere"));

        (await RenameAsync(host, "kopp", "nieuw")).Value.ShouldBe(new Published(2, 2, 1));

        await FollowedAsync(host, Naming("kaart", "nieuw", "Nieuwe titel"), basedOn: 2);
        await FollowedAsync(host, Naming("geheel-nieuw", "nieuw"), basedOn: null);
        await FollowedAsync(host, Naming("zonder", "nieuw"), basedOn: 1);
        (await host.RevisionsAsync(ContentKind.Tool, "andere")).Single().Saves.ShouldBe(1);
        (await host.ReadAsync()).Find(ContentKind.Tool, "kaart")!.Item.Hash.ShouldBe(Naming("kaart", "nieuw", "Nieuwe titel").Hash);
    }

    [Fact]
    public async Task A_draft_that_was_outdated_stays_so()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Situation, Tool));
        await host.DraftAsync(Naming("kaart", "kopp", "Oude woorden"));
        var newer = Naming("kaart", "kopp", "Intussen ingelezen");
        (await host.SendAsync(new ImportBundleCommand(Given.ABundle(Given.ASmallGuide(Situation, newer)), Given.Beheerder))).Succeeded.ShouldBeTrue();

        (await RenameAsync(host, "kopp", "nieuw")).Succeeded.ShouldBeTrue();

        var draft = (await host.RevisionsAsync(ContentKind.Tool, "kaart")).Single(r => r.IsOpen);
        draft.Hash.ShouldBe(Naming("kaart", "nieuw", "Oude woorden").Hash);
        (await host.SendAsync(new PublishCommand(ContentKind.Tool, Tool.Slug, draft.Saves, Given.Eindredacteur))).Errors.Single().Code.ShouldBe("outdated");
    }

    [Fact]
    public async Task As_a_filter_value_the_old_name_keeps_working_also_after_a_second_rename()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Situation, Tool));
        await RenameAsync(host, "kopp", "tweede");
        await RenameAsync(host, "tweede", "derde");

        var guide = await host.ReadAsync();
        guide.Vocabulary.Resolve(ContentKind.Situation, "kopp").ShouldBe("derde");
        guide.Vocabulary.Resolve(ContentKind.Situation, "tweede").ShouldBe("derde");
        guide.Vocabulary.Resolve(ContentKind.Situation, "derde").ShouldBe("derde");
        guide.Vocabulary.Resolve(ContentKind.Situation, "vierde").ShouldBeNull();
        var list = await host.SendAsync(new ListToolsQuery(new GuideFilter { Situations = [guide.Vocabulary.Resolve(ContentKind.Situation, "kopp")!] }, ListOrder.Guide, 1, 20));
        list.Value.Items.Select(t => t.Slug).ShouldBe(["kaart"]);
    }

    [Fact]
    public async Task What_was_renamed_can_be_renamed_back_after_its_old_name_no_more()
    {
        await using var host = await databases.HostAsync([Situation]);
        await RenameAsync(host, "kopp", "nieuw");
        await RefusedAsync(host, "slug-taken", () => RenameAsync(host, "nieuw", "kopp"));
    }

    [Fact]
    public async Task A_name_that_was_ever_given_is_refused()
    {
        await using var host = await databases.HostAsync([Situation, Given.ASituation("lvb"), Given.ASituation("weg")]);
        (await host.SendAsync(new WithdrawCommand(ContentKind.Situation, Slug.Parse("weg"), "Weg.", null, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        await host.DraftAsync(Given.ASituation("concept"));
        foreach (var taken in (string[])["lvb", "weg", "concept", "kopp"])
            await RefusedAsync(host, "slug-taken", () => RenameAsync(host, "kopp", taken));
    }

    [Fact]
    public async Task A_name_of_another_kind_is_free()
    {
        await using var host = await databases.HostAsync([Situation, Given.AnOrganisation("nji")]);
        (await RenameAsync(host, "kopp", "nji")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task With_a_draft_open_it_waits()
    {
        await using var host = await databases.HostAsync([Situation]);
        await host.DraftAsync(Given.ASituation("kopp"));
        await RefusedAsync(host, "open-draft", () => RenameAsync(host, "kopp", "nieuw"));
    }

    [Fact]
    public async Task What_is_not_public_has_no_name_to_change()
    {
        await using var host = await databases.HostAsync([Situation]);
        await host.DraftAsync(Given.ASituation("concept"));
        await RefusedAsync(host, "unknown-item", () => RenameAsync(host, "bestaat-niet", "nieuw"));
        await RefusedAsync(host, "unknown-item", () => RenameAsync(host, "concept", "nieuw"));
    }

    [Fact]
    public async Task It_takes_the_role_of_eindredacteur()
    {
        await using var host = await databases.HostAsync([Situation]);
        await RefusedAsync(host, "forbidden", () => host.SendAsync(new RenameCommand(ContentKind.Situation, Situation.Slug, Slug.Parse("nieuw"), Given.Redacteur)));
    }

    private static async Task FollowedAsync(GuideHost host, ContentItem item, long? basedOn)
    {
        var draft = (await host.RevisionsAsync(item.Kind, item.Slug.Value)).Single(r => r.IsOpen);
        (draft.Hash, draft.BasedOnVersion, draft.Saves).ShouldBe((item.Hash, basedOn, 2));
        (await host.SendAsync(new PublishCommand(item.Kind, item.Slug, 2, Given.Eindredacteur))).Errors.ShouldBeEmpty();
    }

    private static ContentItem Naming(string slug, string situation, string? title = null) => Given.ATool(slug, json =>
    {
        json["situations"] = new JsonArray(situation);
        json["placements"]![0]!["situations"] = new JsonArray(situation);
        json["title"] = title ?? $"Hulpmiddel {slug}";
    });

    private static Task<Result<Published>> RenameAsync(GuideHost host, string from, string to) =>
        host.SendAsync(new RenameCommand(ContentKind.Situation, Slug.Parse(from), Slug.Parse(to), Given.Eindredacteur));

    private static async Task RefusedAsync(GuideHost host, string code, Func<Task<Result<Published>>> rename)
    {
        var before = await host.EverythingAsync();
        (await rename()).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);
        (await host.EverythingAsync()).ShouldBe(before);
    }
}
