using Microsoft.Playwright;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Api.Tests.Site;
using Wegwijzer.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Api.Tests.Embed;

public sealed class SendingASuggestionFromAnotherPage(GuideApi api, Browser browser) : IClassFixture<GuideApi>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_suggestion_is_sent_and_its_code_shown()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, "<wegwijzer-suggestie setting=\"jgz\" kind=\"missing-tool\"></wegwijzer-suggestie>");
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await Expect(visit.Page.Locator("#setting")).ToHaveValueAsync("jgz");
        await visit.Page.ShouldPassAxeAsync(visit.Page.Url);
        await visit.Page.GetByLabel("Je bericht").FillAsync("Ik mis een signalenkaart over armoede.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Expect(visit.Page.GetByText("Je suggestie is binnen")).ToBeVisibleAsync();
        var code = await visit.Page.Locator(".code").InnerTextAsync();
        (await api.Host.GetAsync($"/api/v1/suggestions/{code}")).ShouldBeOk().Json.GetProperty("kind").GetProperty("slug").GetString().ShouldBe("missing-tool");
        await visit.Page.ShouldPassAxeAsync(visit.Page.Url);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_of_a_person_is_refused_and_can_be_taken_out()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, "<wegwijzer-suggestie></wegwijzer-suggestie>");
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await visit.Page.GetByLabel("Je bericht").FillAsync("Bel de moeder op 06-12345678 over de kaart.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("persoon");
        await visit.Page.ShouldPassAxeAsync(visit.Page.Url);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Haal dit uit mijn tekst" }).ClickAsync();
        await Expect(visit.Page.GetByLabel("Je bericht")).ToHaveValueAsync("Bel de moeder op […] over de kaart.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Expect(visit.Page.GetByText("Je suggestie is binnen")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_only_looks_like_a_named_child_can_be_confirmed()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, "<wegwijzer-suggestie></wegwijzer-suggestie>");
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await visit.Page.GetByLabel("Je bericht").FillAsync("Kees de Vries uit groep 5 staat als voorbeeld in de kaart.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await visit.Page.GetByLabel("Ik heb gekeken").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Expect(visit.Page.GetByText("Je suggestie is binnen")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_connection_the_text_stays()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, "<wegwijzer-suggestie></wegwijzer-suggestie>");
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await visit.Page.GetByLabel("Je bericht").FillAsync("Een tekst die blijft.");
        await visit.Context.SetOfflineAsync(true);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Je tekst staat er nog");
        await Expect(visit.Page.GetByLabel("Je bericht")).ToHaveValueAsync("Een tekst die blijft.");
    }
}
