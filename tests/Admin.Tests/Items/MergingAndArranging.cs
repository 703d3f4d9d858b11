using Microsoft.Playwright;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>What is done to several items at once, as people do it, in a browser.</summary>
public sealed class MergingAndArranging(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task A_situation_that_is_used_cannot_be_withdrawn_but_goes_on_as_another()
    {
        var page = await site.OpenAsync("/situaties/schulden-geldzorgen", role: Role.Eindredacteur);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Waar dit gebruikt wordt" })).ToContainTextAsync("hulpmiddel");
        await page.ShouldBeForEverybodyAsync("situatie");
        await page.GetByRole(AriaRole.Link, new() { Name = "Intrekken" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Dit kan nog niet");
        (await page.GetByRole(AriaRole.Button, new() { Name = "Ja, trek het in" }).CountAsync()).ShouldBe(0);
        await page.ShouldBeForEverybodyAsync("in-gebruik");

        await page.GetByRole(AriaRole.Link, new() { Name = "Samenvoegen met een andere" }).ClickAsync();
        await page.ShouldBeForEverybodyAsync("samenvoegen-kiezen");
        await page.GetByLabel("Wat blijft er over?").SelectOptionAsync("armoede");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kijk wat er verandert" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("kinderarmoede, Schulden en geldzorgen, schulden, geldzorgen");
        await page.ShouldBeForEverybodyAsync("samenvoegen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, voeg samen" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/situaties/armoede");
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Samengevoegd");
        await page.GotoAsync("/situaties/schulden-geldzorgen");
        await Expect(page.Locator(".state")).ToContainTextAsync("Dit is samengevoegd met ‘Armoede’.");
        await page.Locator(".state a", new() { HasText = "armoede" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/situaties/armoede");
    }

    [Fact]
    public async Task The_signals_of_a_group_are_put_in_order_with_buttons_and_by_dragging()
    {
        var page = await site.OpenAsync("/signalen/druk", role: Role.Eindredacteur);
        await page.GetByRole(AriaRole.Link, new() { Name = "Volgorde" }).ClickAsync();
        var names = page.Locator("[data-order] .name");
        var before = await names.AllInnerTextsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"{before[0]} later" }).ClickAsync();
        await Expect(page.Locator("[data-said]")).ToHaveTextAsync($"{before[0]} staat nu op plaats 2 van {before.Count}.");
        await page.ShouldBeForEverybodyAsync("volgorde-signalen");
        await page.Locator("[data-order] > li").Nth(2).DragToAsync(page.Locator("[data-order] > li").First);
        var wanted = await names.AllInnerTextsAsync();
        wanted.ShouldNotBe(before);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar de volgorde" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("De volgorde is gewijzigd");
        await page.GotoAsync("/signalen/druk/volgorde");
        (await names.AllInnerTextsAsync()).ShouldBe(wanted);
    }

    [Fact]
    public async Task From_a_step_in_a_setting_something_new_is_put_right_there()
    {
        var page = await site.OpenAsync("/stappen/zelf-ondersteunen/wijk", role: Role.Redacteur);
        await page.GetByRole(AriaRole.Button, new() { Name = "Nieuwe achtergrondtekst" }).ClickAsync();
        await Expect(page.GetByLabel("Stap", new() { Exact = true })).ToHaveValueAsync("zelf-ondersteunen");
        await Expect(page.GetByLabel("Setting", new() { Exact = true })).ToHaveValueAsync("wijk");
        await page.GetByLabel("Kop").FillAsync("Zelf aan de slag in de wijk");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Tekst", Exact = true }).FillAsync("Kijk wat er in de buurt al is.");
        await page.ShouldBeForEverybodyAsync("achtergrond");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/achtergrond/zelf-aan-de-slag-in-de-wijk");
        await Expect(page.Locator(".public")).ToContainTextAsync("Zelf ondersteunen");
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
