using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Admin.Common.Charts;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Overview;
using Wegwijzer.Application.Pages;
using Wegwijzer.Application.Suggestions;

namespace Wegwijzer.Admin.Pages.Overview;

/// <summary>The day at one look: what to do, how it goes, and what there is.</summary>
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<DayCard> Cards { get; private set; } = [];

    public IReadOnlyList<Chart> Charts { get; private set; } = [];

    public OverviewResponse Overview { get; private set; } = null!;

    public IReadOnlyList<PageResponse> GuidePages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = User.Actor();
        Cards = DayCards.Of(await Day.OfAsync(mediator, actor, cancellationToken));
        var trend = (await mediator.Send(new GetSuggestionTrendQuery(actor), cancellationToken)).Value;
        Charts = OverviewCharts.Of(trend, (await mediator.Send(new GetLinkHealthQuery(), cancellationToken)).Value);
        Overview = (await mediator.Send(new GetOverviewQuery(), cancellationToken)).Value;
        GuidePages = (await mediator.Send(new ListPagesQuery(1, Paging.MaxPageSize), cancellationToken)).Value.Items;
    }
}
