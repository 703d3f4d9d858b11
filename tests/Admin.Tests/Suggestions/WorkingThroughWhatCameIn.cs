using Microsoft.Playwright;
using Wegwijzer.Domain.Suggestions;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Admin.Tests.Suggestions;

/// <summary>What is done with one message that came in, as a curator does it in a browser.</summary>
public sealed class WorkingThroughWhatCameIn(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task A_correction_is_compared_answered_and_taken_over()
    {
        var id = await site.Host.SendInAsync(await CameIn.CorrectionAsync(site.Host, "boomdiagram", new Proposal("Boomdiagram, herzien", null, "Een plaatje waarmee je samen kijkt wat er speelt.")), TimeSpan.FromDays(1));
        var page = await site.OpenAsync($"/neem-contact-op/{id}");
        await page.GetByLabel("Nieuwe notitie").FillAsync("Ik heb de uitgever gebeld: dit klopt.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar de notitie" }).ClickAsync();
        await Expect(page.Locator(".alert-success")).ToContainTextAsync("De notitie is bewaard.");
        await page.ShouldBeForEverybodyAsync("suggestie");
        await page.GetByLabel("Je antwoord").FillAsync("Bel 06-12345678.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stuur het antwoord" }).ClickAsync();
        await Expect(page.Locator(".field-error")).ToBeVisibleAsync();
        await page.ShouldBeForEverybodyAsync("antwoord-fout");

        await page.GetByRole(AriaRole.Link, new() { Name = "Overnemen in een concept" }).ClickAsync();
        await Expect(page.GetByLabel("Titel wordt")).ToHaveValueAsync("Boomdiagram, herzien");
        await page.ShouldBeForEverybodyAsync("overnemen-wijziging");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet dit in het concept" }).ClickAsync();
        await page.WaitForURLAsync("**/bewerken/hulpmiddelen/boomdiagram");
        await Expect(page.GetByLabel("Titel", new() { Exact = true })).ToHaveValueAsync("Boomdiagram, herzien");
        await page.GotoAsync($"/neem-contact-op/{id}");
        await page.ShouldBeForEverybodyAsync("suggestie-overgenomen");
        await page.GotoAsync($"/neem-contact-op/{id}/wissen");
        await page.ShouldBeForEverybodyAsync("persoonsgegevens-wissen");
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_other_pages_are_for_everybody_too()
    {
        var earlier = await site.Host.SendInAsync(CameIn.MissingTool("Wegwijzer schulden"), TimeSpan.FromDays(9));
        var id = await site.Host.SendInAsync(CameIn.MissingTool("Wegwijzer schulden"), TimeSpan.FromDays(8));
        var page = await site.OpenAsync($"/neem-contact-op/{id}/overnemen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Maak het concept" }).ClickAsync();
        await Expect(page.Locator(".field-error").First).ToBeVisibleAsync();
        await page.ShouldBeForEverybodyAsync("overnemen-nieuw");
        await page.GotoAsync($"/neem-contact-op/{id}/herhaling");
        await page.GetByText("Wegwijzer schulden").First.WaitForAsync();
        await page.ShouldBeForEverybodyAsync("herhaling");
        await page.GotoAsync($"/neem-contact-op/{id}/verwerkt?soort=tool&zoek=armoede");
        await page.ShouldBeForEverybodyAsync("al-verwerkt");
        await page.GotoAsync($"/neem-contact-op/afwijzen?suggestie={id}&suggestie={earlier}");
        await page.ShouldBeForEverybodyAsync("afwijzen");
        await page.GotoAsync($"/neem-contact-op/{id}/afzender");
        await page.ShouldBeForEverybodyAsync("afzender-verbeteren");
        await page.GotoAsync("/neem-contact-op/invoeren");
        await page.GetByLabel("Wat liet iemand weten?").FillAsync("Kees de Vries uit groep 5 slaat andere kinderen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voer in" }).ClickAsync();
        await Expect(page.GetByLabel("Ik heb het nagekeken")).ToBeVisibleAsync();
        await page.ShouldBeForEverybodyAsync("suggestie-invoeren");
        await page.GotoAsync("/afzenders");
        await page.GetByLabel("Naam of e-mailadres").FillAsync(CameIn.Mailbox);
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoek", Exact = true }).ClickAsync();
        await Expect(page.Locator(".list > li").First).ToBeVisibleAsync();
        await page.Locator("summary", new() { HasText = "Wis de afzender" }).ClickAsync();
        await page.ShouldBeForEverybodyAsync("afzenders");
        await page.CloseAsync();
    }
}
