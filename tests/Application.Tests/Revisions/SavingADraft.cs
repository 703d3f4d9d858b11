using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class SavingADraft(TestDatabases databases)
{
    private static readonly ContentItem Tool = Given.ATool("kaart");
    private static readonly ContentItem Changed = Given.ATool("kaart", json => json["title"] = "Nieuwe titel");

    [Fact]
    public async Task A_first_save_begins_a_draft_that_the_public_does_not_see()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());

        var saved = await host.SendAsync(new SaveDraftCommand(ContentKind.Tool, Tool.CanonicalText, null, null, Given.Redacteur, "Gevonden"));

        (saved.Value.Number, saved.Value.Saves).ShouldBe((1, 1));
        var revision = (await host.RevisionsAsync(ContentKind.Tool, "kaart")).ShouldHaveSingleItem();
        (revision.Id, revision.State, revision.BasedOnVersion, revision.Hash, revision.CreatedBy, revision.Note)
            .ShouldBe((saved.Value.Id, RevisionState.Draft, null, Tool.Hash, Given.Redacteur, "Gevonden"));
        var guide = await host.ReadAsync();
        (guide.Version, guide.Find(ContentKind.Tool, "kaart")).ShouldBe((1, null));
    }

    [Fact]
    public async Task A_draft_over_what_is_public_says_which_version_it_is_based_on()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));

        (await SaveAsync(host, Changed, basedOn: 1)).Value.Number.ShouldBe(2);

        var revisions = await host.RevisionsAsync(ContentKind.Tool, "kaart");
        revisions.Select(r => (r.Number, r.State, r.BasedOnVersion)).ShouldBe([(1, RevisionState.Published, null), (2, RevisionState.Draft, 1)]);
        (await host.ReadAsync()).Find(ContentKind.Tool, "kaart")!.Item.Hash.ShouldBe(Tool.Hash);
    }

    [Fact]
    public async Task Who_saw_the_draft_goes_on_with_it()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await SaveAsync(host, Tool);

        (await SaveAsync(host, Changed, savesSeen: 1)).Value.Saves.ShouldBe(2);

        var draft = (await host.RevisionsAsync(ContentKind.Tool, "kaart")).ShouldHaveSingleItem();
        (draft.Hash, draft.Saves).ShouldBe((Changed.Hash, 2));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Who_did_not_see_the_last_save_is_refused_and_changes_nothing(int? savesSeen)
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await SaveAsync(host, Tool);
        await SaveAsync(host, Tool, savesSeen: 1);
        var before = await host.EverythingAsync();

        Code(await SaveAsync(host, Changed, savesSeen: savesSeen)).ShouldBe("outdated");

        (await host.EverythingAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData(2L, null, "outdated")]
    [InlineData(0L, null, "outdated")]
    [InlineData(1L, 1, "outdated")]
    [InlineData(null, null, "slug-taken")]
    public async Task Who_did_not_see_what_is_public_is_refused(long? basedOn, int? savesSeen, string code)
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));

        Code(await SaveAsync(host, Changed, basedOn, savesSeen)).ShouldBe(code);

        (await host.RevisionsAsync(ContentKind.Tool, "kaart")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(1L, null)]
    [InlineData(null, 1)]
    public async Task Who_thinks_that_a_new_item_was_there_is_refused(long? basedOn, int? savesSeen)
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        Code(await SaveAsync(host, Tool, basedOn, savesSeen)).ShouldBe("outdated");
    }

    [Fact]
    public async Task A_withdrawn_item_can_be_written_anew()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));
        (await host.CommandAsync(new WithdrawCommand(ContentKind.Tool, Tool.Slug, "Weg.", null, Given.Eindredacteur))).Succeeded.ShouldBeTrue();

        (await SaveAsync(host, Changed)).Value.Number.ShouldBe(2);
        (await host.SendAsync(new PublishCommand(ContentKind.Tool, Tool.Slug, 1, Given.Eindredacteur))).Value.Version.ShouldBe(3);

        var guide = await host.ReadAsync();
        guide.Find(ContentKind.Tool, "kaart")!.Item.Hash.ShouldBe(Changed.Hash);
        guide.FindTombstone(ContentKind.Tool, "kaart").ShouldBeNull();
    }

    [Fact]
    public async Task After_a_publication_by_another_the_draft_can_be_saved_over_the_newer_text()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));
        await SaveAsync(host, Changed, basedOn: 1);
        var newer = Given.ATool("kaart", json => json["description"] = "Intussen ingelezen.");
        await host.CommandAsync(new ImportBundleCommand(Given.ABundle(Given.ASmallGuide(newer)), Given.Beheerder));
        Code(await host.SendAsync(new PublishCommand(ContentKind.Tool, Tool.Slug, 1, Given.Eindredacteur))).ShouldBe("outdated");

        // The words are kept, but whoever has not seen the newer text does not make the draft newer.
        (await SaveAsync(host, Changed, basedOn: 1, savesSeen: 1)).Value.Saves.ShouldBe(2);
        Code(await host.SendAsync(new PublishCommand(ContentKind.Tool, Tool.Slug, 2, Given.Eindredacteur))).ShouldBe("outdated");

        (await SaveAsync(host, Changed, basedOn: 2, savesSeen: 2)).Value.Saves.ShouldBe(3);
        (await host.SendAsync(new PublishCommand(ContentKind.Tool, Tool.Slug, 3, Given.Eindredacteur))).Value.Version.ShouldBe(3);
    }

    [Fact]
    public async Task Faulty_content_is_refused_with_every_fault_and_nothing_is_stored()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var before = await host.EverythingAsync();

        Code(await SaveAsync(host, "{")).ShouldBe("invalid-json");
        Code(await SaveAsync(host, "")).ShouldBe("invalid-input");
        var faults = await SaveAsync(host, """{"slug":"kaart","title":"Kaart","description":"Kaart.","kind":"Fout","placements":[{"step":"a","setting":"b","position":0,"label":"a","purpose":"b"}]}""");
        faults.Errors.Select(e => (e.Code, e.Field)).ShouldBe([("invalid-slug", "kind"), ("invalid-content", "placements[0].position")]);

        (await host.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_note_has_its_limit()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var refused = await host.SendAsync(new SaveDraftCommand(ContentKind.Tool, Tool.CanonicalText, null, null, Given.Redacteur, new string('a', 501)));
        refused.Errors.Select(e => (e.Code, e.Field)).ShouldBe([("invalid-input", "Note")]);
        (await host.SendAsync(new SaveDraftCommand(ContentKind.Tool, Tool.CanonicalText, null, null, Given.Redacteur, new string('a', 500)))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_people_who_begin_at_the_same_moment_the_second_is_told()
    {
        using var clock = new MeetingClock(2);
        await using var host = new GuideHost(await databases.CreateEmptyAsync(), clock);

        var outcomes = await Task.WhenAll(
            Task.Run(() => host.CommandAsync(new SaveDraftCommand(ContentKind.Tool, Tool.CanonicalText, null, null, Given.Redacteur))),
            Task.Run(() => host.CommandAsync(new SaveDraftCommand(ContentKind.Tool, Changed.CanonicalText, null, null, Given.Eindredacteur))));

        Code(outcomes.Single(o => !o.Succeeded)).ShouldBe("second-draft");
        var draft = (await host.RevisionsAsync(ContentKind.Tool, "kaart")).ShouldHaveSingleItem();
        draft.Hash.ShouldBe(outcomes[0].Succeeded ? Tool.Hash : Changed.Hash);
    }

    [Fact]
    public async Task Of_two_people_who_go_on_at_the_same_moment_the_second_is_told()
    {
        var database = await databases.CreateEmptyAsync();
        await using (var first = new GuideHost(database))
            await SaveAsync(first, Tool);
        using var clock = new MeetingClock(2);
        await using var host = new GuideHost(database, clock);
        var other = Given.ATool("kaart", json => json["description"] = "Andere woorden.");

        var outcomes = await Task.WhenAll(
            Task.Run(() => host.CommandAsync(new SaveDraftCommand(ContentKind.Tool, Changed.CanonicalText, null, 1, Given.Redacteur))),
            Task.Run(() => host.CommandAsync(new SaveDraftCommand(ContentKind.Tool, other.CanonicalText, null, 1, Given.Eindredacteur))));

        Code(outcomes.Single(o => !o.Succeeded)).ShouldBe("outdated");
        var draft = (await host.RevisionsAsync(ContentKind.Tool, "kaart")).ShouldHaveSingleItem();
        (draft.Hash, draft.Saves).ShouldBe((outcomes[0].Succeeded ? Changed.Hash : other.Hash, 2));
        // The second keeps their words before them, looks, and saves again.
        (await SaveAsync(host, outcomes[0].Succeeded ? other : Changed, savesSeen: 2)).Value.Saves.ShouldBe(3);
    }

    private static Task<Result<DraftSaved>> SaveAsync(GuideHost host, ContentItem item, long? basedOn = null, int? savesSeen = null) =>
        host.SendAsync(new SaveDraftCommand(item.Kind, item.CanonicalText, basedOn, savesSeen, Given.Redacteur));

    private static Task<Result<DraftSaved>> SaveAsync(GuideHost host, string json) => host.SendAsync(new SaveDraftCommand(ContentKind.Tool, json, null, null, Given.Redacteur));

    private static string Code(Result result) => result.Errors.ShouldHaveSingleItem().Code;
}
