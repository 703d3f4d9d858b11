using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Factors;

public sealed record ListFactorsQuery(GuideFilter Filter, ListOrder Order, int Page, int PageSize, string? Text = null) : IRequest<Result<ListPage<FactorResponse>>>, IPaged;

internal sealed class ListFactorsValidator : PagedValidator<ListFactorsQuery>;

internal sealed class ListFactorsHandler(GuideSnapshot guide, GuideSearch search) : IRequestHandler<ListFactorsQuery, Result<ListPage<FactorResponse>>>
{
    public async Task<Result<ListPage<FactorResponse>>> Handle(ListFactorsQuery request, CancellationToken cancellationToken)
    {
        var found = await search.FindAsync(ContentKind.Factor, request.Text, cancellationToken);
        return guide.Factors.List(request.Filter with { Found = found?.Slugs }, request.Order, request) with { Search = found?.Answer };
    }
}
