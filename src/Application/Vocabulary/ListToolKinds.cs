using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Vocabulary;

public sealed record ListToolKindsQuery(int Page, int PageSize) : IRequest<Result<ListPage<ToolKindResponse>>>, IPaged;

internal sealed class ListToolKindsValidator : PagedValidator<ListToolKindsQuery>;

internal sealed class ListToolKindsHandler(GuideSnapshot guide) : IRequestHandler<ListToolKindsQuery, Result<ListPage<ToolKindResponse>>>
{
    public Task<Result<ListPage<ToolKindResponse>>> Handle(ListToolKindsQuery request, CancellationToken cancellationToken)
    {
        var kinds = guide.Vocabulary.ToolKinds
            .Select(k => new ToolKindResponse(k.Slug.Value, k.Name, guide.Tools.Count(GuideFilter.Trait("kind", k.Slug.Value)), ToolsLink.To("kind", k.Slug.Value)));
        return Task.FromResult(Result<ListPage<ToolKindResponse>>.Success(request.PageOf(kinds)));
    }
}
