using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Api.Tests.Site;

public sealed class BrowsingThePages(GuideApi api, Browser browser) : IClassFixture<GuideApi>, IClassFixture<Browser>
{
    private const string Embedded = "/embed/hulpmiddelen";

    /// <summary>A folder to keep pictures of each page in, for people to look at.</summary>
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("WEGWIJZER_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    // Between them, each rule at each width, and in each scheme the colours.
    private static readonly (int Width, ColorScheme Scheme)[] Examined = [(1280, ColorScheme.Light), (320, ColorScheme.Dark)];
    private static readonly (int Width, ColorScheme Scheme)[] OnlyKept = [(1280, ColorScheme.Dark), (320, ColorScheme.Light)];
    public static TheoryData<string, string> Pages => new()
    {
        { "guide", "/" },
        { "guide-unknown-profession", "/?functie=astronaut" },
        { "phase", "/fasen/toetsen" },
        { "setting", "/settings/jgz" },
        { "print", "/afdrukken/jgz" },
        { "step", "/stappen/risicotaxatie" },
        { "cell", "/stappen/signalen-opmerken/onderwijs-kinderopvang" },
        { "cell-tips", "/stappen/gesprek-met-jeugdige-en-gezin/alle-settings" },
        { "cell-factors", "/stappen/situatie-in-kaart-brengen/alle-settings" },
        { "cell-empty", "/stappen/risicotaxatie/eerstelijn" },
        { "tools", "/hulpmiddelen" },
        { "tool", "/hulpmiddelen/sputovamo" },
        { "text", "/paginas/privacyverklaring" },
        { "abbreviations", "/afkortingen" },
        { "gaps", "/wat-nog-ontbreekt" },
        { "advice-lines", "/advieslijnen" },
        { "saved", "/bewaard" },
        { "search-open", "/zoeken" },
        { "search", "/zoeken?q=mishandeling" },
        { "search-nothing", "/zoeken?q=xqzzqx" },
        { "developers", "/ontwikkelaars" },
        { "weaknesses", "/kwetsbaarheid-melden" },
        { "embed", Embedded },
        { "embed-filtered", Embedded + "?setting=jgz&situation=armoede&age=6" },
        { "embed-page", Embedded + "?page=2" },
        { "embed-empty", Embedded + "?setting=wijk&general=false&situation=armoede&age=6" },
        { "embed-note", Embedded + "?situation=kola" },
        { "embed-faulty", Embedded + "?age=oud&kleur=rood" },
        { "embed-search", Embedded + "?q=mishandeling" },
        { "embed-signals", "/embed/signalen?setting=jgz" },
        { "embed-tips", "/embed/gesprekstips?age=6" },
        { "embed-factors", "/embed/factoren" },
        { "embed-steps", "/embed/stappen?setting=jgz" },
        { "embed-steps-faulty", "/embed/stappen?setting=mars" },
        { "embed-not-found", "/embed/bestaat-niet" },
        { "embedding", "/docs/embedding" },
        { "offline", "/offline" },
        { "contact", "/neem-contact-op" },
        { "contact-context", "/neem-contact-op?kind=missing-tool&step=risicotaxatie&setting=jgz&situation=armoede" },
        { "problem", "/problems/invalid-input" },
        { "problems", "/problems" },
        { "glossary", "/woordenlijst" },
        { "not-found", "/bestaat-niet" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_faults_of_accessibility_in_light_and_dark_and_fits_a_narrow_screen(string name, string address)
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(At(address));
        foreach (var (width, scheme) in Examined)
        {
            await LookAsync(visit.Page, name, width, scheme);
            (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{address} scrolls sideways");
            await visit.Page.ShouldPassAxeAsync($"{address} at {width}, {scheme}");
        }

        if (Screenshots is not null)
        {
            foreach (var (width, scheme) in OnlyKept)
                await LookAsync(visit.Page, name, width, scheme);
        }

        // A page that is not there, or a faulty filter, is an error of the network to the browser and of nothing else.
        visit.Complaints.Where(c => !c.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_one_main_heading_a_title_and_a_way_past_its_menu(string name, string address)
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(At(address));
        (await visit.Page.Locator("h1").CountAsync()).ShouldBe(1, name);
        (await visit.Page.TitleAsync()).ShouldEndWith("Wegwijzer");
        await visit.Page.Keyboard.PressAsync("Tab");
        (await FocusAsync(visit.Page)).ShouldBe("#inhoud");
        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("inhoud");
    }

    [Fact]
    public async Task A_page_survives_wider_text_spacing_and_twice_the_text_size()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 }, BypassCSP = true });
        await visit.Page.GotoAsync(At(Embedded + "?setting=jgz"));
        await visit.Page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } html { font-size: 200% !important }" });
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(1280);
    }

    [Fact]
    public async Task The_form_works_by_keyboard_and_without_script()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = visit.Page;
        await page.GotoAsync(At(Embedded));
        await page.Locator("#setting").FocusAsync();
        await page.Keyboard.PressAsync("J");
        await Expect(page.Locator("#setting")).ToHaveValueAsync("jgz");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#step")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#situation")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#situation")).ToHaveValueAsync("armoede");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#age")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("6");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#general")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("button")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("\\?q=&setting=jgz&step=&situation=armoede&kind=&age=6$", RegexOptions.None, TimeSpan.FromMinutes(1)));

        var tools = await api.ToolsAsync("setting=jgz&situation=armoede&age=6");
        (await page.Locator(".cards > li").CountAsync()).ShouldBe(tools.Total);
        (await page.Locator("[role=status]").InnerTextAsync()).ShouldContain(tools.Total.ToString(CultureInfo.InvariantCulture));
        (await page.Locator("#setting").InputValueAsync()).ShouldBe("jgz");
        (await page.Locator("#situation").InputValueAsync()).ShouldBe("armoede");
        (await page.Locator("#age").InputValueAsync()).ShouldBe("6");
    }

    [Fact]
    public async Task Leafing_goes_through_all_tools()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(At(Embedded + "?setting=jgz"));
        var shown = 0;
        while (true)
        {
            shown += await visit.Page.Locator(".cards > li").CountAsync();
            var next = visit.Page.Locator("a[rel=next]");
            if (await next.CountAsync() == 0)
                break;
            var address = await next.GetAttributeAsync("href");
            await next.ClickAsync();
            await visit.Page.WaitForURLAsync(At(address!));
        }

        shown.ShouldBe((await api.ReadAsync("/api/v1/tools?setting=jgz")).Total);
    }

    [Fact]
    public async Task A_filter_that_the_form_has_no_field_for_survives_another_choice()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(At(Embedded + "?setting=jgz&general=false&organisation=ncj"));
        await visit.Page.Locator("#step").SelectOptionAsync("signalen-opmerken");
        await visit.Page.Locator("button").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("step=signalen-opmerken", RegexOptions.None, TimeSpan.FromMinutes(1)));
        visit.Page.Url.ShouldContain("general=false");
        visit.Page.Url.ShouldContain("organisation=ncj");
    }

    [Fact]
    public async Task A_filter_that_finds_nothing_can_be_let_go_of()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(At(Embedded + "?setting=wijk&general=false&situation=armoede"));
        (await visit.Page.Locator(".cards > li").CountAsync()).ShouldBe(0);
        await visit.Page.Locator("main ul a").First.ClickAsync();
        (await visit.Page.Locator(".cards > li").CountAsync()).ShouldBePositive();
    }

    [Fact]
    public async Task The_documentation_shows_every_operation_without_breaking_its_policy()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(At("/docs"));
        await visit.Page.Locator(".opblock").First.WaitForAsync();
        await KeepAsync(visit.Page, "docs-1280-Light");
        (await visit.Page.Locator(".opblock").CountAsync()).ShouldBe(Requests.Operations.Count + 3, "with the three of suggestions");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_documentation_lets_one_try_an_operation()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(At("/docs"));
        var operation = visit.Page.Locator("#operations-Hulpmiddelen-GetToolsSlug");
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.Locator(".try-out__btn").ClickAsync();
        await operation.Locator("button.execute").ClickAsync();
        await operation.Locator(".live-responses-table .response-col_status").First.WaitForAsync();
        (await operation.Locator(".live-responses-table .response .response-col_status").First.InnerTextAsync()).ShouldStartWith("200");
        visit.Complaints.ShouldBeEmpty();
    }

    private string At(string address) => api.Host.Address.GetLeftPart(UriPartial.Authority) + address;

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");

    private static async Task LookAsync(IPage page, string name, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 800);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await KeepAsync(page, $"{name}-{width}-{scheme}");
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        if (Screenshots is not null)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, $"{name}.png"), FullPage = true });
    }
}
