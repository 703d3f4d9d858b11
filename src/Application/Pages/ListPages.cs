using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Application.Pages;

public sealed record ListPagesQuery(int Page, int PageSize, string? Text = null) : IRequest<Result<ListPage<PageResponse>>>, IPaged;

internal sealed class ListPagesValidator : PagedValidator<ListPagesQuery>;

internal sealed class ListPagesHandler(GuideSnapshot guide, GuideSearch search) : IRequestHandler<ListPagesQuery, Result<ListPage<PageResponse>>>
{
    public async Task<Result<ListPage<PageResponse>>> Handle(ListPagesQuery request, CancellationToken cancellationToken) =>
        await search.PageAsync(
            request, request.Text, ContentKind.Page, guide.All<Page>().OrderBy(e => e.Item.Position), e => PageAnswers.Of(guide, e), cancellationToken);
}

internal static class PageAnswers
{
    public static PageResponse Of(GuideSnapshot guide, Entry<Page> entry) => new(
        entry.Item.Slug.Value, entry.Item.Title, guide.Render(entry.Item.Body), entry.ChangedAt, SelfLink.To(ApiPaths.Item("pages", entry.Item.Slug.Value)));
}
