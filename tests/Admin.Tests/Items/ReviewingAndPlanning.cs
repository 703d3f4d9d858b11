using System.Globalization;
using Microsoft.Playwright;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>A draft on its way to the public, as the people who bring it there see it.</summary>
public sealed class ReviewingAndPlanning(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task A_draft_is_sent_back_written_again_approved_and_planned()
    {
        var writer = await DraftAsync("arij", "Bewaar en dien in");
        var reviewer = await site.OpenAsync("/werk", role: Role.Eindredacteur);
        await reviewer.ShouldBeForEverybodyAsync("ter-beoordeling");
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "ARIJ" }).ClickAsync();
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "Terugsturen" }).ClickAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Stuur terug" }).ClickAsync();
        await reviewer.GetByLabel("Wat moet er nog gebeuren?").FillAsync("Noem ook voor welke leeftijd het is.");
        await reviewer.ShouldBeForEverybodyAsync("terugsturen");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Stuur terug" }).ClickAsync();
        await Assertions.Expect(reviewer.Locator(".alert-success")).ToContainTextAsync("Teruggestuurd");

        await writer.ReloadAsync();
        await Assertions.Expect(writer.Locator(".state")).ToContainTextAsync("Noem ook voor welke leeftijd het is.");
        await writer.ShouldBeForEverybodyAsync("teruggestuurd");
        await writer.GetByRole(AriaRole.Link, new() { Name = "Bewerken" }).ClickAsync();
        await Assertions.Expect(writer.Locator(".item-form")).ToContainTextAsync("Noem ook voor welke leeftijd het is.");
        await writer.GetByLabel("Beschrijving").FillAsync("Voor kinderen van alle leeftijden.");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Bewaar en dien in" }).ClickAsync();
        await writer.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/hulpmiddelen/arij");

        await reviewer.ReloadAsync();
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "Later publiceren" }).ClickAsync();
        await reviewer.GetByLabel("Op welke dag?").FillAsync("2029-03-25");
        await reviewer.GetByLabel("Hoe laat?").FillAsync("02:30");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Goedkeuren en inplannen" }).ClickAsync();
        await Assertions.Expect(reviewer.Locator(".field-error")).ToContainTextAsync("de klok gaat dan een uur vooruit");
        await reviewer.ShouldBeForEverybodyAsync("inplannen");
        await reviewer.GetByLabel("Hoe laat?").FillAsync("09:00");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Goedkeuren en inplannen" }).ClickAsync();
        await Assertions.Expect(reviewer.Locator(".state")).ToContainTextAsync("25 maart 2029 om 09.00 uur");
        await reviewer.ShouldBeForEverybodyAsync("ingepland");

        await writer.GotoAsync("/bewerken/hulpmiddelen/arij");
        await Assertions.Expect(writer.Locator(".item-form")).ToContainTextAsync("Bewaar je hier iets, dan gaat dat niet door");
        await writer.GetByLabel("Beschrijving").FillAsync("Voor kinderen van nul tot achttien.");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await writer.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/hulpmiddelen/arij");
        await Assertions.Expect(writer.Locator(".state")).ToContainTextAsync("Niet gepubliceerd.");

        await reviewer.GotoAsync("/werk/gepland");
        await Assertions.Expect(reviewer.Locator("main")).ToContainTextAsync("heeft het concept gewijzigd");
        await reviewer.ShouldBeForEverybodyAsync("niet-doorgegaan");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Haal de melding weg" }).ClickAsync();
        await Assertions.Expect(reviewer.Locator("main")).ToContainTextAsync("Er is niets gepland.");
    }

    [Fact]
    public async Task What_is_planned_for_this_minute_becomes_public_by_itself()
    {
        await DraftAsync("boomdiagram", "Bewaar als concept");
        var page = await site.OpenAsync("/hulpmiddelen/boomdiagram/inplannen", role: Role.Eindredacteur);
        var soon = DutchTime.Of(TimeProvider.System.GetUtcNow().AddSeconds(20));
        await page.GetByLabel("Op welke dag?").FillAsync(soon.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        // To the second, which the field takes where it is typed.
        await page.GetByLabel("Hoe laat?").EvaluateAsync("(field, time) => { field.step = '1'; field.value = time; }", soon.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Inplannen" }).ClickAsync();
        await Assertions.Expect(page.Locator(".state")).ToContainTextAsync("Gepland");
        await AdminHost.UntilAsync(async () =>
        {
            await page.ReloadAsync();
            return (await page.Locator(".state").InnerTextAsync()).Contains("Bezoekers zien dit sinds", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_withdrawal_is_planned_moved_and_called_off()
    {
        var page = await site.OpenAsync("/hulpmiddelen/care-nl/intrekken", role: Role.Eindredacteur);
        await page.GetByLabel("Waarom trek je dit in?").FillAsync("Het project is afgelopen.");
        await page.GetByLabel("Dag").FillAsync("2030-01-01");
        await page.ShouldBeForEverybodyAsync("later-intrekken");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, trek het in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".field-error")).ToContainTextAsync("Kies een tijd");
        await page.GetByLabel("Tijd", new() { Exact = true }).FillAsync("10:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, trek het in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".state")).ToContainTextAsync("1 januari 2030 om 10.30 uur vanzelf ingetrokken");
        await page.GotoAsync("/werk/gepland");
        await page.ShouldBeForEverybodyAsync("gepland");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ander moment" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Waarom trek je dit in?")).ToHaveValueAsync("Het project is afgelopen.");
        await page.GetByLabel("Dag").FillAsync("2030-02-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, trek het in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".state")).ToContainTextAsync("1 februari 2030");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zeg dit af" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("niet meer gepland");
    }

    [Fact]
    public async Task The_beheerder_sets_what_was_agreed()
    {
        var page = await site.OpenAsync("/instellingen");
        await page.GetByLabel("Na hoeveel maanden").FillAsync("99");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar de instellingen" }).ClickAsync();
        // The field says so by itself; who has no such browser reads it after sending.
        (await page.GetByLabel("Na hoeveel maanden").EvaluateAsync<bool>("field => field.validity.rangeOverflow")).ShouldBeTrue();
        await page.GetByLabel("Na hoeveel maanden").FillAsync("6");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar de instellingen" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("bewaard");
        await page.ShouldBeForEverybodyAsync("instellingen");
    }

    private async Task<IPage> DraftAsync(string slug, string button)
    {
        var page = await site.OpenAsync($"/bewerken/hulpmiddelen/{slug}", role: Role.Redacteur);
        await page.GetByLabel("Beschrijving").FillAsync("Een nieuwe, korte tekst.");
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == $"/hulpmiddelen/{slug}");
        return page;
    }
}
