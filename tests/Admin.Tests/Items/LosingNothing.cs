using Microsoft.Playwright;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>What somebody types stays, whatever happens to the connection, the server, the tabs and the colleagues.</summary>
public sealed class LosingNothing(BrowserSite site, TestDatabases databases) : IClassFixture<BrowserSite>
{
    private const string Edit = "/bewerken/hulpmiddelen/";

    [Fact]
    public async Task Without_connection_the_text_waits_on_the_computer()
    {
        var page = await site.OpenAsync(Edit + "aandachtsfunctionarissen", role: Role.Redacteur);
        await page.Context.SetOfflineAsync(true);
        await Title(page).FillAsync("Getypt in de trein");
        await Assertions.Expect(page.Locator("[data-problem]")).ToContainTextAsync("Er is geen verbinding");
        await page.ShouldBeForEverybodyAsync("zonder-verbinding");
        // They can go on, and even save comes to nothing worse than a message.
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-problem]")).ToContainTextAsync("Er is geen verbinding");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Bewaard voor jou alleen");
        await page.ReloadAsync();
        await Assertions.Expect(Title(page)).ToHaveValueAsync("Getypt in de trein");
    }

    [Fact]
    public async Task A_page_that_was_closed_without_connection_brings_its_text_the_next_time()
    {
        var page = await site.OpenAsync(Edit + "boomdiagram", role: Role.Redacteur);
        await page.Context.SetOfflineAsync(true);
        await Title(page).FillAsync("Nog net getypt");
        await Assertions.Expect(page.Locator("[data-problem]")).ToBeVisibleAsync();
        await page.CloseAsync();
        await page.Context.SetOfflineAsync(false);
        var again = await page.Context.NewPageAsync();
        await again.GotoAsync(Edit + "boomdiagram");
        await Assertions.Expect(Title(again)).ToHaveValueAsync("Nog net getypt");
    }

    [Fact]
    public async Task A_server_that_starts_again_has_everything()
    {
        var database = await databases.CreateWithGuideAsync();
        var first = await AdminHost.ServeAsync(database);
        var user = await first.AddUserAsync(Role.Redacteur);
        var address = new UriBuilder(first.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        var page = await site.OpenElsewhereAsync(address, user);
        await page.GotoAsync(Edit + "boomdiagram");
        await Title(page).FillAsync("Vóór de herstart");
        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Bewaard voor jou alleen");
        await first.DisposeAsync();
        await Title(page).FillAsync("Tijdens de herstart");
        await Assertions.Expect(page.Locator("[data-problem]")).ToBeVisibleAsync();
        await using var second = await AdminHost.ServeAsync(database, address.Port);
        await Assertions.Expect(page.Locator("[data-problem]")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Assertions.Expect(Title(page)).ToHaveValueAsync("Tijdens de herstart");
    }

    [Fact]
    public async Task A_second_tab_is_told_and_nothing_is_overwritten_until_somebody_chooses()
    {
        var one = await site.OpenAsync(Edit + "care-nl", role: Role.Redacteur);
        var other = await one.Context.NewPageAsync();
        await other.GotoAsync(Edit + "care-nl");
        await Title(one).FillAsync("Eerste venster");
        await Assertions.Expect(one.Locator("[data-status]")).ToContainTextAsync("Bewaard voor jou alleen");
        await Title(other).FillAsync("Tweede venster");
        await Assertions.Expect(other.Locator("[data-problem]")).ToContainTextAsync("in een ander venster open");
        await other.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Je was hier ook in een ander venster bezig" })).ToBeVisibleAsync();
        await Assertions.Expect(other.Locator("table.table")).ToContainTextAsync("Eerste venster");
        await Assertions.Expect(Title(other)).ToHaveValueAsync("Tweede venster");
        await other.ShouldBeForEverybodyAsync("ander-venster");
        await other.GetByRole(AriaRole.Button, new() { Name = "Ga verder met de tekst van dit venster" }).ClickAsync();
        await Assertions.Expect(Title(other)).ToHaveValueAsync("Tweede venster");
        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Je was hier ook in een ander venster bezig" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Of_two_people_the_second_to_save_sees_what_both_changed_and_chooses_per_field()
    {
        const string Tool = "/hulpmiddelen/driedimensionale-model";
        var anna = await site.OpenAsync(Edit + "driedimensionale-model", role: Role.Redacteur);
        await Title(anna).FillAsync("Titel van Anna");
        await anna.GetByLabel("Beschrijving").FillAsync("Beschrijving van Anna.");
        await anna.GetByLabel("Soort").SelectOptionAsync("e-learning");
        await Assertions.Expect(anna.Locator("[data-status]")).ToContainTextAsync("Bewaard voor jou alleen");
        var bert = await site.OpenAsync(Edit + "driedimensionale-model", role: Role.Redacteur);
        await Assertions.Expect(bert.Locator("[data-live=wie]")).ToContainTextAsync("heeft dit ook open");
        await bert.ShouldBeForEverybodyAsync("samen");
        await Title(bert).FillAsync("Titel van Bert");
        await bert.GetByLabel("Beschrijving").FillAsync("Beschrijving van Bert.");
        await bert.GetByLabel("Soort").SelectOptionAsync("signalenkaart");
        await bert.GetByLabel("Webadres").FillAsync("https://www.example.nl/van-bert");
        await SaveAsync(bert, Tool);

        await anna.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Assertions.Expect(anna.GetByRole(AriaRole.Heading, new() { Name = "Iemand anders heeft intussen iets bewaard" })).ToBeVisibleAsync();
        await Assertions.Expect(Title(anna)).ToHaveValueAsync("Titel van Anna");
        await Assertions.Expect(anna.Locator(".merge")).ToContainTextAsync("Eerst stond er: Driedimensionale model");
        await Assertions.Expect(anna.Locator(".merge")).ToContainTextAsync("wordt vanzelf overgenomen: webadres");
        await anna.ShouldBeForEverybodyAsync("iemand-anders");
        // Without a choice nothing happens, and nothing is lost.
        await anna.GetByRole(AriaRole.Button, new() { Name = "Voeg samen zoals ik koos" }).ClickAsync();
        await Assertions.Expect(anna.Locator(".alert-danger")).ToContainTextAsync("Kies bij elk veld");
        await anna.GetByRole(AriaRole.Group, new() { Name = "Titel" }).GetByLabel("Mijn tekst").CheckAsync();
        await Assertions.Expect(anna.GetByRole(AriaRole.Group, new() { Name = "Soort" })).ToContainTextAsync("Signalenkaart");
        await anna.GetByRole(AriaRole.Group, new() { Name = "Soort" }).GetByLabel("Mijn tekst: E-learning").CheckAsync();
        await anna.GetByRole(AriaRole.Group, new() { Name = "Beschrijving" }).GetByLabel("Beschrijving van Bert.").CheckAsync();
        await anna.GetByRole(AriaRole.Button, new() { Name = "Voeg samen zoals ik koos" }).ClickAsync();
        await Assertions.Expect(anna.Locator(".alert-success")).ToContainTextAsync("Samengevoegd zoals je koos");
        await Assertions.Expect(Title(anna)).ToHaveValueAsync("Titel van Anna");
        await Assertions.Expect(anna.GetByLabel("Beschrijving")).ToHaveValueAsync("Beschrijving van Bert.");
        await Assertions.Expect(anna.GetByLabel("Webadres")).ToHaveValueAsync("https://www.example.nl/van-bert");
        await SaveAsync(anna, Tool);
        (await anna.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("Titel van Anna");
    }

    [Fact]
    public async Task What_two_people_changed_in_other_fields_goes_together_by_itself()
    {
        const string Slug = "advieslijnen-poster";
        var anna = await site.OpenAsync(Edit + Slug, role: Role.Redacteur);
        await Title(anna).FillAsync("Alleen de titel");
        await Assertions.Expect(anna.Locator("[data-status]")).ToContainTextAsync("Bewaard voor jou alleen");
        var bert = await site.OpenAsync(Edit + Slug, role: Role.Redacteur);
        await bert.GetByLabel("Beschrijving").FillAsync("Alleen de beschrijving.");
        await SaveAsync(bert, $"/hulpmiddelen/{Slug}");
        await anna.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Assertions.Expect(anna.Locator(".alert-info")).ToContainTextAsync("Dat staat nu ook in jouw tekst");
        await Assertions.Expect(anna.GetByLabel("Beschrijving")).ToHaveValueAsync("Alleen de beschrijving.");
        await Assertions.Expect(Title(anna)).ToHaveValueAsync("Alleen de titel");
        await anna.ShouldBeForEverybodyAsync("vanzelf-samengevoegd");
        await SaveAsync(anna, $"/hulpmiddelen/{Slug}");
        (await anna.Locator("article.card").InnerTextAsync()).ShouldContain("Alleen de beschrijving.");
    }

    private static async Task SaveAsync(IPage page, string leadsTo)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == leadsTo);
    }

    private static ILocator Title(IPage page) => page.GetByLabel("Titel", new() { Exact = true });
}
