using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Factors;

public sealed record ListFactorsQuery(GuideFilter Filter, ListOrder Order, int Page, int PageSize) : IRequest<Result<ListPage<FactorResponse>>>, IPaged;

internal sealed class ListFactorsValidator : PagedValidator<ListFactorsQuery>;

internal sealed class ListFactorsHandler(GuideSnapshot guide) : IRequestHandler<ListFactorsQuery, Result<ListPage<FactorResponse>>>
{
    public Task<Result<ListPage<FactorResponse>>> Handle(ListFactorsQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<ListPage<FactorResponse>>.Success(guide.Factors.List(request.Filter, request.Order, request)));
}
