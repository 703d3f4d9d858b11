using Wegwijzer.Application.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class CheckingAForm(TestDatabases databases)
{
    [Fact]
    public async Task A_right_form_has_no_faults()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        var check = await CheckAsync(host, ItemForm.Of(Given.ATool("kaart")), "kaart");
        check.Faults.ShouldBeEmpty();
        (check.SameAddress.Count, check.SameTitle.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task What_would_be_refused_at_saving_or_publishing_is_said_beforehand()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        var form = ItemForm.Of(Given.ATool("kaart")).With("title", "HULPMIDDEL KAART").With("kind", "onbekend").With("age.to", "3");
        (await CheckAsync(host, form, null)).Faults.Select(f => (f.Code, f.Field)).ShouldBe(
            [("invalid-age-range", "age"), ("title-taken", "title"), ("slug-taken", "slug"), ("unknown-reference", "kind")], ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_address_and_nearly_the_same_title_are_found_in_drafts_too()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart"), Given.ATool("heel-iets-anders-over-scheiding")));
        await host.DraftAsync(Given.ATool("nieuw", json => json["title"] = "Signalenkaart voor ouders"));
        var form = ItemForm.Of(Given.ATool("derde")).With("title", "Signalenkaart voor ouder").With("url", "http://example.nl/kaart/#top");
        var check = await CheckAsync(host, form, null);
        check.SameAddress.ShouldHaveSingleItem().Slug.ShouldBe("kaart");
        check.SameTitle.ShouldHaveSingleItem().Slug.ShouldBe("nieuw");
    }

    [Fact]
    public async Task What_makes_a_text_hard_is_said_of_its_field()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var hard = string.Join(' ', Enumerable.Repeat("woord", 25)) + ".";
        var form = ItemForm.Of(Given.ATool("kaart")).With("placements[0].purpose", hard);
        (await CheckAsync(host, form, null)).Remarks.Select(r => (r.Path, r.Remark.Code)).ShouldContain(("placements[0].purpose", "long-sentence"));
    }

    private static async Task<CheckedItem> CheckAsync(GuideHost host, ItemForm form, string? slug) => (await host.SendAsync(new CheckItemQuery(form, slug))).Value;
}
