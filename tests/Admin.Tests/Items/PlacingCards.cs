using Microsoft.Playwright;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>Where the cards of a tool stand, and in which order: with the mouse, the keyboard alone, and without script.</summary>
public sealed class PlacingCards(BrowserSite site) : IClassFixture<BrowserSite>
{
    private const string Here = "[data-cell='signalen-opmerken:jgz']";
    private const string Next = "[data-cell='signalen-opmerken:wijk']";

    [Fact]
    public async Task By_keyboard_alone_a_card_changes_its_place_and_its_cell()
    {
        var page = await WithTwoCardsAsync();
        await page.Locator($"{Here} [data-card]").First.FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Assertions.Expect(page.GetByLabel("Tekst op de kaart").Nth(0)).ToHaveValueAsync("Twee");
        await Assertions.Expect(page.Locator($"{Here} [data-card]").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Assertions.Expect(page.Locator($"{Next} [data-card]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator($"{Next} [data-card]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator($"{Here} [data-card]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task By_mouse_a_card_is_dragged_past_another_and_to_another_cell()
    {
        var page = await WithTwoCardsAsync();
        await page.Locator($"{Here} [data-card]").Nth(1).DragToAsync(page.Locator($"{Here} [data-card]").Nth(0));
        await Assertions.Expect(page.GetByLabel("Tekst op de kaart").Nth(0)).ToHaveValueAsync("Twee");
        await page.Locator($"{Here} [data-card]").Nth(0).DragToAsync(page.Locator(Next));
        await Assertions.Expect(page.Locator($"{Next} [data-card]")).ToHaveCountAsync(1);
        await page.ShouldBeForEverybodyAsync("plekken", page.GetByRole(AriaRole.Heading, new() { Name = "Plekken in de wegwijzer" }));
    }

    [Fact]
    public async Task Without_script_the_buttons_do_the_same_and_the_text_stays()
    {
        var page = await site.OpenAsync("/", role: Role.Redacteur, script: false);
        await page.GotoAsync("/bewerken/hulpmiddelen");
        await page.GetByLabel("Titel", new() { Exact = true }).FillAsync("Zonder script");
        await page.GetByLabel("Beschrijving").FillAsync("Een hulpmiddel.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kaart erbij in 1. Signalen opmerken, JGZ" }).ClickAsync();
        await page.GetByLabel("Tekst op de kaart").FillAsync("Een");
        await page.GetByLabel("Waar het hier voor dient").FillAsync("Om te zien.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kaart erbij in 1. Signalen opmerken, JGZ" }).ClickAsync();
        await page.GetByLabel("Tekst op de kaart").Nth(1).FillAsync("Twee");
        await page.GetByLabel("Waar het hier voor dient").Nth(1).FillAsync("Om te horen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Later in dit vak" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Tekst op de kaart").Nth(0)).ToHaveValueAsync("Twee");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Soort: Dit veld ontbreekt.");
        await Assertions.Expect(page.GetByLabel("Titel", new() { Exact = true })).ToHaveValueAsync("Zonder script");
        await page.GetByLabel("Soort").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/hulpmiddelen/zonder-script");
        (await page.Locator("ol.cards > li").CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task The_cards_of_a_cell_are_put_in_order_by_keyboard_and_by_mouse()
    {
        var page = await site.OpenAsync("/stappen/signalen-opmerken/alle-settings/volgorde", role: Role.Eindredacteur);
        var names = page.Locator("[data-order] .name");
        var before = await names.AllInnerTextsAsync();
        before.Count.ShouldBeGreaterThan(3);
        await page.Locator("[data-order] button[value='later:0']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(names.Nth(1)).ToHaveTextAsync(before[0]);
        await page.Locator("[data-order] > li").Nth(2).DragToAsync(page.Locator("[data-order] > li").Nth(0), new() { TargetPosition = new() { X = 40, Y = 3 } });
        await Assertions.Expect(names.Nth(0)).ToHaveTextAsync(before[2]);
        await page.ShouldBeForEverybodyAsync("volgorde");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar de volgorde" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/stappen/signalen-opmerken/alle-settings");
        await page.GotoAsync("/stappen/signalen-opmerken/alle-settings/volgorde");
        (await names.AllInnerTextsAsync()).Take(3).ShouldBe([before[2], before[1], before[0]]);
    }

    private async Task<IPage> WithTwoCardsAsync()
    {
        var page = await site.OpenAsync("/bewerken/hulpmiddelen", role: Role.Redacteur);
        var add = page.GetByRole(AriaRole.Button, new() { Name = "Kaart erbij in 1. Signalen opmerken, JGZ" });
        await add.ClickAsync();
        await page.GetByLabel("Tekst op de kaart").FillAsync("Een");
        await add.ClickAsync();
        await page.GetByLabel("Tekst op de kaart").Nth(1).FillAsync("Twee");
        return page;
    }
}
