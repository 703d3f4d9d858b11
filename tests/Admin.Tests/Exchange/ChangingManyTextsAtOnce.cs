using System.Text;
using Microsoft.Playwright;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests.Exchange;

/// <summary>As a person does it in a browser: take a table out, edit it, read it in; and replace a phrase everywhere.</summary>
public sealed class ChangingManyTextsAtOnce(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task A_table_is_taken_out_edited_looked_at_and_published()
    {
        var page = await site.OpenAsync("/bestanden", role: Role.Beheerder);
        await page.ShouldBeForEverybodyAsync("bestanden");
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Advieslijnen", Exact = true }).ClickAsync());
        var table = await File.ReadAllTextAsync(await file.PathAsync());
        file.SuggestedFilename.ShouldStartWith("wegwijzer-advieslijnen-");

        await ChooseAsync(page, table.Replace("Veilig Thuis", "Veilig Thuis, dag en nacht", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Verandert: 1");
        await page.GetByText("Veilig Thuis, dag en nacht").First.ClickAsync();
        await page.ShouldBeForEverybodyAsync("bestand-nagekeken");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publiceer alles" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("Gepubliceerd");
        await page.ShouldBeForEverybodyAsync("bestand-ingelezen");
    }

    [Fact]
    public async Task Where_much_would_go_it_asks_once_more_and_can_be_left()
    {
        var page = await site.OpenAsync("/bestanden", role: Role.Beheerder);
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Afkortingen", Exact = true }).ClickAsync());
        var lines = (await File.ReadAllTextAsync(await file.PathAsync())).TrimEnd().Split("\r\n");
        await page.GetByLabel("Trek in wat niet in het bestand staat").CheckAsync();
        await ChooseAsync(page, string.Join("\r\n", lines[..^3]));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Gaat weg: 3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publiceer alles" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Weet je het zeker?" })).ToBeVisibleAsync();
        await page.ShouldBeForEverybodyAsync("bestand-zeker-weten");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nee, terug" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wat wil je ermee doen?" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_table_of_ours_says_why()
    {
        var page = await site.OpenAsync("/bestanden", role: Role.Beheerder);
        await ChooseAsync(page, "naam;leeftijd\r\nkaart;6\r\n");
        await Assertions.Expect(page.Locator(".alert-danger").First).ToContainTextAsync("Zo kan het niet");
        await page.ShouldBeForEverybodyAsync("bestand-fout");
    }

    [Fact]
    public async Task A_phrase_is_replaced_in_drafts_of_what_was_chosen()
    {
        var page = await site.OpenAsync("/zoeken-en-vervangen");
        await page.GetByLabel("Zoek", new() { Exact = true }).FillAsync("consultatiebureau");
        await page.GetByLabel("Vervang door").FillAsync("jeugdgezondheidszorg");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kijk waar het staat" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Gevonden in" })).ToBeVisibleAsync();
        await page.ShouldBeForEverybodyAsync("zoeken-en-vervangen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet klaar als concepten" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("Bezoekers zien er nog niets van.");

        await page.GetByLabel("Zoek", new() { Exact = true }).FillAsync("xqzzqx");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kijk waar het staat" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Niets gevonden" })).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(IPage page, string table)
    {
        await page.GetByLabel("Bestand", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "tabel.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(table) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Kijk wat er zou veranderen" }).ClickAsync();
    }
}
