using System.Text.Json.Nodes;
using CsCheck;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Domain.Tests.Content;

public sealed class FollowingARename
{
    public static TheoryData<string> Kinds => Format.Kinds;

    [Fact]
    public void Every_place_that_names_the_slug_follows_and_no_other()
    {
        var tool = Given.ATool("lvb", json =>
        {
            json["title"] = "lvb";
            json["situations"] = new JsonArray("lvb-kaart", "lvb", "kopp");
            json["organisations"] = new JsonArray("lvb");
            json["placements"]![0]!["label"] = "lvb";
            json["placements"]![0]!["situations"] = new JsonArray("lvb");
        });
        var renamed = tool.WithReference(ContentKind.Situation, Slug.Parse("lvb"), Slug.Parse("licht-verstandelijk-beperkt"));
        var json = JsonNode.Parse(renamed.CanonicalText)!;
        json["situations"]!.AsArray().Select(s => s!.GetValue<string>()).ShouldBe(["lvb-kaart", "licht-verstandelijk-beperkt", "kopp"]);
        json["placements"]![0]!["situations"]!.AsArray().Select(s => s!.GetValue<string>()).ShouldBe(["licht-verstandelijk-beperkt"]);
        json["slug"]!.GetValue<string>().ShouldBe("lvb");
        json["title"]!.GetValue<string>().ShouldBe("lvb");
        json["organisations"]![0]!.GetValue<string>().ShouldBe("lvb");
        json["placements"]![0]!["label"]!.GetValue<string>().ShouldBe("lvb");
    }

    [Theory]
    [InlineData("situation", "[a](wegwijzer:situation/lvb)", "[a](wegwijzer:situation/nieuw)")]
    [InlineData("situation", "[a](wegwijzer:situation/lvb) en [b](wegwijzer:situation/lvb)", "[a](wegwijzer:situation/nieuw) en [b](wegwijzer:situation/nieuw)")]
    [InlineData("situation", "[a](wegwijzer:situation/lvb) [b](wegwijzer:situation/lvb-kaart)", "[a](wegwijzer:situation/nieuw) [b](wegwijzer:situation/lvb-kaart)")]
    [InlineData("situation", "[a](wegwijzer:situation/lvb) [b](wegwijzer:tool/lvb)", "[a](wegwijzer:situation/nieuw) [b](wegwijzer:tool/lvb)")]
    [InlineData("situation", "lvb [lvb](wegwijzer:situation/lvb) wegwijzer:situation/lvb", "lvb [lvb](wegwijzer:situation/nieuw) wegwijzer:situation/lvb")]
    [InlineData("step", "[a](wegwijzer:step/lvb)", "[a](wegwijzer:step/nieuw)")]
    [InlineData("step", "[a](wegwijzer:step/lvb/lvb)", "[a](wegwijzer:step/nieuw/lvb)")]
    [InlineData("step", "[a](wegwijzer:step/lvb/jgz) [b](wegwijzer:step/lvb-2/jgz)", "[a](wegwijzer:step/nieuw/jgz) [b](wegwijzer:step/lvb-2/jgz)")]
    [InlineData("setting", "[a](wegwijzer:step/lvb/lvb)", "[a](wegwijzer:step/lvb/nieuw)")]
    [InlineData("setting", "[a](wegwijzer:setting/lvb) [b](wegwijzer:step/een/lvb)", "[a](wegwijzer:setting/nieuw) [b](wegwijzer:step/een/nieuw)")]
    [InlineData("setting", "[a](wegwijzer:step/een/lvb) [b](wegwijzer:step/een/lvb-2) [c](wegwijzer:step/lvb)", "[a](wegwijzer:step/een/nieuw) [b](wegwijzer:step/een/lvb-2) [c](wegwijzer:step/lvb)")]
    public void Links_in_a_text_follow(string kind, string body, string followed)
    {
        var guidance = Given.AGuidance("uitleg", body);
        var renamed = guidance.WithReference(ContentKind.Find(kind)!, Slug.Parse("lvb"), Slug.Parse("nieuw"));
        JsonNode.Parse(renamed.CanonicalText)!["body"]!.GetValue<string>().ShouldBe(followed);
    }

    [Fact]
    public void A_link_back_can_be_renamed_to_what_begins_the_same()
    {
        var page = Given.APage("doel", "[a](wegwijzer:situation/lvb) [b](wegwijzer:situation/lvb)");
        var there = page.WithReference(ContentKind.Situation, Slug.Parse("lvb"), Slug.Parse("lvb-2"));
        there.References.Select(r => r.Slug.Value).ShouldBe(["lvb-2", "lvb-2"]);
        there.WithReference(ContentKind.Situation, Slug.Parse("lvb-2"), Slug.Parse("lvb")).Hash.ShouldBe(page.Hash);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void All_references_to_a_slug_follow_and_the_others_stay(string name)
    {
        var to = Slug.Parse("een-naam-die-nergens-staat");
        Format.Some(ContentKind.Find(name)!).Sample(
            json =>
            {
                var item = Given.Item(ContentKind.Find(name)!, json.ToJsonString());
                foreach (var (kind, from) in item.References.Select(r => (r.Kind, r.Slug)).Distinct())
                {
                    var followed = item.WithReference(kind, from, to);
                    Names(followed.References).ShouldBe(Names(item.References.Select(r => r.Kind == kind && r.Slug == from ? r with { Slug = to } : r)));
                    followed.WithReference(kind, to, from).Hash.ShouldBe(item.Hash);
                }
            },
            iter: 100);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Under_another_name_an_item_is_the_same_otherwise(string name)
    {
        var item = Given.AnyOf(ContentKind.Find(name)!);
        var renamed = item.WithSlug(Slug.Parse("andere-naam"));
        renamed.Slug.Value.ShouldBe("andere-naam");
        renamed.Hash.ShouldNotBe(item.Hash);
        renamed.WithSlug(item.Slug).Hash.ShouldBe(item.Hash);
    }

    [Fact]
    public void Paths_say_where_a_reference_stands()
    {
        var tool = Given.ATool("kaart", json =>
        {
            json["situations"] = new JsonArray("kopp", "lvb");
            json["organisations"] = new JsonArray("nji");
            json["placements"]![0]!["situations"] = new JsonArray("kovb");
        });
        tool.References.Select(r => (r.Kind.Name, r.Slug.Value, r.Path)).ShouldBe(
            [
                ("tool-kind", "richtlijn", "kind"), ("organisation", "nji", "organisations[0]"), ("situation", "kopp", "situations[0]"), ("situation", "lvb", "situations[1]"),
                ("step", "signalen-opmerken", "placements[0].step"), ("setting", "jgz", "placements[0].setting"), ("situation", "kovb", "placements[0].situations[0]"),
            ]);
    }

    // Placements are sorted by step and setting, so a rename can move them; what is named is the same.
    private static IEnumerable<(string, string)> Names(IEnumerable<ItemReference> references) => references.Select(r => (r.Kind.Name, r.Slug.Value)).Order();
}
