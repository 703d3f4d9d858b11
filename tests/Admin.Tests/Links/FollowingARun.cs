using System.Net;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;
using Wegwijzer.Testing.Sites;

namespace Wegwijzer.Admin.Tests.Links;

/// <summary>A run over links, as somebody has it before them who leaves the page as it is: with a mouse, with a keyboard, and by ear.</summary>
public sealed class FollowingARun(BrowserSite site, TestDatabases databases) : IClassFixture<BrowserSite>, IAsyncLifetime
{
    private const int Total = 6;

    private readonly SiteServer web = new(IPAddress.Any);
    private readonly TaskCompletionSource second = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AdminHost host = null!;

    /// <summary>One link on a site that answers, one on a site that does when it is told to, and the rest on a site that never does: longer than any test takes.</summary>
    public async ValueTask InitializeAsync()
    {
        web["127.0.0.2"] = async (request, connection, cancellationToken) =>
        {
            await second.Task.WaitAsync(cancellationToken);
            await Replies.Html("Kaart")(request, connection, cancellationToken);
        };
        web["127.0.0.3"] = Replies.Never;
        var database = await databases.CreateEmptyAsync();
        await using (var guide = new GuideHost(database))
        {
            var tools = Enumerable.Range(0, Total).Select(i => Given.ATool($"kaart-{i}", tool =>
            {
                tool["url"] = $"http://127.0.0.{Math.Min(i + 1, 3)}:{web.Port}/kaart-{i}";
                tool["placements"]![0]!["position"] = i + 1;
            }));
            _ = (await guide.CommandAsync(new ImportBundleCommand(Given.ABundle(Given.ASmallGuide(tools)), Actor.System))).Value;
        }

        host = await AdminHost.ServeAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await web.DisposeAsync();
    }

    [Fact]
    public async Task It_moves_on_and_ends_before_ones_eyes_and_takes_nobodys_place_in_the_page()
    {
        var page = await BeginAsync();
        await Assertions.Expect(SoFar(page)).ToContainTextAsync($"1 van {Total}");
        await page.ShouldBeForEverybodyAsync("links-bezig");
        await page.EvaluateAsync("window.sameAsBefore = true; document.addEventListener('htmx:afterSettle', () => { window.swaps = (window.swaps ?? 0) + 1; })");
        var stop = page.GetByRole(AriaRole.Button, new() { Name = "Stop met nakijken" });
        await stop.FocusAsync();

        second.SetResult();
        await Assertions.Expect(SoFar(page)).ToContainTextAsync($"2 van {Total}");
        await UntilAsync(page, "window.swaps >= 3");
        await Assertions.Expect(stop).ToBeFocusedAsync();

        await page.GetByLabel("Zoeken").FillAsync("kaart-3");
        var colleague = await page.Context.NewPageAsync();
        await colleague.GotoAsync("/links");
        await page.GetByLabel("Zoeken").FocusAsync();
        await colleague.GetByRole(AriaRole.Button, new() { Name = "Stop met nakijken" }).ClickAsync();
        await Assertions.Expect(page.Locator("#ronde")).ToContainTextAsync($"Gestopt: 2 van {Total} nagekeken");
        await Assertions.Expect(page.GetByLabel("Zoeken")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Zoeken")).ToHaveValueAsync("kaart-3");
        (await page.EvaluateAsync<bool>("window.sameAsBefore === true")).ShouldBeTrue("the page was loaded anew");
        await page.ShouldBeForEverybodyAsync("links-gestopt");
        await page.Locator("#ronde").GetByRole(AriaRole.Link, new() { Name = "Ververs deze bladzijde" }).ClickAsync();
        await Assertions.Expect(page.Locator("#ronde")).Not.ToContainTextAsync("Hieronder staat nog hoe het was");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_is_at_the_button_to_stop_when_it_ends_is_at_what_came_of_it()
    {
        var page = await BeginAsync();
        await Assertions.Expect(SoFar(page)).ToContainTextAsync($"1 van {Total}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop met nakijken" }).FocusAsync();
        await using (var scope = host.Services.CreateAsyncScope())
            (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new StopLinkRunCommand(Given.Redacteur))).Succeeded.ShouldBeTrue();
        await Assertions.Expect(page.Locator("#ronde")).ToContainTextAsync($"Gestopt: 1 van {Total} nagekeken");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldContain("Gestopt");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Stopped_by_keyboard_it_says_so_and_can_begin_again()
    {
        var page = await BeginAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop met nakijken" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Het nakijken stopt. Wat al gevonden is, blijft bewaard.");
        await Assertions.Expect(page.Locator("#ronde")).ToContainTextAsync("Gestopt: ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kijk alle links na" }).ClickAsync();
        await Assertions.Expect(SoFar(page)).ToContainTextAsync($"van {Total}");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task By_ear_it_is_told_at_each_quarter_and_at_the_end_and_not_each_time_that_it_looks()
    {
        var page = await BeginAsync();
        await Assertions.Expect(SoFar(page)).ToContainTextAsync($"1 van {Total}");
        await page.EvaluateAsync(
            """
            window.told = [];
            new MutationObserver(() => window.told.push(document.querySelector('#ronde-gemeld').textContent.trim())).observe(document.querySelector('#ronde-gemeld'), { childList: true, characterData: true, subtree: true });
            document.addEventListener('htmx:afterSettle', () => { window.swaps = (window.swaps ?? 0) + 1; });
            """);
        await UntilAsync(page, "window.swaps >= 3");
        (await page.EvaluateAsync<string[]>("window.told")).ShouldBeEmpty();
        (await page.Locator("#ronde [role=status], #ronde [role=alert], #ronde [aria-live]").CountAsync()).ShouldBe(0);

        second.SetResult();
        await UntilAsync(page, "window.told.length > 0");
        await page.EvaluateAsync("window.swaps = 0");
        await UntilAsync(page, "window.swaps >= 2");
        (await page.EvaluateAsync<string[]>("window.told")).ShouldBe([$"2 van {Total} nagekeken."]);
        await using (var scope = host.Services.CreateAsyncScope())
            (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new StopLinkRunCommand(Given.Redacteur))).Succeeded.ShouldBeTrue();
        await UntilAsync(page, $"window.told.at(-1) === 'Gestopt: 2 van {Total} nagekeken.'");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> BeginAsync()
    {
        var address = new UriBuilder(host.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        var page = await site.OpenElsewhereAsync(address, await host.AddUserAsync(Role.Redacteur));
        await page.GotoAsync("/links");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kijk alle links na" }).ClickAsync();
        await Assertions.Expect(SoFar(page)).ToContainTextAsync($"van {Total}");
        return page;
    }

    // Not by the browser itself, which by our policy may not make script of text.
    private static Task UntilAsync(IPage page, string so) => AdminHost.UntilAsync(() => page.EvaluateAsync<bool>(so));

    private static ILocator SoFar(IPage page) => page.Locator("#ronde-stand strong");
}
