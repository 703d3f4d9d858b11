using Microsoft.Playwright;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests.Items;

public sealed class WorkingInTheList(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task Filters_renew_the_list_at_once_and_drafts_can_be_handled_together()
    {
        foreach (var slug in new[] { "arij", "advieslijnen-poster" })
        {
            var writer = await site.OpenAsync($"/bewerken/hulpmiddelen/{slug}", role: Role.Redacteur);
            await writer.GetByLabel("Beschrijving").FillAsync("Een nieuwe, korte tekst.");
            await writer.GetByLabel("Toelichting").FillAsync("Korter.");
            await writer.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
            await writer.WaitForURLAsync(url => new Uri(url).AbsolutePath == $"/hulpmiddelen/{slug}");
            await writer.Context.CloseAsync();
        }

        var page = await site.OpenAsync("/hulpmiddelen", role: Role.Eindredacteur);
        await page.GetByLabel("Stand").SelectOptionAsync("concept");
        await Assertions.Expect(page.Locator("#lijst [role=status]")).ToContainTextAsync("2 hulpmiddelen");
        page.Url.ShouldContain("stand=concept");
        await page.GetByLabel("Zoeken").FillAsync("arij");
        await Assertions.Expect(page.Locator("#lijst [role=status]")).ToContainTextAsync("1 hulpmiddel");
        await page.GetByLabel("Zoeken").FillAsync("");
        await Assertions.Expect(page.Locator("#lijst [role=status]")).ToContainTextAsync("2 hulpmiddelen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Concepten publiceren" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kies eerst");
        foreach (var box in await page.GetByRole(AriaRole.Checkbox).AllAsync())
            await box.CheckAsync();
        await page.ShouldBeForEverybodyAsync("lijst-aangevinkt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Concepten publiceren" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("Gepubliceerd: 2 hulpmiddelen.");
        await Assertions.Expect(page.Locator("#lijst [role=status]")).ToContainTextAsync("0 hulpmiddelen");

        await page.GotoAsync("/hulpmiddelen?zoek=advieslijnen");
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Intrekken …" }).ClickAsync();
        await page.GetByLabel("Waarom trek je dit in?").FillAsync("Staat nu op de website zelf.");
        await page.ShouldBeForEverybodyAsync("samen-intrekken");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, trek alles in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("Ingetrokken: 1 hulpmiddel.");
        await page.GotoAsync("/hulpmiddelen?stand=ingetrokken");
        await Assertions.Expect(page.Locator("#lijst")).ToContainTextAsync("Advieslijnen");
    }

    [Fact]
    public async Task A_draft_is_thrown_away_only_after_a_question_and_unsaved_work_is_found_again()
    {
        var page = await site.OpenAsync("/bewerken/hulpmiddelen/boomdiagram", role: Role.Redacteur);
        await page.GetByLabel("Titel", new() { Exact = true }).FillAsync("Nieuwe titel");
        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Bewaard voor jou alleen");
        await page.GotoAsync("/hulpmiddelen");
        await page.ShouldBeForEverybodyAsync("waar-je-mee-bezig-was");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nieuwe titel" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Concept weggooien" }).ClickAsync();
        await page.ShouldBeForEverybodyAsync("weggooien");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, gooi het concept weg" }).ClickAsync();
        await Assertions.Expect(page.Locator(".state")).ToContainTextAsync("Gepubliceerd");
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("Boomdiagram");
        await page.GetByRole(AriaRole.Link, new() { Name = "Geschiedenis" }).ClickAsync();
        await Assertions.Expect(page.Locator(".history")).ToContainTextAsync("Weggegooid");
    }
}
