using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Tools;

public sealed record ListToolsQuery(GuideFilter Filter, ListOrder Order, int Page, int PageSize, bool WithFacets = false) : IRequest<Result<ListPage<ToolResponse>>>, IPaged;

internal sealed class ListToolsValidator : PagedValidator<ListToolsQuery>;

internal sealed class ListToolsHandler(GuideSnapshot guide) : IRequestHandler<ListToolsQuery, Result<ListPage<ToolResponse>>>
{
    public Task<Result<ListPage<ToolResponse>>> Handle(ListToolsQuery request, CancellationToken cancellationToken)
    {
        var index = guide.Tools;
        var selection = index.Select(request.Filter, request.Order, request.Offset(), request.PageSize);
        var page = ListAnswers.Page(index, guide.Vocabulary, request.Filter, [.. selection.Tools.Select(tool => index.All[tool])], selection.Total, selection.General);
        return Task.FromResult(Result<ListPage<ToolResponse>>.Success(
            request.WithFacets ? page with { Facets = ToolFacets.Of(index, guide.Vocabulary, request.Filter) } : page));
    }
}
