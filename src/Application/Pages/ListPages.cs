using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Application.Pages;

public sealed record ListPagesQuery(int Page, int PageSize) : IRequest<Result<ListPage<PageResponse>>>, IPaged;

internal sealed class ListPagesValidator : PagedValidator<ListPagesQuery>;

internal sealed class ListPagesHandler(GuideSnapshot guide) : IRequestHandler<ListPagesQuery, Result<ListPage<PageResponse>>>
{
    public Task<Result<ListPage<PageResponse>>> Handle(ListPagesQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<ListPage<PageResponse>>.Success(request.PageOf(guide.All<Page>().OrderBy(e => e.Item.Position).Select(e => PageAnswers.Of(guide, e)))));
}

internal static class PageAnswers
{
    public static PageResponse Of(GuideSnapshot guide, Entry<Page> entry) => new(
        entry.Item.Slug.Value, entry.Item.Title, guide.Render(entry.Item.Body), entry.ChangedAt, SelfLink.To(ApiPaths.Item("pages", entry.Item.Slug.Value)));
}
