using Microsoft.Playwright;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>A release, from its first draft to its publication.</summary>
public sealed class PublishingTogether(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task Drafts_are_put_together_made_ready_planned_and_published_at_once()
    {
        await DraftAsync("/bewerken/hulpmiddelen/arij", "Een korte tekst.");
        await DraftAsync("/bewerken/hulpmiddelen/boomdiagram", "Nog een korte tekst.");
        var page = await site.OpenAsync("/werk/uitgaven", role: Role.Eindredacteur);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin een uitgave" }).ClickAsync();
        await page.GetByLabel("Naam van een nieuwe uitgave").FillAsync("Voorjaar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin een uitgave" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet in deze uitgave" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-danger")).ToContainTextAsync("Kies eerst concepten");
        await page.GetByLabel("ARIJ").CheckAsync();
        await page.GetByLabel("Boomdiagram").CheckAsync();
        await page.ShouldBeForEverybodyAsync("uitgave-vullen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet in deze uitgave" }).ClickAsync();
        await Assertions.Expect(page.Locator(".state")).ToContainTextAsync("Alles is klaar om te publiceren.");
        await page.ShouldBeForEverybodyAsync("uitgave");

        var other = await site.OpenAsync("/bewerken/hulpmiddelen/boomdiagram", role: Role.Redacteur);
        await other.GetByRole(AriaRole.Link, new() { Name = "Boomdiagram" }).First.ClickAsync();
        await other.GetByRole(AriaRole.Link, new() { Name = "Concept weggooien" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Ja, gooi het concept weg" }).ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Klaar: 1 van 2.");
        await page.ShouldBeForEverybodyAsync("uitgave-niet-klaar");
        await page.Locator("li").Filter(new() { HasText = "Boomdiagram" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator(".state")).ToContainTextAsync("Alles is klaar om te publiceren.");

        await page.GetByLabel("Op welke dag?").FillAsync("2029-05-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Inplannen" }).ClickAsync();
        await Assertions.Expect(page.Locator(".field-error")).ToContainTextAsync("Kies een tijd");
        await page.GetByLabel("Hoe laat?").FillAsync("08:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Inplannen" }).ClickAsync();
        await Assertions.Expect(page.Locator(".state")).ToContainTextAsync("1 mei 2029 om 08.00 uur");
        await page.ShouldBeForEverybodyAsync("uitgave-gepland");
        await page.GotoAsync("/werk/uitgaven");
        await page.ShouldBeForEverybodyAsync("uitgaven");
        await page.GetByRole(AriaRole.Link, new() { Name = "Voorjaar" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Zeg de planning af" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publiceer alles nu" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("Alles is gepubliceerd");
        await page.ShouldBeForEverybodyAsync("uitgave-gepubliceerd");

        await page.GotoAsync("/werk/uitgaven");
        await page.GetByLabel("Naam van een nieuwe uitgave").FillAsync("Vergissing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin een uitgave" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Uitgave weghalen" }).ClickAsync();
        await page.ShouldBeForEverybodyAsync("uitgave-weghalen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, haal de uitgave weg" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("is weggehaald");
        (await page.GotoAsync("/werk/uitgaven/00000000-0000-0000-0000-000000000001"))!.Status.ShouldBe(404);
    }

    private async Task DraftAsync(string address, string description)
    {
        var page = await site.OpenAsync(address, role: Role.Redacteur);
        await page.GetByLabel("Beschrijving").FillAsync(description);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == address["/bewerken".Length..]);
        await page.Context.CloseAsync();
    }
}
