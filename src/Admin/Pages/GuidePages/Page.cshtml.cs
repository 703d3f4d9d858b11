using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Pages;

namespace Wegwijzer.Admin.Pages.GuidePages;

internal sealed class GuidePageModel(IMediator mediator) : PageModel
{
    public PageResponse Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var page = await mediator.Send(new GetPageQuery(slug), cancellationToken);
        if (!page.Succeeded)
            return this.Missing(page.Errors, Addresses.Page);
        Item = page.Value;
        return Page();
    }
}
