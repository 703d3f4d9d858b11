using Microsoft.Playwright;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests;

/// <summary>Signing in and managing users as a person does it, each state looked at with <see cref="Eyes"/>.</summary>
public sealed class WorkingInABrowser(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task Signing_in_says_what_is_wrong_at_the_top_with_the_focus()
    {
        var page = await site.OpenAsync("/inloggen", role: null);
        await page.ShouldBeForEverybodyAsync("inloggen");
        await page.GetByLabel("E-mailadres").FillAsync("niemand@example.nl");
        await page.GetByLabel("Wachtwoord").FillAsync("verkeerd wachtwoord");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "horen niet bij elkaar" }).WaitForAsync();
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldContain("errors");
        await page.ShouldBeForEverybodyAsync("inloggen-fout");
        await page.GetByRole(AriaRole.Link, new() { Name = "Wachtwoord vergeten?" }).ClickAsync();
        await page.GetByLabel("E-mailadres").FillAsync("niemand@example.nl");
        await page.ShouldBeForEverybodyAsync("wachtwoord-vergeten");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stuur de link" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).WaitForAsync();
        await page.ShouldBeForEverybodyAsync("wachtwoord-vergeten-verstuurd");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_passkey_is_added_signs_in_without_a_password_and_does_not_once_it_is_removed()
    {
        var page = await site.OpenAsync("/account");
        await AddAuthenticatorAsync(page);
        await page.ShouldBeForEverybodyAsync("mijn-account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tweede stap toevoegen" }).ClickAsync();
        await page.ShouldBeForEverybodyAsync("tweede-stap");
        await page.GetByRole(AriaRole.Link, new() { Name = "Toegangssleutel toevoegen" }).ClickAsync();
        await page.GetByLabel("Hoe noem je deze sleutel?").FillAsync("Laptop van het werk");
        await page.ShouldBeForEverybodyAsync("toegangssleutel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toegangssleutel maken" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Bewaar je herstelcodes" }).WaitForAsync();
        (await page.Locator(".codes li").CountAsync()).ShouldBe(10);
        await page.ShouldBeForEverybodyAsync("herstelcodes");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ik heb ze bewaard" }).ClickAsync();
        await page.GetByText("Laptop van het werk").First.WaitForAsync();

        await page.Locator("details.me summary").ClickAsync();
        await page.ShouldBeForEverybodyAsync("menu-open");
        await page.GetByRole(AriaRole.Button, new() { Name = "Uitloggen", Exact = true }).ClickAsync();
        await page.GetByText("Je bent uitgelogd.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Inloggen met een toegangssleutel" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Overzicht" }).WaitForAsync();

        await page.GotoAsync("/account");
        await page.Locator("summary", new() { HasText = "Laptop van het werk" }).ClickAsync();
        await page.ShouldBeForEverybodyAsync("toegangssleutel-verwijderen");
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
        await page.ShouldBeForEverybodyAsync("app");
        var app = new AuthenticatorApp(await page.Locator(".secret").InnerTextAsync());
        await page.GetByLabel("Vul de code in").FillAsync("000000");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        await page.ShouldBeForEverybodyAsync("app-fout");
        await page.GetByLabel("Vul de code in").FillAsync(app.Code());
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Bewaar je herstelcodes" }).WaitForAsync();
        await page.GotoAsync("/account");
        var email = await page.Locator("dl.facts div:nth-child(2) dd").InnerTextAsync();
        await page.GotoAsync("/uitloggen");
        await page.ShouldBeForEverybodyAsync("uitloggen");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Uitloggen" }).ClickAsync();
        await page.GetByLabel("E-mailadres").FillAsync(email);
        await page.GetByLabel("Wachtwoord").FillAsync(AdminHost.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Inloggen: tweede stap" }).WaitForAsync();
        await page.ShouldBeForEverybodyAsync("tweede-stap-inloggen");
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
        await page.ShouldBeForEverybodyAsync("uitnodigen-fout");
        await page.GetByLabel("Naam").FillAsync("Eva Jansen");
        await page.GetByLabel("E-mailadres").FillAsync("eva.jansen@example.nl");
        await page.GetByLabel("Rol").SelectOptionAsync("redacteur");
        await page.ShouldBeForEverybodyAsync("uitnodigen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Uitnodigen" }).ClickAsync();
        await page.GetByText("is onderweg").WaitForAsync();
        await page.ShouldBeForEverybodyAsync("gebruikers");
        await page.GetByRole(AriaRole.Link, new() { Name = "Eva Jansen" }).ClickAsync();
        await page.GetByLabel("Rol").SelectOptionAsync("eindredacteur");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rol wijzigen" }).ClickAsync();
        await page.GetByText("De rol is gewijzigd.").WaitForAsync();
        await page.Locator("summary", new() { HasText = "Blokkeren" }).ClickAsync();
        await page.ShouldBeForEverybodyAsync("gebruiker");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, blokkeer Eva Jansen" }).ClickAsync();
        await page.GetByText("Geblokkeerd sinds").WaitForAsync();
        await page.ShouldBeForEverybodyAsync("gebruiker-geblokkeerd");
        await page.GotoAsync("/logboek");
        await page.GetByText("Gebruiker blokkeren").Last.WaitForAsync();
        await page.ShouldBeForEverybodyAsync("logboek");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Somebody_who_was_invited_chooses_a_password_and_signs_in_with_it()
    {
        var now = TimeProvider.System.GetUtcNow();
        var user = User.Create("Sam de Boer", "sam.deboer@example.nl", Role.Redacteur, now);
        var (link, secret) = OneTimeLink.Create(LinkPurpose.Invitation, user, now);
        await site.Host.WithContextAsync(context =>
        {
            context.Set<User>().Add(user);
            context.Set<OneTimeLink>().Add(link);
            return context.SaveAsync(CancellationToken.None);
        });
        var page = await site.OpenAsync($"/welkom/{secret}", role: null);
        await page.ShouldBeForEverybodyAsync("welkom");
        await page.GetByLabel("Wachtwoord").FillAsync("te kort");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        await page.ShouldBeForEverybodyAsync("welkom-fout");
        await page.GetByLabel("Wachtwoord").FillAsync(AdminHost.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Inloggen" }).WaitForAsync();
        await BrowserSite.SignInAsync(page, user);
        // Who comes for the first time is offered a second step, and may leave it.
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        page.Url.ShouldContain("/account/tweede-stap");
        await page.ShouldBeForEverybodyAsync("tweede-stap-aangeboden");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Everybody_sees_only_what_is_for_them()
    {
        var page = await site.OpenAsync("/gebruikers", role: Role.Redacteur);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Dit mag je niet" }).WaitForAsync();
        (await page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link).AllInnerTextsAsync()).ShouldNotContain("Gebruikers");
        await page.ShouldBeForEverybodyAsync("geweigerd");
        await page.GotoAsync("/welkom/onbekend");
        await page.ShouldBeForEverybodyAsync("link-werkt-niet");
        await page.GotoAsync("/account/wachtwoord");
        await page.ShouldBeForEverybodyAsync("wachtwoord");
        await page.GotoAsync("/account/bevestigen");
        await page.ShouldBeForEverybodyAsync("bevestigen");
        await page.GotoAsync("/account/herstelcodes");
        await page.ShouldBeForEverybodyAsync("herstelcodes-maken");
        await page.GotoAsync("/");
        await page.ShouldBeForEverybodyAsync("overzicht-redacteur");
        await page.GotoAsync("/hulpmiddelen");
        await page.ShouldBeForEverybodyAsync("hulpmiddelen");
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
}
