using System.Text.Json;
using Microsoft.Playwright;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Api.Tests.Embed;
using Wegwijzer.Api.Tests.Site;
using Wegwijzer.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Api.Tests.Documents;

/// <summary>What a list page gives developers to copy: it works as it stands, and gives exactly that list.</summary>
public sealed class TakingAListAlong(GuideApi api, Browser browser) : IClassFixture<GuideApi>, IClassFixture<Browser>
{
    private const string Disclosure = "details.developers";
    private const string Code = Disclosure + " pre";

    private static readonly string[] Lists = ["tools", "signals", "conversationTips", "factors"];

    private static readonly LocatorAssertionsToHaveCountOptions Patience = new() { Timeout = Chromium.Patience };

    [Theory]
    [InlineData("/hulpmiddelen", "/api/v1/tools")]
    [InlineData("/hulpmiddelen?setting=jgz&situation=armoede&page=", "/api/v1/tools?setting=jgz&situation=armoede")]
    [InlineData("/hulpmiddelen?setting=jgz&setting=wijk&page=2", "/api/v1/tools?setting=jgz&setting=wijk&page=2")]
    [InlineData("/hulpmiddelen?q=%22'%3Cb%3E%26", "/api/v1/tools?q=%22%27%3Cb%3E%26")]
    [InlineData("/zoeken?q=mishandeling", "/api/v1/search?q=mishandeling")]
    [InlineData("/zoeken?q=caf%C3%A9%20%26%20'co&soort=tool&bladzijde=1", "/api/v1/search?q=caf%C3%A9%20%26%20%27co&in=tool")]
    [InlineData("/zoeken?q=kind&soort=signal&bladzijde=2", "/api/v1/search?q=kind&in=signal&page=2")]
    [InlineData("/stappen/signalen-opmerken/jgz", "/api/v1/steps/signalen-opmerken/settings/jgz")]
    [InlineData("/stappen/risicotaxatie", "/api/v1/steps/risicotaxatie")]
    [InlineData("/settings/jgz", "/api/v1/steps?setting=jgz")]
    [InlineData("/fasen/toetsen", "/api/v1/phases/toetsen")]
    [InlineData("/afkortingen", "/api/v1/abbreviations")]
    [InlineData("/advieslijnen", "/api/v1/advice-lines")]
    public async Task The_page_says_which_call_gives_it(string page, string call)
    {
        await using var visit = await OpenAsync(page);
        var command = await visit.Page.Locator($"{Code}[data-language=bash]").TextContentAsync();
        command.ShouldBe($"curl '{api.Host.Address.GetLeftPart(UriPartial.Authority)}{call}'");
        using var bench = new Workbench(api.Host.Address, browser);
        JsonDocument.Parse(await bench.RunAsync("bash", command + " --silent")).RootElement.GetRawText().ShouldBe((await api.ReadAsync(call)).Text);
        (await visit.Page.Locator($"{Disclosure} a").First.GetAttributeAsync("href")).ShouldBe(call);
    }

    [Theory]
    [InlineData("/hulpmiddelen?setting=jgz&situation=armoede&situation=kopp&age=6&kind=richtlijn&kind=handreiking")]
    [InlineData("/hulpmiddelen?setting=jgz&general=false&pageSize=5")]
    [InlineData("/hulpmiddelen?q=signalenkaart,%20kovb")]
    [InlineData("/zoeken?q=signalenkaart&soort=tool")]
    [InlineData("/zoeken?q=druk&soort=signal")]
    public async Task The_lines_of_a_list_show_the_same_in_another_page(string page)
    {
        await using var visit = await OpenAsync(page);
        var titles = await TitlesAsync(visit.Page);
        titles.ShouldNotBeEmpty();
        var (script, elements) = Lines(await visit.Page.Locator($"{Code}[data-language=html]").First.TextContentAsync());
        (await ShownAsync(script, elements.ShouldHaveSingleItem(), titles.Count)).ShouldBe(titles);
    }

    [Fact]
    public async Task The_lines_of_a_cell_show_each_of_its_lists()
    {
        foreach (var (step, setting) in new[] { ("signalen-opmerken", "onderwijs-kinderopvang"), ("gesprek-met-jeugdige-en-gezin", "alle-settings"), ("situatie-in-kaart-brengen", "alle-settings") })
        {
            var cell = (await api.ReadAsync($"/api/v1/steps/{step}/settings/{setting}")).Json;
            await using var visit = await OpenAsync($"/stappen/{step}/{setting}");
            var (script, elements) = Lines(await visit.Page.Locator($"{Code}[data-language=html]").First.TextContentAsync());
            var lists = Lists.Select(name => cell.GetProperty(name)).Where(list => list.GetArrayLength() > 0).ToList();
            elements.Count.ShouldBe(lists.Count);
            foreach (var (element, list) in elements.Zip(lists))
            {
                var titles = list.EnumerateArray().Select(item => item.GetProperty("title").GetString()!).Distinct().Take(20).ToList();
                (await ShownAsync(script, element, titles.Count)).ShouldBe(titles, element);
            }
        }
    }

    [Fact]
    public async Task The_frame_shows_the_same_in_another_page()
    {
        await using var visit = await OpenAsync("/hulpmiddelen?setting=jgz&situation=armoede&sort=title");
        var titles = await TitlesAsync(visit.Page);
        // An element has an order of its own, so there is a frame alone.
        var frame = await visit.Page.Locator($"{Code}[data-language=html]").TextContentAsync();
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, frame!, policy: $"default-src 'none'; frame-src {api.Host.Address.GetLeftPart(UriPartial.Authority)}");
        await visit.Page.GotoAsync(partner.Address.ToString());
        var cards = visit.Page.FrameLocator("iframe").Locator(".cards .title");
        await Expect(cards).ToHaveCountAsync(titles.Count, Patience);
        (await cards.AllInnerTextsAsync()).Select(Trimmed).ShouldBe(titles);
    }

    [Fact]
    public async Task The_search_field_for_another_page_leads_to_what_was_found()
    {
        await using var visit = await OpenAsync("/zoeken?q=%22mishandeling%22");
        var titles = await TitlesAsync(visit.Page);
        using var bench = new Workbench(api.Host.Address, browser);
        await bench.OpenAsync(visit.Page, (await visit.Page.Locator($"{Code}[data-language=html]").TextContentAsync())!);
        await visit.Page.GetByRole(AriaRole.Button).ClickAsync();
        await visit.Page.WaitForURLAsync("**/zoeken?q=*");
        (await TitlesAsync(visit.Page)).ShouldBe(titles);
    }

    [Fact]
    public async Task The_address_is_the_one_that_the_operator_gave()
    {
        await using var host = await ApiHost.StartReadyAsync(api.ConnectionString, settings: new Dictionary<string, string> { ["PublicSite:Address"] = "https://wegwijzer.example.nl/" });
        foreach (var page in new[] { "/hulpmiddelen", "/ontwikkelaars", "/docs/embedding" })
        {
            var text = System.Net.WebUtility.HtmlDecode((await host.GetAsync(page)).ShouldBeOk().Text);
            text.ShouldContain("src=\"https://wegwijzer.example.nl/embed/v1/wegwijzer.js\"");
            text.ShouldNotContain(host.Address.Authority);
        }
    }

    [Theory]
    [InlineData("/embed/hulpmiddelen")]
    [InlineData("/hulpmiddelen?age=zes")]
    [InlineData("/zoeken")]
    public async Task A_partners_frame_and_a_page_without_a_list_have_none(string page) =>
        (await api.Host.GetAsync(page)).Text.ShouldNotContain("Voor ontwikkelaars</summary>");

    private static async Task<List<string>> TitlesAsync(IPage page) =>
        [.. (await page.Locator(".cards .title, .places li > a").AllInnerTextsAsync()).Select(Trimmed)];

    // A link to elsewhere says, for who can't see it, that it opens in a new window.
    private static string Trimmed(string title) => title.Replace("(opent in een nieuw venster)", "", StringComparison.Ordinal).Trim();

    private static (string Script, IReadOnlyList<string> Elements) Lines(string? code)
    {
        var lines = code!.Split('\n');
        return (lines[0], lines[1..]);
    }

    private async Task<Visit> OpenAsync(string page)
    {
        var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(api.Host.Address.GetLeftPart(UriPartial.Authority) + page);
        return visit;
    }

    private async Task<IReadOnlyList<string>> ShownAsync(string script, string element, int count)
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, element, script);
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await Expect(visit.Page.Locator(".item")).ToHaveCountAsync(count, Patience);
        visit.Complaints.ShouldBeEmpty();
        return await visit.Page.Locator(".item div.title > *").EvaluateAllAsync<string[]>("titles => titles.map(title => title.firstChild.textContent)");
    }
}
