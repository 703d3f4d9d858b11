using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>Looks at a page as it is now: for everybody with axe, and for us as a picture where a folder for those is given.</summary>
internal static class Eyes
{
    /// <summary>Where the pictures of <c>docs/admin.md</c> go when they are made anew.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("WEGWIJZER_SCREENSHOTS");

    private static readonly AxeRunOptions Rules = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] },
    };

    public static async Task ShouldBeForEverybodyAsync(this IPage page, string state)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await ShouldPassAsync(page, $"{state}, light");
        await ShootAsync(page, $"{state}-1280", 1280);
        await ShootAsync(page, $"{state}-768", 768);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ShootAsync(page, $"{state}-donker", 1280);
        await page.SetViewportSizeAsync(320, 640);
        await ShouldPassAsync(page, $"{state}, dark and narrow");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{state} scrolls sideways");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1280, 800);
    }

    private static async Task ShouldPassAsync(IPage page, string state)
    {
        var result = await page.RunAxe(Rules);
        result.Passes.ShouldNotBeEmpty();
        result.Violations.Select(v => $"{state}: {v.Id} {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
    }

    private static async Task ShootAsync(IPage page, string name, int width)
    {
        if (Pictures is null)
            return;
        await page.SetViewportSizeAsync(width, 900);
        await page.EvaluateAsync("window.scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });
    }
}
