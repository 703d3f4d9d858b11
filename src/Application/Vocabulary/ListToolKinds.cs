using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Vocabulary;

/// <param name="Text">Narrows down to kinds of tool with this in their name; null for all.</param>
public sealed record ListToolKindsQuery(string? Text, int Page, int PageSize) : IRequest<Result<ListPage<ToolKindResponse>>>, IPaged;

internal sealed class ListToolKindsValidator : PagedValidator<ListToolKindsQuery>;

internal sealed class ListToolKindsHandler(GuideSnapshot guide) : IRequestHandler<ListToolKindsQuery, Result<ListPage<ToolKindResponse>>>
{
    public Task<Result<ListPage<ToolKindResponse>>> Handle(ListToolKindsQuery request, CancellationToken cancellationToken)
    {
        var kinds = guide.Vocabulary.ToolKinds
            .Where(k => request.Text is null || PlainText.Contains(k.Name, request.Text))
            .Select(k => new ToolKindResponse(k.Slug.Value, k.Name, guide.Tools.Count(GuideFilter.Trait("kind", k.Slug.Value)), ToolsLink.To("kind", k.Slug.Value)));
        return Task.FromResult(Result<ListPage<ToolKindResponse>>.Success(request.PageOf(kinds, guide.Vocabulary.ToolKinds.Count)));
    }
}
