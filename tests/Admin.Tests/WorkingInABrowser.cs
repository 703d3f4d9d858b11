using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests;

/// <summary>
/// Signing in and managing users as a person does it, with axe on every page and state. With WEGWIJZER_SCREENSHOTS set to a folder, each state is
/// also photographed, for docs/admin.md.
/// </summary>
public sealed class WorkingInABrowser(BrowserSite site) : IClassFixture<BrowserSite>
{
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("WEGWIJZER_SCREENSHOTS");

    private static readonly AxeRunOptions Rules = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] },
    };

    [Fact]
    public async Task Signing_in_says_what_is_wrong_at_the_top_with_the_focus()
    {
        var page = await site.OpenAsync("/inloggen", role: null);
        await ShowAsync(page, "inloggen");
        await page.GetByLabel("E-mailadres").FillAsync("niemand@example.nl");
        await page.GetByLabel("Wachtwoord").FillAsync("verkeerd wachtwoord");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "horen niet bij elkaar" }).WaitForAsync();
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldContain("errors");
        await ShowAsync(page, "inloggen-fout");
        await page.GetByRole(AriaRole.Link, new() { Name = "Wachtwoord vergeten?" }).ClickAsync();
        await page.GetByLabel("E-mailadres").FillAsync("niemand@example.nl");
        await ShowAsync(page, "wachtwoord-vergeten");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stuur de link" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).WaitForAsync();
        await ShowAsync(page, "wachtwoord-vergeten-verstuurd");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_passkey_is_added_signs_in_without_a_password_and_does_not_once_it_is_removed()
    {
        var page = await site.OpenAsync("/account");
        await AddAuthenticatorAsync(page);
        await ShowAsync(page, "mijn-account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tweede stap toevoegen" }).ClickAsync();
        await ShowAsync(page, "tweede-stap");
        await page.GetByRole(AriaRole.Link, new() { Name = "Toegangssleutel toevoegen" }).ClickAsync();
        await page.GetByLabel("Hoe noem je deze sleutel?").FillAsync("Laptop van het werk");
        await ShowAsync(page, "toegangssleutel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toegangssleutel maken" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Bewaar je herstelcodes" }).WaitForAsync();
        (await page.Locator(".codes li").CountAsync()).ShouldBe(10);
        await ShowAsync(page, "herstelcodes");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ik heb ze bewaard" }).ClickAsync();
        await page.GetByText("Laptop van het werk").First.WaitForAsync();

        await page.Locator("details.me summary").ClickAsync();
        await ShowAsync(page, "menu-open");
        await page.GetByRole(AriaRole.Button, new() { Name = "Uitloggen", Exact = true }).ClickAsync();
        await page.GetByText("Je bent uitgelogd.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Inloggen met een toegangssleutel" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Overzicht" }).WaitForAsync();

        await page.GotoAsync("/account");
        await page.Locator("summary", new() { HasText = "Laptop van het werk" }).ClickAsync();
        await ShowAsync(page, "toegangssleutel-verwijderen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, verwijder deze sleutel" }).ClickAsync();
        await page.GetByText("De toegangssleutel is verwijderd.").WaitForAsync();
        await page.GotoAsync("/uitloggen");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Uitloggen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Inloggen met een toegangssleutel" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "hoort bij niemand hier" }).WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_app_with_codes_is_added_and_asked_for_after_the_password()
    {
        var page = await site.OpenAsync("/account/app");
        (await page.GetByRole(AriaRole.Img, new() { Name = "Code om met je app in te lezen" }).BoundingBoxAsync())!.Width.ShouldBeGreaterThan(150);
        await ShowAsync(page, "app");
        var app = new AuthenticatorApp(await page.Locator(".secret").InnerTextAsync());
        await page.GetByLabel("Vul de code in").FillAsync("000000");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        await ShowAsync(page, "app-fout");
        await page.GetByLabel("Vul de code in").FillAsync(app.Code());
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Bewaar je herstelcodes" }).WaitForAsync();
        await page.GotoAsync("/account");
        var email = await page.Locator("dl.facts div:nth-child(2) dd").InnerTextAsync();
        await page.GotoAsync("/uitloggen");
        await ShowAsync(page, "uitloggen");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Uitloggen" }).ClickAsync();
        await page.GetByLabel("E-mailadres").FillAsync(email);
        await page.GetByLabel("Wachtwoord").FillAsync(AdminHost.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Inloggen: tweede stap" }).WaitForAsync();
        await ShowAsync(page, "tweede-stap-inloggen");
        await page.GetByLabel("Code uit je app").FillAsync(app.Code());
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Overzicht" }).WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_beheerder_invites_somebody_changes_their_role_and_blocks_them()
    {
        var page = await site.OpenAsync("/gebruikers");
        await page.GetByRole(AriaRole.Link, new() { Name = "Iemand uitnodigen" }).ClickAsync();
        await page.EvaluateAsync("document.querySelector('main form').noValidate = true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Uitnodigen" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        (await page.Locator("[aria-invalid=true]").CountAsync()).ShouldBe(3);
        await ShowAsync(page, "uitnodigen-fout");
        await page.GetByLabel("Naam").FillAsync("Eva Jansen");
        await page.GetByLabel("E-mailadres").FillAsync("eva.jansen@example.nl");
        await page.GetByLabel("Rol").SelectOptionAsync("redacteur");
        await ShowAsync(page, "uitnodigen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Uitnodigen" }).ClickAsync();
        await page.GetByText("is onderweg").WaitForAsync();
        await ShowAsync(page, "gebruikers");
        await page.GetByRole(AriaRole.Link, new() { Name = "Eva Jansen" }).ClickAsync();
        await page.GetByLabel("Rol").SelectOptionAsync("eindredacteur");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rol wijzigen" }).ClickAsync();
        await page.GetByText("De rol is gewijzigd.").WaitForAsync();
        await page.Locator("summary", new() { HasText = "Blokkeren" }).ClickAsync();
        await ShowAsync(page, "gebruiker");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, blokkeer Eva Jansen" }).ClickAsync();
        await page.GetByText("Geblokkeerd sinds").WaitForAsync();
        await ShowAsync(page, "gebruiker-geblokkeerd");
        await page.GotoAsync("/logboek");
        await page.GetByText("Gebruiker blokkeren").Last.WaitForAsync();
        await ShowAsync(page, "logboek");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_beheerder_comes_in_by_the_link_and_everybody_sees_only_what_is_for_them()
    {
        var page = await site.OpenAsync("/gebruikers", role: Role.Redacteur);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Dit mag je niet" }).WaitForAsync();
        (await page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link).AllInnerTextsAsync()).ShouldNotContain("Gebruikers");
        await ShowAsync(page, "geweigerd");
        await page.GotoAsync("/welkom/onbekend");
        await ShowAsync(page, "link-werkt-niet");
        await page.GotoAsync("/account/wachtwoord");
        await ShowAsync(page, "wachtwoord");
        await page.GotoAsync("/account/bevestigen");
        await ShowAsync(page, "bevestigen");
        await page.GotoAsync("/account/herstelcodes");
        await ShowAsync(page, "herstelcodes-maken");
        await page.GotoAsync("/");
        await ShowAsync(page, "overzicht");
        await page.GotoAsync("/hulpmiddelen");
        await ShowAsync(page, "hulpmiddelen");
        await page.Context.CloseAsync();
    }

    /// <summary>A device that keeps passkeys and whose owner unlocks it at once.</summary>
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task ShowAsync(IPage page, string name)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 768), (ColorScheme.Light, 320) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 800);
            if (width != 768)
            {
                var result = await page.RunAxe(Rules);
                result.Violations.Select(v => $"{name}, {scheme}, {width}: {v.Id} {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
            }

            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{name} scrolls sideways at {width}");
            if (Screenshots is not null)
                await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}-{width}.png"), FullPage = width == 1280 });
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await page.RunAxe(Rules);
        dark.Violations.Select(v => $"{name}, dark: {v.Id} {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1280, 800);
    }
}
