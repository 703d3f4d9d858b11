using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Common;

/// <summary>What could not be done, said on the page that a redirect leads to.</summary>
internal static partial class Warnings
{
    private const string Key = "warnings";

    public static void Warn(this PageModel page, IReadOnlyList<Error> errors)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData[Key] = errors.Select(e => ForPeople(e.Message)).Distinct(StringComparer.Ordinal).ToArray();
    }

    /// <summary>A message without the kind, name and field that one about the whole guide begins with: those are for who reads a log.</summary>
    public static string ForPeople(string message) => Dutch.Capital(Where().Replace(message, ""));

    public static IReadOnlyList<string> TakeWarnings(this ITempDataDictionary temporary)
    {
        ArgumentNullException.ThrowIfNull(temporary);
        return temporary[Key] as string[] ?? [];
    }

    [GeneratedRegex(@"^[a-z-]+/[a-z0-9-]+, [A-Za-z0-9.\[\]]+: ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Where();
}
