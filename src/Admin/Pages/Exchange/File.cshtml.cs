using System.Globalization;
using System.Text;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Changes;
using Wegwijzer.Application.Exchange;

namespace Wegwijzer.Admin.Pages.Exchange;

/// <summary>What is published, as a file: a kind as a table, or the whole guide as a bundle.</summary>
internal sealed class FileModel(IMediator mediator, TimeProvider clock) : PageModel
{
    // Without it, Excel takes the letters for those of another alphabet.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken)
    {
        if (name == Addresses.WholeGuideName)
        {
            var guide = (await mediator.Send(new GetExportQuery(), cancellationToken)).Value;
            var bundle = JsonSerializer.SerializeToUtf8Bytes(new { guide.Format, guide.Version, guide.Digest, guide.Content }, JsonSerializerOptions.Web);
            return File(bundle, "application/json", $"wegwijzer-{Today()}.json");
        }

        if (ItemScreen.All.FirstOrDefault(s => s.Path == name) is not { } screen)
            return NotFound();
        var table = (await mediator.Send(new GetTableQuery(screen.Kind), cancellationToken)).Value;
        return File([.. WithMark.GetPreamble(), .. WithMark.GetBytes(table)], "text/csv; charset=utf-8", $"wegwijzer-{screen.Path}-{Today()}.csv");
    }

    private string Today() => clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
