using Microsoft.Playwright;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>Kinds that are no tools, as people write them, in a browser.</summary>
public sealed class WritingASignal(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task A_redacteur_finds_the_signals_writes_one_and_an_eindredacteur_publishes_it()
    {
        var page = await site.OpenAsync("/", role: Role.Redacteur);
        await page.GetByText("Inhoud", new() { Exact = true }).ClickAsync();
        await page.ShouldBeForEverybodyAsync("menu");
        await page.GetByRole(AriaRole.Link, new() { Name = "Signalen", Exact = true }).ClickAsync();
        // Whole, with the script that follows a choice.
        await page.WaitForURLAsync("**/signalen");
        await page.GetByLabel("Setting").SelectOptionAsync("jgz");
        await Expect(page.Locator("#lijst [role=status]")).Not.ToContainTextAsync("87 signalen");
        await page.ShouldBeForEverybodyAsync("signalen");

        await page.GetByRole(AriaRole.Link, new() { Name = "Nieuw signaal" }).ClickAsync();
        await page.GetByLabel("Signaal", new() { Exact = true }).FillAsync("Druk");
        await page.GetByLabel("Uitleg").FillAsync(string.Join(' ', Enumerable.Repeat("De jeugdige zit nooit stil en beweegt de hele dag", 4)) + ".");
        await Expect(page.Locator("[data-field=explanation] .remark").First).ToContainTextAsync("Deze zin heeft");
        await page.GetByLabel("Uitleg").FillAsync("De jeugdige beweegt de hele dag.");
        await page.GetByLabel("Groep").SelectOptionAsync(new SelectOptionValue { Value = "externaliserend-gedrag" });
        await page.GetByLabel("Leeftijd van").FillAsync("8");
        await page.GetByLabel("Leeftijd tot en met").FillAsync("4");
        await page.GetByLabel("Armoede", new() { Exact = true }).CheckAsync();
        await Expect(page.Locator("[data-live=voorbeeld]")).ToContainTextAsync("Externaliserend gedrag");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Expect(page.Locator(".errors")).ToContainTextAsync("achterstevoren");
        await page.ShouldBeForEverybodyAsync("signaal-met-fout");
        await page.GetByLabel("Leeftijd van").FillAsync("4");
        await page.GetByLabel("Leeftijd tot en met").FillAsync("8");
        await Expect(page.Locator("[data-live=voorbeeld]")).ToContainTextAsync("4 tot en met 8 jaar");
        await page.ShouldBeForEverybodyAsync("signaal");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        // There is a signal of that name already, so this one is called after its group too, and comes after the others.
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/signalen/druk-externaliserend-gedrag");
        await Expect(page.Locator(".public ol li strong")).ToHaveTextAsync("Druk");
        await Expect(page.Locator(".public ol li").Last).ToHaveTextAsync("Druk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Indienen voor beoordeling" }).ClickAsync();

        var chief = await site.OpenAsync("/signalen?stand=beoordeling", role: Role.Eindredacteur);
        await chief.GetByRole(AriaRole.Link, new() { Name = "Druk", Exact = true }).ClickAsync();
        await chief.ShouldBeForEverybodyAsync("signaal-beoordelen");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Publiceren" }).ClickAsync();
        await Expect(chief.Locator(".state")).ToContainTextAsync("Bezoekers zien dit sinds");
    }

    [Fact]
    public async Task A_new_group_is_chosen_as_a_draft_and_published_together_with_its_signal()
    {
        var page = await site.OpenAsync("/bewerken/signaalgroepen", role: Role.Eindredacteur);
        await page.GetByLabel("Naam", new() { Exact = true }).FillAsync("Gedrag op het schoolplein");
        await page.GetByLabel("Stap").SelectOptionAsync("signalen-opmerken");
        await page.GetByLabel("Setting").SelectOptionAsync("onderwijs-kinderopvang");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/signaalgroepen/gedrag-op-het-schoolplein");

        await page.GotoAsync("/bewerken/signalen");
        await page.GetByLabel("Signaal", new() { Exact = true }).FillAsync("Staat altijd alleen");
        await page.GetByLabel("Uitleg").FillAsync("De jeugdige speelt met niemand.");
        await page.GetByLabel("Groep").SelectOptionAsync("gedrag-op-het-schoolplein");
        await Expect(page.GetByLabel("Groep").Locator("option:checked")).ToContainTextAsync("Gedrag op het schoolplein");
        await Expect(page.GetByLabel("Groep").Locator("option:checked")).ToContainTextAsync("(concept)");
        await Expect(page.Locator("[data-live=voorbeeld]")).ToContainTextAsync("Gedrag op het schoolplein");
        await page.ShouldBeForEverybodyAsync("signaal-in-nieuwe-groep");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar en publiceer" }).ClickAsync();
        await Expect(page.Locator(".alert-danger")).ToContainTextAsync("nog een concept is: groep signalen ‘Gedrag op het schoolplein’");
        await Expect(page.Locator(".alert-danger")).ToContainTextAsync("Je tekst is wel als concept bewaard.");
        await page.ShouldBeForEverybodyAsync("signaal-groep-nog-concept");

        await page.GotoAsync("/werk/uitgaven");
        await page.GetByLabel("Naam van een nieuwe uitgave").FillAsync("Schoolplein");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin een uitgave" }).ClickAsync();
        await page.GetByLabel("Gedrag op het schoolplein").CheckAsync();
        await page.GetByLabel("Staat altijd alleen").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet in deze uitgave" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publiceer alles nu" }).ClickAsync();
        await Expect(page.Locator(".alert-success")).ToContainTextAsync("Alles is gepubliceerd");
    }

    [Fact]
    public async Task The_sources_of_a_phase_are_added_put_in_order_and_taken_away()
    {
        var page = await site.OpenAsync("/bewerken/fasen/toetsen", role: Role.Redacteur);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bron erbij" }).ClickAsync();
        await page.GetByLabel("Beschrijving").First.FillAsync("Jansen (2024). Over toetsen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bron erbij" }).ClickAsync();
        await page.GetByLabel("Beschrijving").Nth(1).FillAsync("De Vries (2025). Over wegen.");
        await page.GetByLabel("Webadres").Nth(1).FillAsync("https://www.example.nl/wegen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Later: bron 1" }).ClickAsync();
        await Expect(page.GetByLabel("Beschrijving").First).ToHaveValueAsync("De Vries (2025). Over wegen.");
        await page.ShouldBeForEverybodyAsync("bronnen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Haal weg: bron 2" }).ClickAsync();
        await Expect(page.GetByLabel("Beschrijving")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/fasen/toetsen");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "De Vries (2025). Over wegen." })).ToHaveAttributeAsync("href", "https://www.example.nl/wegen");
        await page.ShouldBeForEverybodyAsync("fase");
    }

    [Fact]
    public async Task A_tip_has_its_sentences_line_by_line_and_a_situation_its_other_words()
    {
        var page = await site.OpenAsync("/gesprekstips?onderdeel=vertrouwensband", role: Role.Redacteur);
        await page.Locator("#lijst h2 a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Bewerken" }).ClickAsync();
        await page.GetByLabel("Voorbeeldzinnen").FillAsync("Hoe was je dag?\n\n  Wat vond je fijn?  ");
        await Expect(page.Locator("[data-live=voorbeeld] .examples li")).ToHaveTextAsync(["Hoe was je dag?", "Wat vond je fijn?"]);
        await page.ShouldBeForEverybodyAsync("gesprekstip");

        await page.GotoAsync("/bewerken/situaties/armoede");
        await page.GetByLabel("Andere woorden").FillAsync("kinderarmoede\ngeldnood");
        await page.GetByRole(AriaRole.Group, new() { Name = "Valt onder" }).GetByLabel("Schulden en geldzorgen").CheckAsync();
        await Expect(page.Locator("[data-field=parents] .field-error")).ToBeEmptyAsync();
        await page.GetByLabel("Naam", new() { Exact = true }).FocusAsync();
        await Expect(page.Locator("[data-field=parents] .field-error")).ToContainTextAsync("zelf onder deze situatie valt");
        await page.ShouldBeForEverybodyAsync("situatie-met-fout");
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
