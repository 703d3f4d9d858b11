using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Wegwijzer.Api.Tests.Common;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Api.Tests.Site;

/// <summary>Somebody who looks for the way, with and without script.</summary>
public sealed class ReadingTheGuide(GuideApi api, Browser browser) : IClassFixture<GuideApi>, IClassFixture<Browser>
{
    private const string Cell = "/stappen/gesprek-met-jeugdige-en-gezin/jgz";
    private const string Tool = "/hulpmiddelen/sputovamo";

    private static readonly BrowserNewContextOptions WithoutScript = new() { JavaScriptEnabled = false };

    /// <summary>Pages with the title that their tab and the history of a shared computer show: it says nothing of whom somebody worries about.</summary>
    public static TheoryData<string, string> Titles => new()
    {
        { "/", "Start" }, { "/fasen/toetsen", "Fase 2" }, { "/stappen/risicotaxatie", "Stap 5" }, { Cell, "Stap 3 · JGZ" }, { Tool, "Hulpmiddel" }, { "/hulpmiddelen?situation=kindermishandeling", "Hulpmiddelen" },
        { "/zoeken?q=mishandeling", "Zoeken" }, { "/bewaard", "Bewaard" }, { "/neem-contact-op?about=tool/sputovamo", "Neem contact op" }, { "/embed/signalen?situation=armoede", "Signalen" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_title_is_neutral(string address, string title) => WebUtility.HtmlDecode((await api.Host.GetAsync(address)).ShouldBeOk().Text).ShouldContain($"<title>{title} – Wegwijzer</title>");

    [Theory]
    [InlineData("jeugdarts", "/settings/jgz")]
    [InlineData("huisarts", "/settings/eerstelijn")]
    public async Task A_profession_leads_to_where_one_works(string profession, string address)
    {
        await using var visit = await browser.VisitAsync(WithoutScript);
        await visit.Page.GotoAsync(At("/"));
        await visit.Page.GetByLabel("Wat is je functie?").FillAsync(profession);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Wijs me de weg" }).ClickAsync();
        await visit.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == address);
    }

    [Fact]
    public async Task An_unknown_profession_is_told_where_it_was_typed()
    {
        await using var visit = await browser.VisitAsync(WithoutScript);
        await visit.Page.GotoAsync(At("/"));
        await visit.Page.GetByLabel("Wat is je functie?").FillAsync("astronaut");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Wijs me de weg" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToBeInViewportAsync();
        (await visit.Page.GetByLabel("Wat is je functie?").InputValueAsync()).ShouldBe("astronaut");
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Cell)]
    [InlineData(Tool)]
    [InlineData("/zoeken?q=xqzzqx")]
    [InlineData("/bestaat-niet")]
    [InlineData("/neem-contact-op")]
    public async Task Help_is_one_tap_away(string address)
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 320, Height = 568 } });
        await visit.Page.GotoAsync(At(address));
        foreach (var number in new[] { "tel:112", "tel:08002000" })
            await Expect(visit.Page.Locator($".help a[href='{number}']")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_telephone_can_dial_every_advice_line()
    {
        var page = (await api.Host.GetAsync("/advieslijnen")).ShouldBeOk().Text;
        foreach (var line in (await api.ReadAsync("/api/v1/advice-lines")).Json.GetProperty("items").EnumerateArray())
            page.ShouldMatch($"href=\"tel:[0-9]+\">Bel {Regex.Escape(line.GetProperty("phone").GetString()!)}<");
    }

    [Fact]
    public async Task The_steps_of_a_setting_follow_each_other_there_and_back()
    {
        await using var visit = await browser.VisitAsync(WithoutScript);
        await visit.Page.GotoAsync(At("/stappen/signalen-opmerken/jgz"));
        var seen = new List<string>();
        while (true)
        {
            seen.Add(new Uri(visit.Page.Url).AbsolutePath);
            (await visit.Page.Locator(".doors.two a span").AllInnerTextsAsync()).ShouldAllBe(count => count.Length > 0);
            (await visit.Page.Locator(".others a").CountAsync()).ShouldBe(4);
            if (await visit.Page.Locator("a[rel=next]").CountAsync() == 0)
                break;
            var before = visit.Page.Url;
            await visit.Page.Locator("a[rel=next]").ClickAsync();
            await visit.Page.WaitForURLAsync(url => url != before);
            (await visit.Page.Locator("a[rel=prev]").GetAttributeAsync("href")).ShouldBe(seen[^1]);
        }

        seen.ShouldBe((await api.ReadAsync("/api/v1/steps")).Slugs.Select(step => $"/stappen/{step}/jgz"));
    }

    [Fact]
    public async Task A_long_step_says_above_what_it_holds()
    {
        await using var visit = await browser.VisitAsync(WithoutScript);
        await visit.Page.GotoAsync(At("/stappen/signalen-opmerken/alle-settings"));
        var links = await visit.Page.Locator(".topics a").EvaluateAllAsync<string[]>("links => links.map(link => link.hash + ' ' + link.textContent)");
        links.Length.ShouldBeGreaterThan(3);
        links.ShouldBe(await visit.Page.Locator("section[aria-labelledby=achtergrond] h3").EvaluateAllAsync<string[]>("headings => headings.map(heading => '#' + heading.id + ' ' + heading.textContent)"));
    }

    [Fact]
    public async Task An_abbreviation_is_explained_where_it_first_stands_and_at_the_foot()
    {
        await using var visit = await browser.VisitAsync(WithoutScript);
        await visit.Page.GotoAsync(At(Cell));
        (await visit.Page.Locator("abbr", new() { HasTextString = "JGZ" }).GetAttributeAsync("title")).ShouldBe("Jeugdgezondheidszorg");
        await visit.Page.Locator(".explained summary").ClickAsync();
        await Expect(visit.Page.Locator(".explained dd").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Cell)]
    [InlineData(Tool)]
    public async Task Without_script_there_is_an_address_to_share_and_no_button_that_does_nothing(string address)
    {
        await using var visit = await browser.VisitAsync(WithoutScript);
        await visit.Page.GotoAsync(At(address + "?van=elders"));
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = At(address) })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("main button")).ToHaveCountAsync(await visit.Page.Locator("main button:not(:visible)").CountAsync());
    }

    [Theory]
    [InlineData(Cell)]
    [InlineData(Tool)]
    public async Task Sharing_gives_the_address_to_the_device_or_else_copies_it(string address)
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        await visit.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'share', { configurable: true, value: async (what) => { window.shared = what; } })");
        await visit.Page.GotoAsync(At(address));
        var share = visit.Page.Locator("[data-share]");
        await share.ClickAsync();
        (await visit.Page.EvaluateAsync<string>("window.shared.url")).ShouldBe(At(address));
        await visit.Page.EvaluateAsync("Object.defineProperty(navigator, 'share', { value: undefined })");
        await share.ClickAsync();
        await Expect(visit.Page.Locator("[data-told]")).ToHaveTextAsync("Het adres is gekopieerd.");
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(At(address));
        await Expect(visit.Page.Locator("[data-address]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_paper_a_step_has_its_text_and_addresses_and_nothing_to_press()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(At(Cell));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var left in new[] { ".help", "header.bar", "footer.bar", ".tabs", ".doors", ".others", ".actions", ".neighbours", ".explained" })
            await Expect(visit.Page.Locator(left).First).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".eyebrow")).ToContainTextAsync("JGZ");
        await Expect(visit.Page.Locator("[data-address]")).ToBeVisibleAsync();
        (await visit.Page.Locator(".cards .title a").First.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content")).ShouldContain("https://");
        (await visit.Page.Locator("abbr").First.EvaluateAsync<string>("abbr => getComputedStyle(abbr, '::after').content")).ShouldContain("Jeugdgezondheidszorg");
        (await visit.Page.PdfAsync()).Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public async Task A_browser_can_install_it()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(At("/"));
        await ApiHost.EventuallyAsync(() => visit.Page.EvaluateAsync<bool>("async () => (await navigator.serviceWorker.getRegistration())?.active != null"));
        var devtools = await visit.Context.NewCDPSessionAsync(visit.Page);
        (await devtools.SendAsync("Page.getAppManifest"))!.Value.GetProperty("errors").GetArrayLength().ShouldBe(0);
        // Every visit of a test is a private one, which is all that a browser may have against it.
        (await devtools.SendAsync("Page.getInstallabilityErrors"))!.Value.GetProperty("installabilityErrors").EnumerateArray()
            .Select(error => error.GetProperty("errorId").GetString()).ShouldBe(["in-incognito"]);
        using var manifest = System.Text.Json.JsonDocument.Parse((await api.Host.GetAsync("/manifest.webmanifest")).ShouldBeOk().Text);
        foreach (var icon in manifest.RootElement.GetProperty("icons").EnumerateArray())
            (await api.Host.GetAsync(icon.GetProperty("src").GetString()!)).ShouldBeOk()["Content-Type"].ShouldBe(icon.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Cell)]
    [InlineData("/hulpmiddelen?setting=jgz")]
    [InlineData("/zoeken?q=mishandeling")]
    [InlineData("/neem-contact-op")]
    [InlineData("/embed/signalen")]
    public async Task Zoomed_in_with_large_text_nothing_scrolls_sideways(string address)
    {
        // A window of 1280 pixels at 200 %, with twice the text size on top.
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 640, Height = 512 }, BypassCSP = true });
        await visit.Page.GotoAsync(At(address));
        await visit.Page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = "html { font-size: 200% !important }" });
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(640);
    }

    private string At(string address) => api.Host.Address.GetLeftPart(UriPartial.Authority) + address;
}
