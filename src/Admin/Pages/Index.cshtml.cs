using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Overview;
using Wegwijzer.Application.Pages;

namespace Wegwijzer.Admin.Pages;

internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public OverviewResponse Overview { get; private set; } = null!;

    public IReadOnlyList<PageResponse> GuidePages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Overview = (await mediator.Send(new GetOverviewQuery(), cancellationToken)).Value;
        GuidePages = (await mediator.Send(new ListPagesQuery(1, Paging.MaxPageSize), cancellationToken)).Value.Items;
    }
}
