using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Vocabulary;

namespace Wegwijzer.Admin.Pages.Steps;

/// <summary>A step without a setting: on to what stands there for everybody.</summary>
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string step, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetStepQuery(step), cancellationToken);
        if (!found.Succeeded)
            return this.Missing(found.Errors, Addresses.Step);
        var settings = (await mediator.Send(new ListSettingsQuery(null, 1, 1), cancellationToken)).Value.Items;
        return settings is [var first] ? Redirect(Addresses.Cell(step, first.Slug)) : NotFound();
    }
}
