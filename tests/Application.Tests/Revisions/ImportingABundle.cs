using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class ImportingABundle(TestDatabases databases)
{
    private static readonly ContentItem Tool = Given.ATool("kaart");
    private static readonly ContentItem Changed = Given.ATool("kaart", json => json["title"] = "Nieuwe titel");

    [Fact]
    public async Task The_guide_becomes_equal_to_the_bundle_in_one_version()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool, Given.ATool("weg")));
        var bundle = Given.ABundle(Given.ASmallGuide(Changed, Given.ATool("nieuw")));

        (await ImportAsync(host, bundle)).Value.ShouldBe(new Imported(2, Added: 1, Changed: 1, Withdrawn: 1, Skipped: false));

        var guide = await host.ReadAsync();
        (guide.Version, guide.Digest).ShouldBe((2, bundle.Digest));
        guide.FindTombstone(ContentKind.Tool, "weg")!.Version.ShouldBe(2);
        guide.Find(ContentKind.ToolKind, "richtlijn")!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Every_kind_of_item_goes_in_and_comes_out_the_same()
    {
        var bundle = Given.ABundle([.. Given.AllKinds(), Given.ASetting()]);
        await using var host = await databases.HostAsync(bundle.Items);
        (await host.ReadAsync()).Digest.ShouldBe(bundle.Digest);
    }

    [Fact]
    public async Task The_same_bundle_again_changes_nothing()
    {
        var bundle = Given.ABundle([.. Given.AllKinds(), Given.ASetting()]);
        await using var host = await databases.HostAsync(bundle.Items);
        var before = await host.EverythingAsync();
        (await ImportAsync(host, bundle)).Value.ShouldBe(new Imported(1, 0, 0, 0, Skipped: false));
        (await host.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_withdrawn_item_comes_back()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));
        await ImportAsync(host, Given.ABundle(Given.ASmallGuide()));
        (await host.ReadAsync()).FindTombstone(ContentKind.Tool, "kaart").ShouldNotBeNull();

        (await ImportAsync(host, Given.ABundle(Given.ASmallGuide(Tool)))).Value.ShouldBe(new Imported(3, 1, 0, 0, Skipped: false));

        var guide = await host.ReadAsync();
        (guide.Find(ContentKind.Tool, "kaart")!.Version, guide.FindTombstone(ContentKind.Tool, "kaart")).ShouldBe((3, null));
        (await host.RevisionsAsync(ContentKind.Tool, "kaart")).Select(r => (r.Number, r.State)).ShouldBe([(1, RevisionState.Withdrawn), (2, RevisionState.Published)]);
    }

    [Fact]
    public async Task Titles_and_parents_can_be_turned_round_in_one_go()
    {
        var (a, b) = (Given.ATool("a", json => json["title"] = "Een"), Given.ATool("b", json => json["title"] = "Twee"));
        await using var host = await databases.HostAsync(Given.ASmallGuide(a, b, Given.ASituation("boven"), Given.ASituation("onder", "boven")));
        var turned = Given.ABundle(Given.ASmallGuide(
            Given.ATool("a", json => json["title"] = "Twee"), Given.ATool("b", json => json["title"] = "Een"), Given.ASituation("boven", "onder"), Given.ASituation("onder")));
        (await ImportAsync(host, turned)).Value.ShouldBe(new Imported(2, 0, 4, 0, Skipped: false));
        (await host.ReadAsync()).Digest.ShouldBe(turned.Digest);
    }

    [Fact]
    public async Task Drafts_are_left_alone()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));
        await host.DraftAsync(Changed);
        await host.DraftAsync(Given.ATool("nieuw"));
        var newer = Given.ATool("kaart", json => json["description"] = "Ingelezen.");

        (await ImportAsync(host, Given.ABundle(Given.ASmallGuide(newer, Given.ATool("nieuw", json => json["description"] = "Ingelezen."))))).Succeeded.ShouldBeTrue();

        var revisions = await host.RevisionsAsync(ContentKind.Tool, "kaart");
        revisions.Select(r => (r.Number, r.State, r.Hash)).ShouldBe([(1, RevisionState.Replaced, Tool.Hash), (2, RevisionState.Draft, Changed.Hash), (3, RevisionState.Published, newer.Hash)]);
        (await host.RevisionsAsync(ContentKind.Tool, "nieuw")).Select(r => (r.Number, r.State)).ShouldBe([(1, RevisionState.Draft), (2, RevisionState.Published)]);
    }

    [Theory]
    [InlineData(Role.Redacteur, false)]
    [InlineData(Role.Eindredacteur, false)]
    [InlineData(Role.Beheerder, true)]
    [InlineData(Role.System, true)]
    public async Task It_takes_the_role_of_beheerder(Role role, bool may)
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var before = await host.EverythingAsync();
        var imported = await host.SendAsync(new ImportBundleCommand(Given.ABundle(Given.ASmallGuide(Tool)), new Actor("x", "X", role)));
        imported.Errors.Select(e => e.Code).ShouldBe(may ? [] : ["forbidden"]);
        if (!may)
            (await host.EverythingAsync()).ShouldBe(before);
        (await host.ContentVersionAsync()).PublishedByPerson.ShouldBe(role == Role.Beheerder);
    }

    [Fact]
    public async Task The_folder_is_remembered_by_its_digest()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var bundle = Given.ABundle(Given.ASmallGuide(Tool));
        (await ImportAsync(host, bundle, Actor.System, folder: true)).Value.Version.ShouldBe(2);
        (await host.ContentVersionAsync()).LoadedDigest.ShouldBe(bundle.Digest);
        (await ImportAsync(host, Given.ABundle(Given.ASmallGuide()))).Value.Version.ShouldBe(3);
        (await host.ContentVersionAsync()).LoadedDigest.ShouldBe(bundle.Digest);
    }

    [Fact]
    public async Task Once_a_person_has_published_the_folder_is_skipped()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.PublishAsync(Tool);
        var before = await host.EverythingAsync();
        (await ImportAsync(host, Given.ABundle(Given.ASmallGuide()), Actor.System, folder: true)).Value.ShouldBe(new Imported(2, 0, 0, 0, Skipped: true));
        (await host.EverythingAsync()).ShouldBe(before);
        // Asked for by hand, it is carried out.
        (await ImportAsync(host, Given.ABundle(Given.ASmallGuide()), Actor.System)).Value.ShouldBe(new Imported(3, 0, 0, 1, Skipped: false));
    }

    [Fact]
    public async Task What_the_database_refuses_at_the_last_moment_leaves_nothing_half_loaded()
    {
        await using var host = new GuideHost(await databases.CreateEmptyAsync());
        (await ImportAsync(host, Given.ABundle(Given.ASmallGuide(Given.ATool("weg"))))).Value.Version.ShouldBe(1);
        await host.ExecuteAsync(
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = 'foreign_key_violation'; END $$;
            CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON published.tool DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.slug = 'laatste') EXECUTE FUNCTION refuse();
            """);
        var before = await host.EverythingAsync();

        var refused = await ImportAsync(host, Given.ABundle(Given.ASmallGuide(Tool, Given.ATool("eerste"), Given.ATool("laatste"))));

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("broken-reference");
        (await host.EverythingAsync()).ShouldBe(before);
        (await ImportAsync(host, Given.ABundle(Given.ASmallGuide(Tool)))).Value.Version.ShouldBe(2);
    }

    private static Task<Result<Imported>> ImportAsync(GuideHost host, Bundle bundle, Actor? actor = null, bool folder = false) =>
        host.SendAsync(new ImportBundleCommand(bundle, actor ?? Given.Beheerder, folder));
}
