using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Wegwijzer.Testing;

/// <summary>Which rules every page of ours keeps, whoever serves it: what axe can see of WCAG 2.2, level AA. Compiled into each test project that has a browser.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public static async Task ShouldPassAxeAsync(this IPage page, string state) => Judge(await page.RunAxe(Rules), state);

    /// <summary>The same for a part of a page that is not ours.</summary>
    public static async Task ShouldPassAxeAsync(this ILocator part, string state) => Judge(await part.RunAxe(Rules), state);

    /// <summary>WCAG 1.4.10: nobody has to scroll in two directions to read.</summary>
    public static async Task ShouldNotScrollSidewaysAsync(this IPage page, string state) =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{state} scrolls sideways");

    private static void Judge(AxeResult result, string state)
    {
        // That it looked at all.
        result.Passes.ShouldNotBeEmpty(state);
        result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty(state);
    }
}
