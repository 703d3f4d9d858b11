using Microsoft.Playwright;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Tests.Items;

public sealed class WritingLongText(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task Buttons_make_it_bold_a_heading_a_list_and_a_link_and_the_preview_shows_it()
    {
        var page = await site.OpenAsync("/bewerken/paginas/doel", role: Role.Redacteur);
        var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Tekst", Exact = true });
        await text.FillAsync("belangrijk");
        await text.PressAsync("ControlOrMeta+a");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vet" }).ClickAsync();
        await text.PressAsync("End");
        await text.PressAsync("Enter");
        await text.PressAsync("Enter");
        await page.Keyboard.TypeAsync("een");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lijst", Exact = true }).ClickAsync();
        await text.PressAsync("Enter");
        await page.Keyboard.TypeAsync("twee");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lijst", Exact = true }).ClickAsync();
        await text.PressAsync("Enter");
        await text.PressAsync("Enter");
        await page.GetByLabel("Verwijs naar een stap of hulpmiddel").SelectOptionAsync("step/risicotaxatie");
        await Assertions.Expect(page.Locator("[data-live=voorbeeld] .text strong")).ToHaveTextAsync("belangrijk");
        await Assertions.Expect(page.Locator("[data-live=voorbeeld] .text li")).ToHaveTextAsync(["een", "twee"]);
        await Assertions.Expect(page.Locator("[data-live=voorbeeld] .text a")).ToHaveAttributeAsync("href", "/stappen/risicotaxatie");
        await page.ShouldBeForEverybodyAsync("lange-tekst");
    }

    [Fact]
    public async Task What_is_pasted_from_Word_or_a_PDF_comes_in_clean()
    {
        var page = await site.OpenAsync("/bewerken/paginas/doel", role: Role.Redacteur);
        await PasteAsync(page, "#body", "text/html", "<p class=MsoNormal style='margin:0'>Let&nbsp;op: <b>dit</b> is <i>nieuw</i>.<o:p></o:p></p><ul><li>Eén</li><li>Twee</li></ul><h1>Kop</h1><p><a href='https://www.example.nl/x'>site</a><script>alert(1)</script></p>");
        (await page.Locator("#body").InputValueAsync()).ShouldBe("Let op: **dit** is *nieuw*.\n\n- Eén\n- Twee\n\n## Kop\n\n[site](https://www.example.nl/x)");

        await page.GotoAsync("/bewerken/hulpmiddelen/boomdiagram");
        await PasteAsync(page, "#description", "text/plain", "Een kaart voor leer-\nkrachten\u00A0en ou\u00ADders.\r\n\r\n• Over thuis");
        (await page.Locator("#description").InputValueAsync()).ShouldBe("Een kaart voor leerkrachten en ouders. Over thuis");
    }

    private static async Task PasteAsync(IPage page, string field, string type, string text)
    {
        await page.Locator(field).FillAsync("");
        await page.Locator(field).FocusAsync();
        await page.EvaluateAsync(
            "([field, type, text]) => { const data = new DataTransfer(); data.setData(type, text); document.querySelector(field).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
            new[] { field, type, text });
    }
}
