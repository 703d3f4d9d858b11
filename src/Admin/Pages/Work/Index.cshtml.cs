using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;

namespace Wegwijzer.Admin.Pages.Work;

/// <summary>The drafts that wait for a judgement.</summary>
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public const int PageSize = 50;

    [FromQuery(Name = Addresses.PageField)]
    public int Number { get; set; } = 1;

    public ReviewList List { get; private set; } = null!;

    public int LastNumber => Math.Max(1, (List.Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return NotFound();
        var list = await mediator.Send(new ListReviewsQuery(User.Actor(), Number, PageSize), cancellationToken);
        if (!list.Succeeded)
            return NotFound();
        List = list.Value;
        return Number > LastNumber ? NotFound() : Page();
    }
}
