using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Common;

/// <summary>What a page does with the outcome of a command.</summary>
internal static class PageErrors
{
    private const string NoticeKey = "notice";

    /// <summary>Puts errors where the form shows them: at their field of <c>Input</c>, or above the form.</summary>
    public static void AddErrors(this PageModel page, IReadOnlyList<Error> errors)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var error in errors)
            page.ModelState.AddModelError(error.Field is { Length: > 0 } field ? $"Input.{field}" : "", Warnings.ForPeople(error.Message));
    }

    /// <summary>Says something at the top of the page that follows.</summary>
    public static void Notice(this PageModel page, string text)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData[NoticeKey] = text;
    }

    public static string? TakeNotice(this Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary temporary)
    {
        ArgumentNullException.ThrowIfNull(temporary);
        return temporary[NoticeKey] as string;
    }
}
