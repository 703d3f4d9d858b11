using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Tools;

public sealed record ListToolsQuery(GuideFilter Filter, ListOrder Order, int Page, int PageSize, bool WithFacets = false, string? Text = null) : IRequest<Result<ListPage<ToolResponse>>>, IPaged;

internal sealed class ListToolsValidator : PagedValidator<ListToolsQuery>;

internal sealed class ListToolsHandler(GuideSnapshot guide, GuideSearch search) : IRequestHandler<ListToolsQuery, Result<ListPage<ToolResponse>>>
{
    public async Task<Result<ListPage<ToolResponse>>> Handle(ListToolsQuery request, CancellationToken cancellationToken)
    {
        var index = guide.Tools;
        var found = await search.FindAsync(ContentKind.Tool, request.Text, cancellationToken);
        var filter = request.Filter with { Found = found?.Slugs };
        var selection = index.Select(filter, request.Order, request.Offset(), request.PageSize);
        var page = ListAnswers.Page(index, guide.Vocabulary, filter, index.All.Only(selection.Tools), selection.Total, selection.General);
        return page with { Search = found?.Answer, Facets = request.WithFacets ? ToolFacets.Of(index, guide.Vocabulary, filter) : null };
    }
}
