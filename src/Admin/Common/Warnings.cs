using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Common;

/// <summary>What could not be done, said on the page that a redirect leads to.</summary>
internal static class Warnings
{
    private const string Key = "warnings";

    public static void Warn(this PageModel page, IReadOnlyList<Error> errors)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData[Key] = errors.Select(e => e.Message).Distinct(StringComparer.Ordinal).ToArray();
    }

    public static IReadOnlyList<string> TakeWarnings(this ITempDataDictionary temporary)
    {
        ArgumentNullException.ThrowIfNull(temporary);
        return temporary[Key] as string[] ?? [];
    }
}
