using CsCheck;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Tests.Content;

public sealed class PatchingAnItem
{
    [Fact]
    public void A_text_that_nobody_touched_since_is_changed_and_all_others_stay()
    {
        var newest = ATool(title: "Oud", url: "https://elders.nl/nieuw", description: "Intussen herschreven.");
        var patched = ItemPatch.Apply(ATool(title: "Oud"), newest, Changes(("title", "Nieuw"))).Value;
        patched.CanonicalText.ShouldBe(ATool(title: "Nieuw", url: "https://elders.nl/nieuw", description: "Intussen herschreven.").CanonicalText);
    }

    [Fact]
    public void A_text_that_was_changed_since_is_never_written_over()
    {
        var refused = ItemPatch.Apply(ATool(title: "Oud"), ATool(title: "Anders"), Changes(("title", "Nieuw"), ("url", "https://elders.nl/nieuw")));
        refused.Errors.Select(e => (e.Code, e.Field)).ShouldBe([("changed-since", "title")]);
    }

    [Fact]
    public void A_text_that_is_as_it_should_be_already_needs_no_change()
    {
        var newest = ATool(title: "Nieuw");
        ItemPatch.Apply(ATool(title: "Oud"), newest, Changes(("title", "Nieuw"))).Value.Hash.ShouldBe(newest.Hash);
        ItemPatch.Apply(null, newest, Changes(("title", "Nieuw"))).Value.Hash.ShouldBe(newest.Hash);
    }

    [Fact]
    public void Where_nobody_knows_what_was_seen_nothing_is_written_over() =>
        ItemPatch.Apply(null, ATool(), Changes(("title", "Nieuw"))).Errors.ShouldHaveSingleItem().Code.ShouldBe("changed-since");

    [Theory]
    [InlineData("slug")]
    [InlineData("organisations")]
    [InlineData("placements")]
    [InlineData("onbekend")]
    public void What_is_no_text_of_the_item_is_no_change(string member) =>
        ItemPatch.Apply(ATool(), ATool(), Changes((member, "x"))).Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Code.ShouldBe("no-such-text"), e => e.Field.ShouldBe(member));

    [Fact]
    public void What_comes_of_it_is_checked_as_any_item_is() =>
        ItemPatch.Apply(ATool(), ATool(), Changes(("title", ""), ("url", "geen adres"))).Errors.Select(e => e.Field).ShouldBe(["title", "url"], ignoreOrder: true);

    [Fact]
    public void An_address_can_be_taken_away() =>
        ItemPatch.Apply(ATool(), ATool(), Changes(("url", null))).Value.ToJson()["url"].ShouldBeNull();

    [Fact]
    public void A_proposal_finds_the_texts_that_it_means_in_any_kind()
    {
        var signal = ContentItem.Read(ContentKind.Signal, """{"slug":"druk","title":"Druk","explanation":"Je merkt het.","group":"gedrag","position":1}""").Value;
        ItemPatch.Changes(signal, "Nieuw", "https://elders.nl/", "Uitleg").ShouldBe(Changes(("title", "Nieuw"), ("explanation", "Uitleg")));
        ItemPatch.Changes(ATool(), "Nieuw", "https://elders.nl/", "Uitleg").Keys.ShouldBe(["title", "url", "description"], ignoreOrder: true);
        ItemPatch.Changes(ATool(), null, null, null).ShouldBeEmpty();
        var organisation = ContentItem.Read(ContentKind.Organisation, """{"slug":"nji","name":"NJi"}""").Value;
        ItemPatch.Changes(organisation, "Nieuw", null, null).Keys.ShouldBe(["name"]);
    }

    [Fact]
    public void Of_any_three_versions_a_change_lands_exactly_where_the_text_stayed() =>
        Gen.String[Gen.Char["ab"], 1, 2].Array[3].Sample(texts =>
        {
            var (seen, newest, proposed) = (texts[0], texts[1], texts[2]);
            var patched = ItemPatch.Apply(ATool(title: seen), ATool(title: newest), Changes(("title", proposed)));
            if (seen == newest || newest == proposed)
                patched.Value.CanonicalText.ShouldBe(ATool(title: proposed).CanonicalText);
            else
                patched.Errors.ShouldHaveSingleItem().Code.ShouldBe("changed-since");
        });

    private static Dictionary<string, string?> Changes(params IEnumerable<(string Member, string? Text)> changes) => changes.ToDictionary(c => c.Member, c => c.Text);

    private static ContentItem ATool(string title = "Kaart", string url = "https://elders.nl/kaart", string description = "Een kaart.") => ContentItem.Read(
        ContentKind.Tool,
        $$"""
        {"slug":"kaart","title":"{{title}}","description":"{{description}}","kind":"richtlijn","url":"{{url}}",
         "placements":[{"step":"signalen-opmerken","setting":"jgz","position":1,"label":"Kaart","purpose":"Kijk hiernaar."}]}
        """).Value;
}
