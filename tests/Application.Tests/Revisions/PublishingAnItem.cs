using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class PublishingAnItem(TestDatabases databases)
{
    private static readonly ContentItem Tool = Given.ATool("kaart");
    private static readonly ContentItem Changed = Given.ATool("kaart", json => json["title"] = "Nieuwe titel");

    [Fact]
    public async Task A_draft_is_invisible_before_and_visible_after()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var draft = await host.DraftAsync(Tool);
        (await host.ReadAsync()).Find(ContentKind.Tool, "kaart").ShouldBeNull();

        var published = (await PublishAsync(host, draft.Saves)).Value;

        published.ShouldBe(new Published(2, 1, 0));
        var guide = await host.ReadAsync();
        var entry = guide.Find(ContentKind.Tool, "kaart")!;
        (guide.Version, entry.Version, entry.Item.Hash).ShouldBe((2, 2, Tool.Hash));
        entry.ChangedAt.ShouldBe(guide.ChangedAt);
    }

    [Fact]
    public async Task The_revision_before_it_makes_way_and_is_kept()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));

        (await host.PublishAsync(Changed)).Version.ShouldBe(2);
        (await host.PublishAsync(Tool)).Version.ShouldBe(3);

        var revisions = await host.RevisionsAsync(ContentKind.Tool, "kaart");
        revisions.Select(r => (r.Number, r.State, r.PublishedVersion, r.Hash)).ShouldBe(
            [(1, RevisionState.Replaced, 1, Tool.Hash), (2, RevisionState.Replaced, 2, Changed.Hash), (3, RevisionState.Published, 3, Tool.Hash)]);
        (revisions[2].CreatedBy, revisions[2].PublishedBy).ShouldBe((Given.Redacteur, Given.Eindredacteur));
    }

    [Fact]
    public async Task Only_what_was_published_has_the_new_version()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool, Given.ATool("andere-kaart")));
        await host.PublishAsync(Changed);
        (await host.VersionOfAsync(ContentKind.Tool, "kaart")).ShouldBe(2);
        (await host.VersionOfAsync(ContentKind.Tool, "andere-kaart")).ShouldBe(1);
    }

    [Fact]
    public async Task From_the_first_publication_by_a_person_on_that_is_known()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        (await host.ContentVersionAsync()).PublishedByPerson.ShouldBeFalse();
        await host.PublishAsync(Tool);
        (await host.ContentVersionAsync()).PublishedByPerson.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Role.Redacteur, "forbidden")]
    [InlineData(Role.Eindredacteur, null)]
    [InlineData(Role.Beheerder, null)]
    public async Task It_takes_the_role_of_eindredacteur(Role role, string? code)
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Tool);
        var before = await host.EverythingAsync();

        var published = await host.SendAsync(new PublishCommand(ContentKind.Tool, Tool.Slug, 1, new Actor("x", "X", role)));

        published.Errors.Select(e => e.Code).SingleOrDefault().ShouldBe(code);
        if (code is not null)
            (await host.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Without_a_draft_there_is_nothing_to_publish()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));
        await RefusedAsync(host, "nothing-to-publish", () => PublishAsync(host, 1));
        await host.PublishAsync(Changed);
        await RefusedAsync(host, "nothing-to-publish", () => PublishAsync(host, 1));
    }

    [Fact]
    public async Task Words_that_the_publisher_has_not_seen_are_not_published()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Tool);
        (await host.SendAsync(new SaveDraftCommand(ContentKind.Tool, Changed.CanonicalText, null, 1, Given.Redacteur))).Succeeded.ShouldBeTrue();
        await RefusedAsync(host, "outdated", () => PublishAsync(host, 1));
        (await PublishAsync(host, 2)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_over_an_older_text_is_not_published_over_a_newer_one()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));
        await host.DraftAsync(Changed);
        var newer = Given.ATool("kaart", json => json["description"] = "Intussen ingelezen.");
        (await host.SendAsync(new ImportBundleCommand(Given.ABundle(Given.ASmallGuide(newer)), Given.Beheerder))).Succeeded.ShouldBeTrue();

        await RefusedAsync(host, "outdated", () => PublishAsync(host, 1));

        (await host.ReadAsync()).Find(ContentKind.Tool, "kaart")!.Item.Hash.ShouldBe(newer.Hash);
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("organisations")]
    [InlineData("situations")]
    [InlineData("step")]
    [InlineData("setting")]
    [InlineData("own situations")]
    public async Task A_reference_to_what_is_not_published_is_refused(string where)
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        // A draft may run ahead: what it names is still a draft itself.
        await host.DraftAsync(Given.ATool("kaart", json => Refer(json, where)));
        await RefusedAsync(host, "unknown-reference", () => PublishAsync(host, 1));
    }

    [Fact]
    public async Task All_faults_are_told_at_once_by_the_members_of_the_item()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("andere-kaart")));
        await host.DraftAsync(Given.ATool("kaart", json =>
        {
            json["title"] = "Hulpmiddel andere-kaart";
            Refer(json, "setting");
            Refer(json, "organisations");
        }));
        (await PublishAsync(host, 1)).Errors.Select(e => (e.Code, e.Field)).ShouldBe(
            [("title-taken", "title"), ("unknown-reference", "organisations[0]"), ("unknown-reference", "placements[0].setting")]);
    }

    [Fact]
    public async Task A_link_to_what_is_not_published_is_refused()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var page = Given.APage("doel", "Zie [de kaart](wegwijzer:tool/kaart).");
        await host.DraftAsync(page);
        await RefusedAsync(host, "unknown-reference", () => host.SendAsync(new PublishCommand(page.Kind, page.Slug, 1, Given.Eindredacteur)));

        await host.PublishAsync(Tool);
        (await host.SendAsync(new PublishCommand(page.Kind, page.Slug, 1, Given.Eindredacteur))).Value.Version.ShouldBe(3);
    }

    [Theory]
    [InlineData("Hulpmiddel kaart")]
    [InlineData("HULPMIDDEL Kaart")]
    public async Task A_title_that_another_tool_has_is_refused_whatever_its_case(string title)
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));
        var other = Given.ATool("andere-kaart", json => json["title"] = title);
        await host.DraftAsync(other);
        await RefusedAsync(host, "title-taken", () => host.SendAsync(new PublishCommand(other.Kind, other.Slug, 1, Given.Eindredacteur)));
    }

    [Theory]
    [InlineData("signal-category", "Categorie ik-zie")]
    [InlineData("conversation-section", "Onderdeel vertrouwen")]
    [InlineData("organisation", "Organisatie nji")]
    [InlineData("page", "Pagina doel")]
    public async Task So_is_one_of_any_other_kind_that_titles_tell_apart(string kindName, string title)
    {
        var kind = ContentKind.Find(kindName)!;
        await using var host = await databases.HostAsync([.. Given.AllKinds(), Given.ASetting()]);
        var json = Given.AnyOf(kind).ToJson();
        (json["slug"], json[json.ContainsKey("name") ? "name" : "title"]) = ("andere", title);
        var other = Given.Item(kind, json.ToJsonString());
        await host.DraftAsync(other);
        await RefusedAsync(host, "title-taken", () => host.SendAsync(new PublishCommand(kind, other.Slug, 1, Given.Eindredacteur)));
    }

    [Fact]
    public async Task Situations_cannot_be_made_to_fall_under_themselves()
    {
        await using var host = await databases.HostAsync([Given.ASituation("a"), Given.ASituation("b", "a"), Given.ASituation("c", "b")]);
        await host.DraftAsync(Given.ASituation("a", "c"));
        await RefusedAsync(host, "circular-parents", () => host.SendAsync(new PublishCommand(ContentKind.Situation, Slug.Parse("a"), 1, Given.Eindredacteur)));
    }

    [Theory]
    [InlineData("alle-settings", false)]
    [InlineData("jgz", true)]
    public async Task Exactly_one_setting_stays_the_one_for_everybody(string slug, bool general)
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Given.ASetting(slug, 1, general));
        await RefusedAsync(host, "general-setting", () => host.SendAsync(new PublishCommand(ContentKind.Setting, Slug.Parse(slug), 1, Given.Eindredacteur)));
    }

    [Fact]
    public async Task Two_people_who_publish_the_same_draft_publish_it_once()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Tool);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.CommandAsync(new PublishCommand(ContentKind.Tool, Tool.Slug, 1, Given.Eindredacteur)))));

        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        outcomes.Where(o => !o.Succeeded).ShouldAllBe(o => o.Errors.Single().Code == "nothing-to-publish");
        (await host.ContentVersionAsync()).Number.ShouldBe(2);
        (await host.WithContextAsync(context => context.Revisions.CountAsync(r => r.PublishedVersion == 2))).ShouldBe(1);
    }

    private static void Refer(JsonObject tool, string where)
    {
        var placement = tool["placements"]![0]!;
        _ = where switch
        {
            "kind" => tool["kind"] = "onbekend",
            "step" => placement["step"] = "onbekend",
            "setting" => placement["setting"] = "onbekend",
            "own situations" => placement["situations"] = new JsonArray("onbekend"),
            _ => tool[where] = new JsonArray("onbekend"),
        };
    }

    private static Task<Result<Published>> PublishAsync(GuideHost host, int savesSeen) =>
        host.SendAsync(new PublishCommand(ContentKind.Tool, Tool.Slug, savesSeen, Given.Eindredacteur));

    private static async Task RefusedAsync(GuideHost host, string code, Func<Task<Result<Published>>> publish)
    {
        var before = await host.EverythingAsync();
        (await publish()).Errors.Select(e => e.Code).Distinct().ShouldBe([code]);
        (await host.EverythingAsync()).ShouldBe(before);
    }
}
