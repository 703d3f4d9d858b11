using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Signals;

public sealed record ListSignalsQuery(GuideFilter Filter, ListOrder Order, int Page, int PageSize, string? Text = null) : IRequest<Result<ListPage<SignalResponse>>>, IPaged;

internal sealed class ListSignalsValidator : PagedValidator<ListSignalsQuery>;

internal sealed class ListSignalsHandler(GuideSnapshot guide, GuideSearch search) : IRequestHandler<ListSignalsQuery, Result<ListPage<SignalResponse>>>
{
    public async Task<Result<ListPage<SignalResponse>>> Handle(ListSignalsQuery request, CancellationToken cancellationToken)
    {
        var found = await search.FindAsync(ContentKind.Signal, request.Text, cancellationToken);
        return guide.Signals.List(request.Filter with { Found = found?.Slugs }, request.Order, request) with { Search = found?.Answer };
    }
}
