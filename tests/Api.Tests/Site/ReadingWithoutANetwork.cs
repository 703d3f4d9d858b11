using Microsoft.Playwright;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Api.Tests.Site;

/// <summary>A home visit: the guide was opened once, and then there is no network.</summary>
public sealed class ReadingWithoutANetwork(GuideApi api, Browser browser) : IClassFixture<GuideApi>, IClassFixture<Browser>
{
    [Fact]
    public async Task Every_step_tool_and_text_is_there_after_one_visit()
    {
        await using var visit = await PreparedAsync();
        var steps = await SlugsAsync("steps");
        var settings = await SlugsAsync("settings");
        foreach (var address in steps.SelectMany(step => settings.Select(setting => $"/stappen/{step}/{setting}").Prepend($"/stappen/{step}")).Concat((await SlugsAsync("pages")).Select(page => $"/paginas/{page}")).Append("/").Append("/advieslijnen"))
        {
            await visit.Page.GotoAsync(At(address));
            (await visit.Page.Locator("h1").InnerTextAsync()).ShouldNotBe("Je hebt geen internet", address);
            (await visit.Page.EvaluateAsync<bool>("[...document.styleSheets].length >= 2")).ShouldBeTrue(address);
        }

        // What a tool's page is made from is there for each of them; some are looked at.
        var all = (await SlugsAsync("tools")).Concat((await api.ReadAsync("/api/v1/tools?pageSize=100&page=2")).Slugs).ToList();
        all.Count.ShouldBeGreaterThan(100);
        (await visit.Page.EvaluateAsync<string[]>("async () => (await (await fetch('/api/v1/export')).json()).content.tools.filter((tool) => tool.title && tool.description).map((tool) => tool.slug)")).ShouldBe(all, ignoreOrder: true);
        foreach (var tool in (await api.ToolsAsync("")).Json.GetProperty("items").EnumerateArray().Take(40))
        {
            await visit.Page.GotoAsync(At($"/hulpmiddelen/{tool.GetProperty("slug").GetString()}"));
            await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(tool.GetProperty("title").GetString()!);
            await Expect(visit.Page.Locator(".lead")).ToHaveTextAsync(tool.GetProperty("description").GetString()!);
        }
    }

    [Fact]
    public async Task What_was_not_kept_says_so()
    {
        await using var visit = await PreparedAsync();
        await visit.Page.GotoAsync(At("/woordenlijst"));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Je hebt geen internet");
        await visit.Page.ShouldPassAxeAsync(visit.Page.Url);
    }

    [Theory]
    [InlineData("mishandeling", "kindermishandeling")]
    [InlineData("VT", "Veilig Thuis")]
    [InlineData("armo", "rmoede")]
    public async Task Search_goes_on(string query, string expected)
    {
        await using var visit = await PreparedAsync();
        await visit.Page.GotoAsync(At($"/zoeken?q={Uri.EscapeDataString(query)}"));
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("resulta");
        (await visit.Page.Locator(".places").InnerTextAsync()).ShouldContain(expected, Case.Insensitive);
        await visit.Page.ShouldPassAxeAsync(visit.Page.Url);
    }

    [Fact]
    public async Task The_list_of_tools_is_filtered_on_the_device()
    {
        await using var visit = await PreparedAsync();
        await visit.Page.GotoAsync(At("/hulpmiddelen?setting=jgz&situation=armoede&age=6"));
        await Expect(visit.Page.Locator(".cards li")).ToHaveCountAsync((await api.ReadAsync("/api/v1/tools?setting=jgz&situation=armoede&age=6")).Total);
        await visit.Page.ShouldPassAxeAsync(visit.Page.Url);
    }

    [Fact]
    public async Task A_tool_is_kept_for_later_on_the_device_and_taken_off_again()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(At("/hulpmiddelen/sputovamo"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar voor straks" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Haal uit bewaard" })).ToBeVisibleAsync();
        await visit.Page.GotoAsync(At("/bewaard"));
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "SPUTOVAMO" })).ToBeVisibleAsync();
        await visit.Page.ShouldPassAxeAsync(visit.Page.Url);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verwijder SPUTOVAMO" }).ClickAsync();
        await Expect(visit.Page.GetByText("Je hebt nog niets bewaard")).ToBeVisibleAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_sends_in_is_never_kept()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(At("/"));
        await FilledAsync(visit.Page);
        await visit.Page.GotoAsync(At("/neem-contact-op"));
        var kept = await visit.Page.EvaluateAsync<string[]>("async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((r) => new URL(r.url).pathname)))).flat()");
        kept.ShouldContain("/");
        kept.Where(path => path.StartsWith("/neem-contact-op", StringComparison.Ordinal) || path.Contains("suggestions", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private async Task<Visit> PreparedAsync()
    {
        var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(At("/"));
        await FilledAsync(visit.Page);
        await visit.Context.SetOfflineAsync(true);
        return visit;
    }

    // The plan is kept last, as the sign that all of it is there.
    private static Task FilledAsync(IPage page) => ApiHost.EventuallyAsync(() => page.EvaluateAsync<bool>("async () => (await caches.match('/guide/offline.json')) !== undefined"));

    private async Task<IReadOnlyList<string>> SlugsAsync(string resource) => (await api.ReadAsync($"/api/v1/{resource}?pageSize=100")).Slugs;

    private string At(string address) => api.Host.Address.GetLeftPart(UriPartial.Authority) + address;
}
