using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Testing;

namespace Wegwijzer.Admin.Tests;

/// <summary>
/// Looks at a page as it is now: for everybody (axe, in light and in dark, wide and narrow) and for our words. And for us, as a picture: in the folder
/// of WEGWIJZER_SCREENSHOTS at all widths; and with WEGWIJZER_UPDATE_IMAGES=1 the one that docs/admin.md shows of this state.
/// </summary>
internal static class Eyes
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("WEGWIJZER_SCREENSHOTS");
    private static readonly bool UpdatesManual = Environment.GetEnvironmentVariable("WEGWIJZER_UPDATE_IMAGES") == "1";

    /// <param name="state">What is looked at, in a word or two: the name of its picture.</param>
    /// <param name="at">What should stand at the top of the picture in the manual; the top of the page where null.</param>
    public static async Task ShouldBeForEverybodyAsync(this IPage page, string state, ILocator? at = null)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.ShouldPassAxeAsync($"{state}, light");
        OurWords.In(await page.Locator("body").InnerTextAsync()).ShouldBeEmpty(state);
        await ShootForManualAsync(page, state, at);
        await ShootAsync(page, $"{state}-1280", 1280);
        await ShootAsync(page, $"{state}-768", 768);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ShootAsync(page, $"{state}-donker", 1280);
        await page.SetViewportSizeAsync(320, 640);
        await page.ShouldPassAxeAsync($"{state}, dark and narrow");
        await page.ShouldNotScrollSidewaysAsync(state);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1280, 800);
    }

    private static async Task ShootAsync(IPage page, string name, int width)
    {
        if (Pictures is null)
            return;
        await page.SetViewportSizeAsync(width, 900);
        await page.EvaluateAsync("window.scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });
    }

    private static async Task ShootForManualAsync(IPage page, string state, ILocator? at)
    {
        if (!UpdatesManual || !Manual.Pictures.Contains(state))
            return;
        await page.SetViewportSizeAsync(1280, 800);
        if (at is null)
            await page.EvaluateAsync("window.scrollTo(0, 0)");
        else
            await at.EvaluateAsync("element => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 16)");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Manual.Folder, "images", "admin", $"{state}.png") });
    }
}

/// <summary>docs/admin.md, which explains the work to curators.</summary>
internal static class Manual
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Tests(), "..", "..", "docs"));

    public static string Text { get; } = File.ReadAllText(Path.Combine(Folder, "admin.md"));

    /// <summary>The pictures that it shows, by the name of the state that each is of.</summary>
    public static IReadOnlySet<string> Pictures { get; } =
        Text.Split("](images/admin/").Skip(1).Select(rest => rest[..rest.IndexOf(".png)", StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);

    /// <summary>What the tests of this project say, to look for the states in.</summary>
    public static string Tests([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, ".."));
}
