using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Pages.Work;

/// <summary>What is going to happen by itself, and what came to nothing.</summary>
internal sealed class PlannedModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<PlanLine> Plans { get; private set; } = [];

    public bool CanPlan => User.Actor().Lacks(Role.Eindredacteur) is null;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Plans = (await mediator.Send(new ListPlansQuery(), cancellationToken)).Value;

    public async Task<IActionResult> OnPostCallOffAsync(string? kind, string? slug, int number, CancellationToken cancellationToken)
    {
        var name = Slug.Create(slug);
        if (ContentKind.Find(kind ?? "") is not { } known || !name.Succeeded)
            return NotFound();
        var calledOff = await mediator.Send(new CallOffPlanCommand(known, name.Value, number, User.Actor()), cancellationToken);
        if (calledOff.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (calledOff.Succeeded)
            this.Notice("Dit staat niet meer gepland.");
        else
            this.Warn(calledOff.Errors);
        return Redirect(Addresses.Planned);
    }
}
