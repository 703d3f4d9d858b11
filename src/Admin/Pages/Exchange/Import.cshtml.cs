using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Exchange;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Exchange;

namespace Wegwijzer.Admin.Pages.Exchange;

/// <summary>What a file would change, and how far its carrying out is.</summary>
internal sealed class ImportModel(IMediator mediator) : PageModel
{
    public ImportDetails Details { get; private set; } = null!;

    /// <summary>How many items go, where that is asked once more.</summary>
    public int? AskedAgain { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetProgressAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        // Once it is over the page says more than how far it is.
        if (Details.State != ImportState.Requested)
            Response.Headers["HX-Refresh"] = "true";
        return Partial("Exchange/_ProgressSoFar", Details);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, ImportMode mode, int? confirmed, CancellationToken cancellationToken)
    {
        var requested = await mediator.Send(new RequestImportCommand(id, mode, confirmed, User.Actor()), cancellationToken);
        if (requested.Errors.Any(e => e.Code == "confirm-withdrawals") && await LoadAsync(id, cancellationToken))
        {
            AskedAgain = Details.Publishing!.Withdrawn.Count;
            return Page();
        }

        return After(id, requested);
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken cancellationToken) =>
        After(id, await mediator.Send(new CheckImportAgainCommand(id, User.Actor()), cancellationToken));

    private IActionResult After(Guid id, Result outcome)
    {
        if (outcome.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!outcome.Succeeded)
            this.Warn(outcome.Errors);
        return LocalRedirect(Addresses.Import(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var details = await mediator.Send(new GetImportQuery(id, User.Actor()), cancellationToken);
        if (details.Succeeded)
            Details = details.Value;
        return details.Succeeded;
    }
}
