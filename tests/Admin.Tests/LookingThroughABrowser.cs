using System.Net;
using Microsoft.Playwright;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Admin.Tests;

/// <summary>One browser and one served application for the whole class.</summary>
public sealed class BrowserSite(TestDatabases databases) : IAsyncLifetime
{
    private AdminHost host = null!;
    private AdminHost unready = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        host = await AdminHost.ServeAsync(await databases.CreateWithGuideAsync());
        unready = new AdminHost(await databases.CreateBareAsync());
        unready.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        unready.StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public AdminHost Host => host;

    /// <summary>A page in a browser of its own, signed in with this role; a stranger's where null.</summary>
    public async Task<IPage> OpenAsync(string address, int width = 1280, bool ready = true, Role? role = Role.Beheerder, bool script = true)
    {
        var server = ready ? host : unready;
        // By name: what a browser lets only secure or named sites do, it lets localhost.
        var root = new UriBuilder(server.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, BaseURL = root.ToString(), JavaScriptEnabled = script });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Chromium.Patience);
        if (ready && role is { } wanted)
            await SignInAsync(page, await host.AddUserAsync(wanted));
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>A page of another server than this one's.</summary>
    public async Task<IPage> OpenElsewhereAsync(Uri root, User user)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, BaseURL = root.ToString() });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Chromium.Patience);
        await SignInAsync(page, user);
        return page;
    }

    public static async Task SignInAsync(IPage page, User user, string password = AdminHost.Password)
    {
        await page.GotoAsync("/inloggen");
        await page.GetByLabel("E-mailadres").FillAsync(user.Email!);
        await page.GetByLabel("Wachtwoord").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Inloggen", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/inloggen", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await host.DisposeAsync();
        await unready.DisposeAsync();
    }
}

public sealed class LookingThroughABrowser(BrowserSite site) : IClassFixture<BrowserSite>
{
    // WCAG 1.4.12: no content is lost where a reader sets these.
    private const string TextSpacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

    [Theory]
    [InlineData("overzicht-zonder-werk", "/")]
    [InlineData("vak", "/stappen/signalen-opmerken/alle-settings")]
    [InlineData("vak-met-tips", "/stappen/gesprek-met-jeugdige-en-gezin/onderwijs-kinderopvang")]
    [InlineData("vak-met-gaten", "/stappen/situatie-in-kaart-brengen/wijk")]
    [InlineData("vak-van-een-setting", "/stappen/zelf-ondersteunen/jgz")]
    [InlineData("lijst-van-een-setting", "/hulpmiddelen?setting=jgz")]
    [InlineData("lijst-zonder-uitkomst", "/hulpmiddelen?setting=jgz&situatie=armoede&soort=boek")]
    [InlineData("hulpmiddel", "/hulpmiddelen/signalenkaart-kovb-12-18-jaar")]
    [InlineData("gezondheid", "/gezondheid")]
    [InlineData("links-nog-leeg", "/links")]
    [InlineData("links-onbekend", "/links?stand=onbekend")]
    [InlineData("dekking", "/dekking")]
    [InlineData("pagina", "/paginas/privacyverklaring")]
    [InlineData("niet-gevonden", "/nergens")]
    public async Task Everybody_can_use_the_page(string state, string address)
    {
        var page = await site.OpenAsync(address);
        await page.ShouldBeForEverybodyAsync(state);
        await ShouldStandTextSpacingAsync(page, state);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Everybody_can_use_the_page_while_there_is_no_guide_yet()
    {
        var page = await site.OpenAsync("/", ready: false);
        (await page.TitleAsync()).ShouldStartWith("De wegwijzer wordt nog geladen");
        await page.ShouldBeForEverybodyAsync("nog-geen-inhoud");
        await page.GotoAsync(new Uri(new Uri(page.Url), "/gezondheid").ToString());
        await page.ShouldBeForEverybodyAsync("nog-niet-gezond");
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_starts_with_the_way_past_the_menu_and_shows_where_it_is_in_the_matrix()
    {
        var page = await site.OpenAsync("/", width: 320);
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')")).ShouldBe("#inhoud");
        (await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().left >= 0")).ShouldBeTrue();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("document.activeElement.closest('.day') !== null")).ShouldBeTrue();
        await page.Locator("[role=region]:has(> .matrix)").FocusAsync();
        // Each cell that has the focus can be seen: the column that stays in place does not cover it.
        for (var cell = 0; cell < 12; cell++)
        {
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<bool>(
                "(() => { const a = document.activeElement.getBoundingClientRect(); const h = document.activeElement.closest('tr').querySelector('th').getBoundingClientRect(); return a.right > h.right + 24 && a.left < innerWidth - 24; })()"))
                .ShouldBeTrue();
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task The_form_works_without_script()
    {
        var page = await site.OpenAsync("/hulpmiddelen", script: false);
        await page.GetByLabel("Setting").SelectOptionAsync("jgz");
        await page.GetByLabel("Situatie").SelectOptionAsync("armoede");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toon hulpmiddelen" }).ClickAsync();
        page.Url.ShouldContain("setting=jgz");
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldContain("hulpmiddelen");
        await page.CloseAsync();
    }

    private static async Task ShouldStandTextSpacingAsync(IPage page, string state)
    {
        await page.SetViewportSizeAsync(320, 640);
        await page.EvaluateAsync("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", TextSpacing);
        await page.ShouldNotScrollSidewaysAsync($"{state}, with wide text");
    }
}
