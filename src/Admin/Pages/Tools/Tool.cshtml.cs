using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Tools;

namespace Wegwijzer.Admin.Pages.Tools;

internal sealed class ToolModel(IMediator mediator) : PageModel
{
    public ToolResponse Tool { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var tool = await mediator.Send(new GetToolQuery(slug), cancellationToken);
        if (!tool.Succeeded)
            return this.Missing(tool.Errors, Addresses.Tool);
        Tool = tool.Value;
        return Page();
    }
}
