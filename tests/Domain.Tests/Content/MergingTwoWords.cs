using System.Text.Json.Nodes;
using CsCheck;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;
using Wegwijzer.Domain.Vocabulary;
using Wegwijzer.Testing;

namespace Wegwijzer.Domain.Tests.Content;

public sealed class MergingTwoWords
{
    // Situations that fall under earlier ones only, so that there is no circle, and tools that name some of them.
    private static readonly Gen<(int From, int Into, int[][] Parents, int[][] Tools)> Guides =
        from count in Gen.Int[2, 8]
        from @from in Gen.Int[0, count - 1]
        from shift in Gen.Int[1, count - 1]
        from parents in Gen.Int[0, count - 1].Array[0, 3].Array[count]
        from tools in Gen.Int[0, count - 1].Array[0, 4].Array[1, 6]
        select (@from, (@from + shift) % count, parents.Select((p, i) => p.Where(x => x < i).Distinct().ToArray()).ToArray(), tools.Select(t => t.Distinct().ToArray()).ToArray());

    [Fact]
    public void Whoever_looks_for_anything_still_finds_at_least_what_they_found() => Guides.Sample(
        guide =>
        {
            var before = Items(guide);
            var merge = new ItemMerge(Situation(before, guide.From), Situation(before, guide.Into), before);
            var after = before.Where(i => i != Situation(before, guide.From)).Select(i => merge.In(i).Value).ToList();

            // No reference leads nowhere, and no situation falls under itself.
            Bundle.Create(after).Errors.ShouldBeEmpty();
            after.SelectMany(i => i.References).ShouldNotContain(r => r.Kind == ContentKind.Situation && r.Slug == Slug.Parse($"s{guide.From}"));
            // What stands between the two can't stay above the one that it stands under.
            int[] two = [guide.From, guide.Into];
            for (var asked = 0; asked < guide.Parents.Length; asked++)
            {
                if (two.Any(other => other != asked && Under(before, other).Contains($"s{asked}")) && two.Any(other => other != asked && Under(before, asked).Contains($"s{other}")))
                    continue;
                var now = asked == guide.From ? guide.Into : asked;
                Found(before, asked).Except(Found(after, now), StringComparer.Ordinal).ShouldBeEmpty();
            }

            // Merged again there is nothing left to do.
            foreach (var item in after)
                merge.In(item).Value.Hash.ShouldBe(item.Hash);
        },
        iter: 300);

    [Fact]
    public void What_stays_keeps_the_names_of_what_goes()
    {
        var from = Item("kopp", "KOPP", ["ouder met psychische problemen", "KOV"], "Over kopp.");
        var into = Item("kov", "KOV", ["Kopp"], null);
        var kept = (Situation)new ItemMerge(from, into, [from, into]).In(into).Value;
        kept.Synonyms.ShouldBe(["Kopp", "ouder met psychische problemen"]);
        kept.Description.ShouldBe("Over kopp.");
        var organisation = (Organisation)new ItemMerge(Given.AnOrganisation("oud"), Given.AnOrganisation("nieuw"), []).In(Given.AnOrganisation("nieuw")).Value;
        organisation.Synonyms.ShouldBe(["Organisatie oud"]);
    }

    [Fact]
    public void An_item_that_names_both_names_the_one_once_also_at_its_places_and_in_its_texts()
    {
        var (from, into) = (Item("oud", "Oud", [], null), Item("nieuw", "Nieuw", [], null));
        var merge = new ItemMerge(from, into, [from, into]);
        var tool = (Tool)merge.In(Given.ATool("kaart", json =>
        {
            json["situations"] = new JsonArray("oud", "nieuw", "lvb");
            json["placements"]![0]!["situations"] = new JsonArray("nieuw", "oud");
        })).Value;
        tool.Situations.Select(s => s.Value).ShouldBe(["nieuw", "lvb"]);
        tool.Placements[0].OwnSituations.Select(s => s.Value).ShouldBe(["nieuw"]);
        merge.In(Given.APage("doel", "[a](wegwijzer:situation/oud)")).Value.CanonicalText.ShouldContain("wegwijzer:situation/nieuw");
    }

    [Fact]
    public void Too_many_names_are_a_fault_and_no_crash()
    {
        var from = Item("oud", "Oud", [.. Enumerable.Range(0, 30).Select(n => $"woord {n}")], null);
        var into = Item("nieuw", "Nieuw", [.. Enumerable.Range(30, 30).Select(n => $"woord {n}")], null);
        new ItemMerge(from, into, [from, into]).In(into).Errors.ShouldNotBeEmpty();
    }

    private static ContentItem Item(string slug, string name, string[] synonyms, string? description) => Given.Item(
        ContentKind.Situation,
        new JsonObject { ["slug"] = slug, ["name"] = name, ["synonyms"] = new JsonArray([.. synonyms.Select(s => JsonValue.Create(s))]), ["description"] = description }.ToJsonString());

    private static List<ContentItem> Items((int From, int Into, int[][] Parents, int[][] Tools) guide) =>
    [
        .. Given.ASmallGuide(),
        .. guide.Parents.Select((parents, i) => Given.ASituation($"s{i}", [.. parents.Select(p => $"s{p}")])),
        .. guide.Tools.Select((situations, i) => Given.ATool($"t{i}", json => json["situations"] = new JsonArray([.. situations.Select(s => JsonValue.Create($"s{s}"))]))),
    ];

    private static Situation Situation(List<ContentItem> items, int number) => items.OfType<Situation>().Single(s => s.Slug.Value == $"s{number}");

    /// <summary>The tools that name a situation or anything under it.</summary>
    private static List<string> Found(List<ContentItem> items, int situation)
    {
        var under = Under(items, situation);
        return [.. items.OfType<Tool>().Where(t => t.Situations.Any(s => under.Contains(s.Value))).Select(t => t.Slug.Value)];
    }

    private static HashSet<string> Under(List<ContentItem> items, int situation)
    {
        var under = new HashSet<string> { $"s{situation}" };
        for (var before = 0; before < under.Count;)
        {
            before = under.Count;
            under.UnionWith(items.OfType<Situation>().Where(s => s.Parents.Any(p => under.Contains(p.Value))).Select(s => s.Slug.Value).ToList());
        }

        return under;
    }
}
