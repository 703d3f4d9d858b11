using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Signals;

public sealed record ListSignalsQuery(GuideFilter Filter, ListOrder Order, int Page, int PageSize) : IRequest<Result<ListPage<SignalResponse>>>, IPaged;

internal sealed class ListSignalsValidator : PagedValidator<ListSignalsQuery>;

internal sealed class ListSignalsHandler(GuideSnapshot guide) : IRequestHandler<ListSignalsQuery, Result<ListPage<SignalResponse>>>
{
    public Task<Result<ListPage<SignalResponse>>> Handle(ListSignalsQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<ListPage<SignalResponse>>.Success(guide.Signals.List(request.Filter, request.Order, request)));
}
