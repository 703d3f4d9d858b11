using Microsoft.Playwright;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>From nothing to the public, as people do it, in a browser.</summary>
public sealed class WritingATool(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task A_redacteur_writes_a_new_tool_and_an_eindredacteur_publishes_it_and_takes_it_away()
    {
        var page = await site.OpenAsync("/hulpmiddelen", role: Role.Redacteur);
        await page.ShouldBeForEverybodyAsync("lijst");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nieuw hulpmiddel" }).ClickAsync();
        await page.ShouldBeForEverybodyAsync("nieuw");

        // A field that is left empty says so; one that nobody came to yet does not.
        await page.GetByLabel("Titel", new() { Exact = true }).FocusAsync();
        await page.GetByLabel("Beschrijving").FocusAsync();
        await Expect(page.Locator("[data-field=title] .field-error")).ToHaveTextAsync("Dit veld ontbreekt.");
        await Expect(page.Locator("[data-field=description] .field-error")).ToBeEmptyAsync();

        await page.GetByLabel("Titel", new() { Exact = true }).FillAsync("Praatplaat over thuis, 4-6 jaar");
        await page.GetByLabel("Beschrijving").FillAsync(string.Join(' ', Enumerable.Repeat("Met deze plaat praat je met een kleuter over thuis", 4)) + ".");
        await Expect(page.Locator("[data-field=description] .remark").First).ToContainTextAsync("Deze zin heeft");
        await page.GetByLabel("Beschrijving").FillAsync("Met deze plaat praat je met een kleuter over thuis. Je ziet samen wat fijn is en wat niet.");
        await page.GetByLabel("Soort").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await page.GetByLabel("Webadres").FillAsync("geen adres");
        await page.GetByLabel("Webadres").PressAsync("Tab");
        await page.GetByLabel("Organisatie", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(page.Locator("[data-field=url] .field-error")).ToContainTextAsync("geen volledig webadres");
        await page.ShouldBeForEverybodyAsync("nieuw-met-fout");
        await page.GetByLabel("Webadres").FillAsync("https://www.example.nl/praatplaat");

        await page.GetByRole(AriaRole.Button, new() { Name = "Kaart erbij in 1. Signalen opmerken, JGZ" }).ClickAsync();
        await Expect(page.Locator("#plek-0 > legend")).ToContainTextAsync("Signalen opmerken – JGZ");
        await page.GetByLabel("Waar het hier voor dient").FillAsync("Hoor van het kind zelf hoe het thuis is.");
        await Expect(page.Locator("[data-live=voorbeeld] h2")).ToHaveTextAsync("Praatplaat over thuis, 4-6 jaar");
        await Expect(page.Locator("[data-live=voorbeeld]")).ToContainTextAsync("Hoor van het kind zelf hoe het thuis is.");
        await page.ShouldBeForEverybodyAsync("nieuw-ingevuld");
        (await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar en publiceer" }).CountAsync()).ShouldBe(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/hulpmiddelen/praatplaat-over-thuis-4-6-jaar");
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Bewaard als concept");
        (await page.GetByRole(AriaRole.Button, new() { Name = "Publiceren" }).CountAsync()).ShouldBe(0);
        await page.ShouldBeForEverybodyAsync("concept");
        await page.GetByRole(AriaRole.Button, new() { Name = "Indienen voor beoordeling" }).ClickAsync();
        await Expect(page.Locator(".state")).ToContainTextAsync("Ter beoordeling");

        var chief = await site.OpenAsync("/hulpmiddelen/praatplaat-over-thuis-4-6-jaar", role: Role.Eindredacteur);
        await chief.ShouldBeForEverybodyAsync("beoordeling");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Publiceren" }).ClickAsync();
        await Expect(chief.Locator(".state")).ToContainTextAsync("Bezoekers zien dit sinds");
        await chief.ShouldBeForEverybodyAsync("gepubliceerd");

        await chief.GetByRole(AriaRole.Link, new() { Name = "Andere naam in het adres" }).ClickAsync();
        await chief.ShouldBeForEverybodyAsync("adres");
        await chief.GetByLabel("Naam in het adres").FillAsync("Praatplaat Thuis");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Wijzig het adres" }).ClickAsync();
        await Expect(chief.GetByRole(AriaRole.Alert).First).ToContainTextAsync("geen geldige naam");
        await chief.ShouldBeForEverybodyAsync("adres-met-fout");
        await chief.GetByLabel("Naam in het adres").FillAsync("praatplaat-thuis");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Wijzig het adres" }).ClickAsync();
        await chief.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/hulpmiddelen/praatplaat-thuis");

        await chief.GetByRole(AriaRole.Link, new() { Name = "Geschiedenis" }).ClickAsync();
        await Expect(chief.GetByRole(AriaRole.Heading, new() { Name = "Onder de oude naam in het adres: praatplaat-over-thuis-4-6-jaar" })).ToBeVisibleAsync();
        await chief.ShouldBeForEverybodyAsync("geschiedenis");
        await chief.Locator(".history").Last.GetByRole(AriaRole.Link, new() { Name = "Versie 1" }).ClickAsync();
        await chief.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/hulpmiddelen/praatplaat-over-thuis-4-6-jaar/geschiedenis/1");
        await chief.ShouldBeForEverybodyAsync("versie");

        await chief.GotoAsync("/hulpmiddelen/praatplaat-thuis");
        await chief.GetByRole(AriaRole.Link, new() { Name = "Intrekken" }).ClickAsync();
        await chief.GetByRole(AriaRole.Button, new() { Name = "Ja, trek het in" }).ClickAsync();
        await chief.GetByLabel("Waarom trek je dit in?").FillAsync("De plaat bestaat niet meer.");
        await chief.ShouldBeForEverybodyAsync("intrekken");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Ja, trek het in" }).ClickAsync();
        await Expect(chief.Locator(".state")).ToContainTextAsync("De plaat bestaat niet meer.");
        await chief.ShouldBeForEverybodyAsync("ingetrokken");
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
