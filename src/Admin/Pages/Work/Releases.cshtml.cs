using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Releases;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Work;

/// <summary>Drafts that become public together: the releases that there are, and a new one.</summary>
internal sealed class ReleasesModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public ReleaseInput Input { get; set; } = new();

    public IReadOnlyList<ReleaseLine> Releases { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Releases = (await mediator.Send(new ListReleasesQuery(), cancellationToken)).Value;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var created = await mediator.Send(new CreateReleaseCommand(Input.Name, User.Actor()), cancellationToken);
        if (created.Succeeded)
            return Redirect(Addresses.Release(created.Value));
        if (created.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        this.AddErrors([.. created.Errors.Select(e => e with { Field = Dutch.Capital(e.Field ?? "") })]);
        await OnGetAsync(cancellationToken);
        return Page();
    }
}

internal sealed class ReleaseInput
{
    public string? Name { get; set; }
}
