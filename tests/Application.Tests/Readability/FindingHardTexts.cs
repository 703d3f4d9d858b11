using Wegwijzer.Application.Readability;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Readability;

public sealed class FindingHardTexts(TestDatabases databases)
{
    private const string Easy = "Kijk goed naar het kind. Praat met het kind en met de ouders. Vraag wat er is en luister goed. Schrijf op wat je ziet en hoort. Bel als je het niet weet, dat mag altijd.";
    private const string Hard =
        "Voor de vormgeving en instandhouding van interdisciplinaire samenwerkingsverbanden is overeenstemming nodig over verantwoordelijkheidsverdeling, informatie-uitwisseling, "
        + "besluitvormingsprocedures, kwaliteitswaarborgen, deskundigheidsbevordering, financieringsmogelijkheden, bevoegdheidsafbakening, dossiervorming, "
        + "evaluatiemomenten, vertrouwelijkheidsafspraken, bereikbaarheidsregelingen, overdrachtsprotocollen, crisisinterventieafspraken, ketenverantwoordelijkheid, "
        + "vertegenwoordigingsbevoegdheid, toestemmingsvereisten, signaleringsinstrumenten, privacywetgeving, cliëntparticipatie en geschillenbeslechting.";

    [Fact]
    public async Task The_hardest_comes_first_and_each_item_once()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(
            Given.AGuidance("makkelijk", Easy),
            Given.APage("moeilijk", Hard + " " + Hard),
            Given.ATool("kaart", tool =>
            {
                tool["description"] = Hard;
                tool["placements"]![0]!["purpose"] = Easy;
            })));

        var found = (await host.SendAsync(new ListHardestTextsQuery(10))).Value;

        found.Texts.Select(t => (t.Kind, t.Slug, t.IsTooHard)).ShouldBe([(ContentKind.Page.Name, "moeilijk", true), (ContentKind.Tool.Name, "kaart", true), (ContentKind.Guidance.Name, "makkelijk", false)], ignoreOrder: true);
        found.Texts.Select(t => t.Score).ShouldBeInOrder();
        found.Texts[^1].Slug.ShouldBe("makkelijk");
        (found.TooHard, found.Judged).ShouldBe((2, 4));
        (await host.SendAsync(new ListHardestTextsQuery(1))).Value.Texts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_too_short_to_be_judged_is_left_out_and_what_is_published_anew_is_judged_anew()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.AGuidance("uitleg", "Verantwoordelijkheidsverdeling.")));
        (await host.SendAsync(new ListHardestTextsQuery(10))).Value.ShouldSatisfyAllConditions(f => f.Texts.ShouldBeEmpty(), f => f.Judged.ShouldBe(0));
        await host.PublishAsync(Given.AGuidance("uitleg", Hard));
        (await host.SendAsync(new ListHardestTextsQuery(10))).Value.Texts.ShouldHaveSingleItem().Slug.ShouldBe("uitleg");
    }
}
