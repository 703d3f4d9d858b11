using Microsoft.Playwright;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Admin.Tests.Suggestions;

/// <summary>The queue on the screen of several curators at once.</summary>
public sealed class SeeingWhatComesIn(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task What_comes_in_appears_without_reloading_and_what_a_colleague_takes_is_seen_at_once()
    {
        var page = await site.OpenAsync("/neem-contact-op", role: Role.Eindredacteur);
        await Expect(page.Locator("#lijst")).ToContainTextAsync("Er is niets nieuws.");
        await page.ShouldBeForEverybodyAsync("neem-contact-op-leeg");

        var first = await site.Host.SendInAsync(CameIn.MissingTool(), TimeSpan.FromHours(5));
        await Expect(page.Locator("#lijst")).ToContainTextAsync("Kaart Armoede op school");
        await Expect(page.Locator("#aantal")).ToContainTextAsync("1 suggestie");
        await page.GetByLabel("Kies Ik mis een hulpmiddel: Kaart Armoede op school").CheckAsync();
        await site.Host.SendInAsync(CameIn.Content(SuggestionKind.Question, "Ik ben bang dat er nu iets gebeurt. Wie bel ik?") with { MentionsDanger = true });
        await site.Host.SendInAsync(await CameIn.CorrectionAsync(site.Host, "arij", new Proposal("ARIJ, versie 2027", null, "Een lijst die je samen invult.")), TimeSpan.FromDays(2));
        await Expect(page.Locator("#lijst .list > li")).ToHaveCountAsync(3);
        await Expect(page.GetByLabel("Kies Ik mis een hulpmiddel: Kaart Armoede op school")).ToBeCheckedAsync();
        await page.ShouldBeForEverybodyAsync("neem-contact-op");

        var colleague = await site.OpenAsync($"/neem-contact-op/{first}", role: Role.Eindredacteur);
        var mine = await site.OpenAsync($"/neem-contact-op/{first}", role: Role.Eindredacteur);
        await mine.GetByRole(AriaRole.Button, new() { Name = "Pak op" }).ClickAsync();
        await Expect(mine.Locator("#stand")).ToContainTextAsync("bij jou");
        await Expect(colleague.Locator("#stand")).ToContainTextAsync("In behandeling");
        await Expect(colleague.GetByRole(AriaRole.Link, new() { Name = "Overnemen in een concept" })).ToHaveCountAsync(0);
        await colleague.ShouldBeForEverybodyAsync("suggestie-van-een-ander");
        await Expect(page.Locator("#lijst .list > li")).ToHaveCountAsync(2);
        await colleague.CloseAsync();
        await mine.CloseAsync();
        await page.CloseAsync();
    }
}
