using CsCheck;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Domain.Tests.Content;

public sealed class GatheringABundle
{
    private static readonly IReadOnlyList<ContentItem> Whole = [.. Given.AllKinds(), Given.ASetting()];

    [Fact]
    public void A_whole_guide_is_a_bundle() => Bundle.Create(Whole).Value.Items.ShouldBe(Whole);

    [Fact]
    public void Nothing_is_a_bundle_too() => Bundle.Create([]).Value.Digest.ShouldBe(ContentHash.DigestOf([]));

    [Fact]
    public void Its_digest_does_not_depend_on_the_order() =>
        Gen.Shuffle(Whole.ToArray()).Sample(items => Bundle.Create(items).Value.Digest.ShouldBe(Bundle.Create(Whole).Value.Digest), iter: 100);

    [Fact]
    public void Its_digest_differs_when_one_item_does() =>
        Bundle.Create([.. Whole.Where(i => i.Kind != ContentKind.Signal), Given.ASignal("druk", json => json["position"] = 2)]).Value.Digest.ShouldNotBe(Bundle.Create(Whole).Value.Digest);

    [Fact]
    public void A_slug_that_stands_twice_in_a_kind_is_refused() =>
        Faults(Given.ATool("kaart", json => json["title"] = "Andere titel")).ShouldBe([("slug-taken", "tools/kaart/slug")]);

    [Fact]
    public void A_slug_may_stand_in_two_kinds() => Faults(Given.AnOrganisation("armoede")).ShouldBeEmpty();

    [Theory]
    [InlineData("Hulpmiddel kaart")]
    [InlineData("HULPMIDDEL Kaart")]
    public void A_title_that_stands_twice_in_a_kind_is_refused_whatever_its_case(string title) =>
        Faults(Given.ATool("andere-kaart", json => json["title"] = title)).ShouldBe([("title-taken", "tools/andere-kaart/title")]);

    [Fact]
    public void Signals_tips_factors_and_guidance_may_share_a_title() =>
        Faults(
            Given.ASignal("druk-2", json => json["title"] = "Signaal druk"),
            Given.AFactor("stress-2", json => json["title"] = "Factor stress"),
            Given.AConversationTip("luister-2", json => json["title"] = "Tip luister")).ShouldBeEmpty();

    [Fact]
    public void A_reference_to_what_is_not_there_is_refused_where_it_stands() =>
        Faults(
            Given.AStep("zonder-fase", 2, "onbekend"),
            Given.ATool("andere-kaart", json => json["placements"]![0]!["setting"] = "onbekend"),
            Given.APage("lees", "[a](wegwijzer:tool/onbekend) [b](wegwijzer:step/signalen-opmerken/onbekend)")).ShouldBe(
            [
                ("unknown-reference", "steps/zonder-fase/phase"), ("unknown-reference", "tools/andere-kaart/placements[0].setting"),
                ("unknown-reference", "pages/lees/body"), ("unknown-reference", "pages/lees/body"),
            ]);

    [Fact]
    public void Situations_that_fall_under_themselves_are_refused_however_long_the_way() =>
        Faults(Given.ASituation("a", "b"), Given.ASituation("b", "c"), Given.ASituation("c", "a"), Given.ASituation("onder", "a")).ShouldBe(
            [("circular-parents", "situations/a/parents"), ("circular-parents", "situations/b/parents"), ("circular-parents", "situations/c/parents")]);

    [Fact]
    public void A_situation_may_fall_under_another_along_two_ways() =>
        Faults(Given.ASituation("top"), Given.ASituation("links", "top"), Given.ASituation("rechts", "top"), Given.ASituation("onder", "links", "rechts")).ShouldBeEmpty();

    [Fact]
    public void Exactly_one_setting_is_for_everybody()
    {
        Faults(Given.ASetting("ook-algemeen", 3, general: true)).ShouldHaveSingleItem().Code.ShouldBe("general-setting");
        Bundle.Create([Given.ASetting("jgz"), Given.ASetting("wijk", 3)]).Errors.ShouldHaveSingleItem().Code.ShouldBe("general-setting");
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Faults(Given.ATool("kaart"), Given.ASituation("a", "onbekend"), Given.ASetting("ook-algemeen", 3, general: true)).Select(f => f.Code)
            .ShouldBe(["slug-taken", "unknown-reference", "general-setting"], ignoreOrder: true);

    private static List<(string Code, string? Field)> Faults(params ContentItem[] more) => [.. Bundle.Create([.. Whole, .. more]).Errors.Select(e => (e.Code, e.Field))];
}
