using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Wegwijzer.Api.Tests.Site;
using Wegwijzer.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Api.Tests.Suggestions;

/// <summary>A person with a browser, who writes to us without script.</summary>
public sealed class WritingToUs(Intake intake, Browser browser) : IClassFixture<Intake>, IClassFixture<Browser>
{
    private const string Form = "/neem-contact-op";
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("WEGWIJZER_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    [Fact]
    public async Task The_form_can_be_filled_in_by_keyboard_sent_and_followed()
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = visit.Page;
        await page.GotoAsync(At(Form + "?kind=missing-tool&step=risicotaxatie&setting=jgz"));
        await Expect(page.Locator("#kind")).ToHaveValueAsync("missing-tool");
        await Expect(page.Locator("#step")).ToHaveValueAsync("risicotaxatie");
        await page.Locator("#setting").SelectOptionAsync("wijk");
        await page.Locator("#message").FocusAsync();
        await page.Keyboard.TypeAsync("Ik mis een kaart voor de wijk.");
        await page.WaitForTimeoutAsync(3200);
        await page.Locator("#verstuur").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex($"{Form}/[0-9a-z-]+\\?verstuurd=ja$", RegexOptions.None, TimeSpan.FromMinutes(1)));
        var code = await page.Locator(".code code").InnerTextAsync();
        await page.GotoAsync(At(Form + "/volgcode"));
        await page.Locator("#code").FillAsync(code.ToUpperInvariant());
        await page.Locator("main button").ClickAsync();
        await page.WaitForURLAsync(new Regex($"{Form}/{code}$", RegexOptions.None, TimeSpan.FromMinutes(1)));
        await Expect(page.Locator("main")).ToContainTextAsync("Nieuw");
        (await intake.CountAsync($"code = '{code}' AND setting = 'wijk' AND step = 'risicotaxatie'")).ShouldBe(1);
    }

    [Fact]
    public async Task On_a_fault_the_summary_has_the_focus_and_its_links_lead_to_the_fields()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(At(Form));
        await page.Locator("#message").FillAsync("Mijn tekst.\nOp twee regels.");
        await page.Locator("#verstuur").ClickAsync();
        await Expect(page.Locator("#fouten")).ToBeFocusedAsync();
        await Expect(page.Locator("#message")).ToHaveValueAsync("Mijn tekst.\nOp twee regels.");
        await page.Locator("#fouten a").First.ClickAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#kind")).ToHaveAttributeAsync("aria-invalid", "true");
        (await page.Locator("#kind").GetAttributeAsync("aria-describedby")).ShouldBe("kind-fout");
        await Expect(page.Locator("#kind-fout")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_state_of_it_has_no_faults_of_accessibility_and_fits_a_narrow_screen_in_light_and_dark()
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(At(Form));
        await ExamineAsync(page, "form");
        await page.GotoAsync(At(Form + "?kind=broken-link&about=tool/sputovamo&step=risicotaxatie&setting=jgz&situation=armoede"));
        await ExamineAsync(page, "form-filled");
        await page.Locator("details").Nth(2).Locator("summary").ClickAsync();
        await page.Locator("#email").FillAsync("anna");
        await page.Locator("#message").FillAsync("Bel 06-12345678 over Kees de Vries uit groep 5.");
        await page.Locator("#verstuur").ClickAsync();
        await ExamineAsync(page, "form-faults");
        await page.Locator("button.second").ClickAsync();
        await Expect(page.Locator("#melding")).ToBeFocusedAsync();
        await ExamineAsync(page, "form-taken-out");
        await page.Locator("#email").FillAsync("");
        await page.Locator("#message").FillAsync("Kees de Vries uit groep 5 heeft dit nodig, en durft nu niet naar huis.");
        await page.Locator("#verstuur").ClickAsync();
        await ExamineAsync(page, "form-confirm");
        await page.Locator("#confirmed").CheckAsync();
        await page.WaitForTimeoutAsync(3200);
        await page.Locator("#verstuur").ClickAsync();
        await Expect(page.Locator(".code")).ToBeVisibleAsync();
        await ExamineAsync(page, "sent-danger");
        await page.GotoAsync(At(Form + "/volgcode"));
        await ExamineAsync(page, "code");
        await page.Locator("#code").FillAsync("weet ik niet meer");
        await page.Locator("main button").ClickAsync();
        await ExamineAsync(page, "code-fault");
        visit.Complaints.Where(c => !c.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal)).ShouldBeEmpty();
        (await visit.Context.CookiesAsync()).ShouldBeEmpty();
    }

    private string At(string address) => intake.Api.Address.GetLeftPart(UriPartial.Authority) + address;

    private static async Task ExamineAsync(IPage page, string name)
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (320, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            if (Screenshots is not null)
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, $"{name}-{width}-{scheme}.png"), FullPage = true });
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{name} scrolls sideways");
            await page.ShouldPassAxeAsync($"{name} at {width}, {scheme}");
        }
    }
}
