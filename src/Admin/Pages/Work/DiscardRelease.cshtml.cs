using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Releases;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Releases;

namespace Wegwijzer.Admin.Pages.Work;

/// <summary>Asks whether a release may go, and puts it away.</summary>
internal sealed class DiscardReleaseModel(IMediator mediator) : PageModel
{
    public ReleaseResponse Release { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var release = await mediator.Send(new GetReleaseQuery(id, User.Actor()), cancellationToken);
        if (!release.Succeeded)
            return NotFound();
        Release = release.Value;
        return Release.State == ReleaseState.Open ? Page() : Redirect(Addresses.Release(id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var discarded = await mediator.Send(new DiscardReleaseCommand(id, User.Actor()), cancellationToken);
        if (discarded.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!discarded.Succeeded)
        {
            this.Warn(discarded.Errors);
            return Redirect(Addresses.Release(id));
        }

        this.Notice($"De uitgave ‘{discarded.Value}’ is weggehaald. De concepten zijn er nog.");
        return Redirect(Addresses.Releases);
    }
}
