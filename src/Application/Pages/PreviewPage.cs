using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Application.Pages;

/// <summary>A page about the guide as readers would get it if this were public now; what is not filled in yet is empty.</summary>
public sealed record PreviewPageQuery(ItemForm Form) : IRequest<Result<PageResponse>>;

internal sealed class PreviewPageHandler(TimeProvider clock) : IRequestHandler<PreviewPageQuery, Result<PageResponse>>
{
    public Task<Result<PageResponse>> Handle(PreviewPageQuery request, CancellationToken cancellationToken)
    {
        var page = (Page)ContentItem.ReadUnfinished(ContentKind.Page, request.Form.ToJson()).Item;
        return Task.FromResult<Result<PageResponse>>(new PageResponse(
            page.Slug.Value, page.Title, TextRenderer.Render(page.Body), clock.GetUtcNow(), SelfLink.To(ApiPaths.Item(ContentKind.Page.Plural, page.Slug.Value))));
    }
}
