using Microsoft.Playwright;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>Older words of an item beside newer ones, older words put back, and items looked at again.</summary>
public sealed class LookingBack(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task Two_versions_are_compared_word_by_word_and_the_old_one_is_put_back()
    {
        var page = await site.OpenAsync("/bewerken/hulpmiddelen/arij", role: Role.Eindredacteur);
        await page.GetByLabel("Beschrijving").FillAsync("ARIJ is een instrument voor Jeugdbescherming. Het eerste deel gaat na of een kind nu veilig is.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar en publiceer" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/hulpmiddelen/arij");
        await page.GetByRole(AriaRole.Link, new() { Name = "Geschiedenis" }).ClickAsync();
        await page.ShouldBeForEverybodyAsync("geschiedenis-twee");
        await page.GetByRole(AriaRole.Link, new() { Name = "Versie 2" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Vergelijk met versie 1" }).ClickAsync();
        await Assertions.Expect(page.Locator(".compared del").First).ToContainTextAsync("[weg: het Actuarieel Risicotaxatie Instrument");
        await Assertions.Expect(page.Locator(".compared ins").First).ToContainTextAsync("[erbij: een instrument");
        await page.ShouldBeForEverybodyAsync("vergelijken");
        await page.GetByLabel("Naar").SelectOptionAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vergelijk" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Er is geen verschil");
        await page.GotoAsync("/hulpmiddelen/arij/vergelijken?van=1&naar=2");
        await page.GetByRole(AriaRole.Link, new() { Name = "Zet versie 1 terug als concept" }).ClickAsync();
        await page.ShouldBeForEverybodyAsync("terugzetten");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, maak er een concept van" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("is nu een concept");
        await Assertions.Expect(page.Locator("article.card")).ToContainTextAsync("Actuarieel Risicotaxatie Instrument");
        await page.GotoAsync("/hulpmiddelen/arij/geschiedenis/1/terugzetten");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("staat al een concept open");
        await page.ShouldBeForEverybodyAsync("terugzetten-kan-niet");
        (await page.GotoAsync("/hulpmiddelen/arij/vergelijken?van=1&naar=99"))!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_item_gets_an_owner_and_a_day_and_is_ticked_off()
    {
        var owner = await site.Host.AddUserAsync(Role.Redacteur, "Olga Eigenaar");
        var page = await site.OpenAsync("/hulpmiddelen/boomdiagram", role: Role.Eindredacteur);
        await page.GetByRole(AriaRole.Link, new() { Name = "Wie en wanneer" }).ClickAsync();
        await page.GetByLabel("Eigenaar").SelectOptionAsync(owner.Id.ToString());
        await page.GetByLabel("Vervanger").SelectOptionAsync(owner.Id.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Assertions.Expect(page.Locator(".field-error")).ToContainTextAsync("Kies twee verschillende mensen");
        await page.ShouldBeForEverybodyAsync("eigenaar");
        await page.GetByLabel("Vervanger").SelectOptionAsync("");
        var today = Domain.Common.DutchTime.DayOf(TimeProvider.System.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await page.GetByLabel("Nakijken op").FillAsync(today);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Aan de beurt");
        await page.ShouldBeForEverybodyAsync("aan-de-beurt");

        await page.GotoAsync("/werk/nakijken");
        await Assertions.Expect(page.Locator("ul.list")).ToContainTextAsync("eigenaar: Olga Eigenaar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nagekeken" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-danger")).ToContainTextAsync("Kies eerst");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Kies Boomdiagram" }).CheckAsync();
        await page.ShouldBeForEverybodyAsync("nakijken");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nagekeken" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("Nagekeken: 1 item.");

        await page.GetByLabel("Welke").SelectOptionAsync("alles");
        await page.GetByLabel("Van wie").SelectOptionAsync("niemand");
        await page.GetByLabel("Soort").SelectOptionAsync("page");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toon" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByLabel("Eigenaar").SelectOptionAsync(owner.Id.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Geef deze eigenaar en vervanger" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("Verdeeld: 1 item.");
        (await page.GotoAsync("/werk/nakijken?soort=onzin"))!.Status.ShouldBe(404);
    }
}
