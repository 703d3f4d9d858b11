using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Common;

internal static class MissingItems
{
    /// <summary>The answer where an item is not there: on to its new name, that it was withdrawn, or that it never was.</summary>
    public static IActionResult Missing(this PageModel page, IReadOnlyList<Error> errors, Func<string, string> addressOf) => errors[0] switch
    {
        WithdrawnError { IsRename: true, Successor: { } successor } => page.RedirectPermanent(addressOf(successor)),
        WithdrawnError => page.StatusCode(StatusCodes.Status410Gone),
        _ => page.NotFound(),
    };
}
