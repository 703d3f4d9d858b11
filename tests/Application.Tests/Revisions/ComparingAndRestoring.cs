using System.Text.Json.Nodes;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class ComparingAndRestoring(TestDatabases databases)
{
    private static readonly ContentItem First = Given.ATool("kaart");

    // The title differs, and a place came before the one that there was.
    private static readonly ContentItem Second = Given.ATool("kaart", json =>
    {
        json["title"] = "Hulpmiddel kaart, tweede druk";
        json["placements"]!.AsArray().Insert(0, JsonNode.Parse("""{"step":"signalen-opmerken","setting":"alle-settings","position":1,"label":"Poster","purpose":"Hang hem op."}"""));
    });

    [Fact]
    public async Task Two_revisions_are_compared_field_by_field_and_row_by_row()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(First));
        await host.PublishAsync(Second);

        var compared = (await host.SendAsync(new CompareRevisionsQuery(First.Kind, First.Slug, 1, 2))).Value;

        (compared.From.Number, compared.To.Number, compared.All.Count).ShouldBe((1, 2, 2));
        compared.Fields[0].Parts.ShouldBe([new DiffPart(DiffSort.Same, "Hulpmiddel kaart"), new DiffPart(DiffSort.Added, ", tweede druk")]);
        // The place that stayed is not compared with the one that came before it.
        compared.Fields.Skip(1).ShouldAllBe(f => f.Label.StartsWith("Plek 1:", StringComparison.Ordinal) && f.Parts.Single().Sort == DiffSort.Added);
        compared.Fields.Select(f => f.Parts[0].Text).ShouldContain("Hang hem op.");
        (await host.SendAsync(new CompareRevisionsQuery(First.Kind, First.Slug, 1, 1))).Value.Fields.ShouldBeEmpty();
        (await host.SendAsync(new CompareRevisionsQuery(First.Kind, First.Slug, 1, 3))).Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-item");
    }

    [Fact]
    public async Task What_was_chosen_is_compared_as_people_call_it()
    {
        var before = Given.AFactor();
        await using var host = await databases.HostAsync(Given.ASmallGuide(before, Given.ASituation("kopp")));
        await host.PublishAsync(Given.AFactor("stress", json => (json["kind"], json["setting"], json["situations"]) = ("protective", "alle-settings", new JsonArray("kopp"))));

        var compared = (await host.SendAsync(new CompareRevisionsQuery(before.Kind, before.Slug, 1, 2))).Value;

        compared.Fields.Select(f => (f.Label, Says(f, DiffSort.Removed), Says(f, DiffSort.Added))).ShouldBe(
            [("Soort", "Risicofactor", "Beschermende factor"), ("Setting", "Setting jgz", "Setting alle-settings"), ("Situaties", "", "Situatie kopp")]);

        static string Says(ComparedField field, DiffSort sort) => string.Concat(field.Parts.Where(p => p.Sort == sort || p.Sort == DiffSort.Same).Select(p => p.Text));
    }

    [Fact]
    public async Task An_older_revision_becomes_a_draft_and_the_public_sees_nothing_of_it()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(First));
        await host.PublishAsync(Second);
        var restored = (await host.CommandAsync(new RestoreRevisionCommand(First.Kind, First.Slug, 1, Given.Redacteur))).Value;
        restored.Number.ShouldBe(3);
        var draft = (await host.RevisionsAsync(First.Kind, "kaart"))[2];
        (draft.State, draft.Hash, draft.SavedBy, draft.BasedOnVersion).ShouldBe((RevisionState.Draft, First.Hash, Given.Redacteur, 2));
        draft.Note!.ShouldContain("versie 1");
        (await host.ReadAsync()).Find(First.Kind, "kaart")!.Item.Hash.ShouldBe(Second.Hash);
        (await host.CommandAsync(new PublishCommand(First.Kind, First.Slug, 1, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Not_where_somebody_is_writing_already()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(First));
        await host.PublishAsync(Second);
        await host.DraftAsync(First);
        var before = await host.EverythingAsync();
        (await host.CommandAsync(new RestoreRevisionCommand(First.Kind, First.Slug, 1, Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("draft-in-the-way");
        (await host.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_was_withdrawn_or_thrown_away_comes_back_as_a_draft_too()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(First));
        (await host.CommandAsync(new WithdrawCommand(First.Kind, First.Slug, "Weg.", null, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new RestoreRevisionCommand(First.Kind, First.Slug, 1, Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new DiscardDraftCommand(First.Kind, First.Slug, 1, Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new RestoreRevisionCommand(First.Kind, First.Slug, 2, Given.Redacteur))).Value.Number.ShouldBe(3);
        (await host.CommandAsync(new RestoreRevisionCommand(First.Kind, First.Slug, 9, Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-item");
    }
}
