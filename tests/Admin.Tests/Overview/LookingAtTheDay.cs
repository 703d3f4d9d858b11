using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests.Overview;

/// <summary>A calm and a busy morning in a browser.</summary>
public sealed class LookingAtTheDay(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task Everybody_can_use_the_overview_and_the_undelivered_mail_on_a_calm_and_on_a_busy_morning()
    {
        var user = await site.Host.AddUserAsync(Role.Eindredacteur, "Bert de Vries");
        var page = await site.OpenAsync("/inloggen", role: null);
        await BrowserSite.SignInAsync(page, user);
        await page.GotoAsync("/");
        await page.ShouldBeForEverybodyAsync("overzicht-rustig");
        await page.GotoAsync("/onbestelde-post");
        await page.ShouldBeForEverybodyAsync("onbestelde-post-leeg");

        await new BusyDay(site.Host, site.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow()).FillAsync(user.Id);
        await page.GotoAsync("/");
        await page.ShouldBeForEverybodyAsync("overzicht");
        await page.ShouldBeForEverybodyAsync("overzicht-grafieken", page.Locator("#verloop"));
        var weeks = page.Locator("figure", new() { HasText = "Suggesties per week" });
        await weeks.GetByText("Toon als tabel").ClickAsync();
        await Assertions.Expect(weeks.GetByRole(AriaRole.Row)).ToHaveCountAsync(27);
        await page.EvaluateAsync("document.querySelectorAll('details.figures').forEach(details => details.open = true)");
        await page.ShouldBeForEverybodyAsync("overzicht-tabellen");

        await page.GotoAsync("/onbestelde-post");
        await page.ShouldBeForEverybodyAsync("onbestelde-post");
        await page.Locator("details.sure summary").First.ClickAsync();
        await page.GetByText("Wat de andere kant antwoordde").First.ClickAsync();
        await page.ShouldBeForEverybodyAsync("onbestelde-post-niet-meer-versturen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, verstuur het niet meer" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToContainTextAsync("niet meer verstuurd");
        await page.CloseAsync();
    }
}
