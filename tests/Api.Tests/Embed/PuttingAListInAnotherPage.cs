using System.IO.Compression;
using Microsoft.Playwright;
using Wegwijzer.Api.Embed;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Api.Tests.Site;
using Wegwijzer.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Api.Tests.Embed;

/// <summary>A partner's page with one script tag and one element, under the strictest policy there is.</summary>
public sealed class PuttingAListInAnotherPage(GuideApi api, Browser browser) : IClassFixture<GuideApi>, IClassFixture<Browser>
{
    private const string Tools = "<wegwijzer-hulpmiddelen setting=\"jgz\" situation=\"armoede\" age=\"6\"></wegwijzer-hulpmiddelen>";
    private const string Query = "?setting=jgz&situation=armoede&age=6";

    private static readonly LocatorAssertionsToHaveCountOptions Patience = new() { Timeout = Chromium.Patience };

    [Fact]
    public async Task It_shows_what_the_api_gives_and_breaks_no_policy()
    {
        var expected = await api.ReadAsync("/api/v1/tools" + Query);
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, Tools);
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await Expect(visit.Page.Locator(".item")).ToHaveCountAsync(expected.Total, Patience);
        (await visit.Page.Locator(".item .title a").EvaluateAllAsync<string[]>("links => links.map(link => link.firstChild.textContent)"))
            .ShouldBe(expected.Json.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("title").GetString()!));
        (await visit.Page.Locator("h3").AllInnerTextsAsync()).ShouldBe(["Voor deze setting", "Voor alle settings"]);
        visit.Complaints.ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<string>("document.cookie + localStorage.length + sessionStorage.length")).ShouldBe("00");
    }

    [Theory]
    [InlineData("<wegwijzer-hulpmiddelen></wegwijzer-hulpmiddelen>", "/api/v1/tools")]
    [InlineData("<wegwijzer-hulpmiddelen setting=\"wijk\" filters=\"off\" size=\"5\"></wegwijzer-hulpmiddelen>", "/api/v1/tools?setting=wijk&pageSize=5")]
    [InlineData("<wegwijzer-signalen setting=\"jgz\"></wegwijzer-signalen>", "/api/v1/signals?setting=jgz")]
    [InlineData("<wegwijzer-gesprekstips age=\"6\"></wegwijzer-gesprekstips>", "/api/v1/conversation-tips?age=6")]
    [InlineData("<wegwijzer-factoren kind=\"protective\"></wegwijzer-factoren>", "/api/v1/factors?kind=protective")]
    public async Task Each_list_shows_its_first_page_in_the_order_of_the_api(string element, string address)
    {
        var expected = (await api.ReadAsync(address)).Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString()!).ToList();
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, element);
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await Expect(visit.Page.Locator(".item")).ToHaveCountAsync(expected.Count, Patience);
        (await visit.Page.Locator(".item div.title > *").EvaluateAllAsync<string[]>("titles => titles.map(title => title.firstChild.textContent)")).ShouldBe(expected);
        await ExamineAsync(visit.Page);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_filters_are_worked_with_the_keyboard_alone()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, Tools);
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await Expect(visit.Page.Locator("#situation option")).Not.ToHaveCountAsync(1, Patience);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.shadowRoot.activeElement.id")).ShouldBe("setting");
        await visit.Page.Keyboard.TypeAsync("Wijk");
        var wijk = (await api.ReadAsync("/api/v1/tools?setting=wijk&situation=armoede&age=6")).Total;
        await Expect(visit.Page.Locator(".item")).ToHaveCountAsync(wijk, Patience);
        await visit.Page.Locator("#age").FocusAsync();
        await visit.Page.Keyboard.PressAsync("End");
        await visit.Page.Keyboard.PressAsync("Backspace");
        await visit.Page.Keyboard.TypeAsync("oud");
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Dit filter klopt niet.");
        await ExamineAsync(visit.Page);
    }

    [Fact]
    public async Task It_goes_on_to_the_next_page_and_moves_the_focus_to_what_is_new()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, "<wegwijzer-hulpmiddelen size=\"4\"></wegwijzer-hulpmiddelen>");
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await Expect(visit.Page.Locator(".item")).ToHaveCountAsync(4, Patience);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Toon meer" }).ClickAsync();
        await Expect(visit.Page.Locator(".item")).ToHaveCountAsync(8, Patience);
        var fifth = await visit.Page.Locator(".item").Nth(4).Locator("a").GetAttributeAsync("href");
        (await visit.Page.EvaluateAsync<string>("document.querySelector('wegwijzer-hulpmiddelen').shadowRoot.activeElement.getAttribute('href')")).ShouldBe(fifth);
    }

    [Fact]
    public async Task Nothing_found_is_no_dead_end()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, "<wegwijzer-hulpmiddelen setting=\"wijk\" general=\"false\" situation=\"armoede\" age=\"6\"></wegwijzer-hulpmiddelen>");
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Geen hulpmiddelen gevonden.");
        (await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Laat het ons weten" }).GetAttributeAsync("href"))!.ShouldStartWith(api.Host.Address + "neem-contact-op?");
        await ExamineAsync(visit.Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Zonder situatie" }).ClickAsync();
        await Expect(visit.Page.Locator(".item").First).ToBeVisibleAsync();
        (await visit.Page.Locator("#situation").InputValueAsync()).ShouldBe("");
    }

    [Fact]
    public async Task Without_a_connection_it_says_so_and_comes_back_by_itself()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, Tools);
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await Expect(visit.Page.Locator(".item")).Not.ToHaveCountAsync(0, Patience);
        await visit.Context.SetOfflineAsync(true);
        await visit.Page.Locator("#setting").SelectOptionAsync("wijk");
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Je hebt geen internet.");
        await ExamineAsync(visit.Page);
        await visit.Context.SetOfflineAsync(false);
        await Expect(visit.Page.Locator(".item")).Not.ToHaveCountAsync(0, Patience);
    }

    [Fact]
    public async Task A_server_that_fails_is_told_and_can_be_asked_again()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, Tools);
        await using var visit = await browser.VisitAsync();
        await visit.Page.RouteAsync("**/api/v1/tools?**", route => route.FulfillAsync(new RouteFulfillOptions { Status = 503, Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Access-Control-Allow-Origin"] = "*" }, Body = "" }));
        await visit.Page.GotoAsync(partner.Address.ToString());
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("De lijst kan nu niet worden opgehaald.");
        await visit.Page.UnrouteAllAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Probeer het opnieuw" }).ClickAsync();
        await Expect(visit.Page.Locator(".item")).Not.ToHaveCountAsync(0, Patience);
    }

    [Fact]
    public async Task The_page_is_told_before_a_link_opens_and_may_keep_it_from_opening()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, Tools);
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await visit.Page.EvaluateAsync("addEventListener('wegwijzer-open', event => { window.told = event.detail; event.preventDefault(); })");
        var link = visit.Page.Locator(".item a").First;
        var address = await link.GetAttributeAsync("href");
        await link.ClickAsync();
        (await visit.Page.EvaluateAsync<string>("window.told.url")).ShouldBe(address);
        (await visit.Page.EvaluateAsync<string>("window.told.kind")).ShouldBe("tools");
        visit.Context.Pages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_styles_everything_does_not_reach_into_it()
    {
        const string Hostile = "* { color: yellow !important; font: 40px fantasy !important; text-transform: uppercase !important; letter-spacing: 1em !important; text-align: right !important } p, a, li { display: none !important }";
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, Tools + "<wegwijzer-stappen></wegwijzer-stappen>", hostile: Hostile);
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await Expect(visit.Page.Locator(".item").First).ToBeVisibleAsync();
        var look = await visit.Page.Locator(".item p").First.EvaluateAsync<string>("p => { const s = getComputedStyle(p); return [s.display, s.fontSize, s.textTransform, s.letterSpacing].join(' '); }");
        look.ShouldBe("block 14.8px none normal");
        await visit.Page.Locator("wegwijzer-hulpmiddelen").ShouldPassAxeAsync("under hostile styles");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_fan_leads_to_every_step_also_on_a_narrow_page()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, "<wegwijzer-stappen setting=\"jgz\"></wegwijzer-stappen>");
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await Expect(visit.Page.Locator("svg a")).ToHaveCountAsync(7, Patience);
        foreach (var link in await visit.Page.Locator("svg a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
            (await api.Host.GetAsync(new Uri(link).PathAndQuery)).ShouldBeOk();
        await ExamineAsync(visit.Page);
        await visit.Page.SetViewportSizeAsync(320, 700);
        await Expect(visit.Page.Locator("ol a").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("svg")).ToBeHiddenAsync();
        await ExamineAsync(visit.Page);
    }

    [Fact]
    public async Task The_pinned_script_is_the_one_that_its_integrity_says_and_a_changed_one_does_not_run()
    {
        var origin = api.Host.Address.GetLeftPart(UriPartial.Authority);
        foreach (var (integrity, runs) in new[] { (ReleasedScripts.Newest.Integrity, true), ("sha384-" + Convert.ToBase64String(new byte[48]), false) })
        {
            await using var partner = await PartnerSite.StartAsync(api.Host.Address, Tools, $"<script type=\"module\" src=\"{origin}{ReleasedScripts.Newest.Address}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>");
            await using var visit = await browser.VisitAsync();
            await visit.Page.GotoAsync(partner.Address.ToString());
            (await visit.Page.EvaluateAsync<bool>("!!customElements.get('wegwijzer-hulpmiddelen')")).ShouldBe(runs);
        }
    }

    [Fact]
    public async Task The_script_is_small_may_be_loaded_by_every_site_and_is_kept_as_long_as_it_stays_the_same()
    {
        var moving = (await api.Host.GetAsync(EmbedEndpoints.Moving)).ShouldBeOk();
        var pinned = (await api.Host.GetAsync(ReleasedScripts.Newest.Address)).ShouldBeOk();
        pinned["Cache-Control"].ShouldBe("public, max-age=31536000, immutable");
        moving["Cache-Control"]!.ShouldContain("max-age=3600");
        foreach (var script in new[] { moving, pinned })
        {
            script["Content-Type"].ShouldBe("text/javascript; charset=utf-8");
            script["Access-Control-Allow-Origin"].ShouldBe("*");
            (await api.Host.GetAsync(script.Address, ("If-None-Match", script["ETag"]!))).Status.ShouldBe(System.Net.HttpStatusCode.NotModified);
        }

        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            await gzip.WriteAsync(moving.Body);
        packed.Length.ShouldBeLessThanOrEqualTo(15 * 1024);
        (await api.Host.GetAsync("/embed/9.9.9/wegwijzer.js")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task ExamineAsync(IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await page.ShouldPassAxeAsync(scheme.ToString());
        }
    }
}
