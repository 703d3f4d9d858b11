using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Application.Pages;

public sealed record ListAdviceLinesQuery(int Page, int PageSize, string? Text = null) : IRequest<Result<ListPage<AdviceLineResponse>>>, IPaged;

internal sealed class ListAdviceLinesValidator : PagedValidator<ListAdviceLinesQuery>;

internal sealed class ListAdviceLinesHandler(GuideSnapshot guide, GuideSearch search) : IRequestHandler<ListAdviceLinesQuery, Result<ListPage<AdviceLineResponse>>>
{
    public async Task<Result<ListPage<AdviceLineResponse>>> Handle(ListAdviceLinesQuery request, CancellationToken cancellationToken) =>
        await search.PageAsync(
            request, request.Text, ContentKind.AdviceLine, guide.All<AdviceLine>().OrderBy(e => e.Item.Position), e => new AdviceLineResponse(e.Item.Slug.Value, e.Item.Name, e.Item.Phone, e.Item.Address?.Value, e.Item.Note), cancellationToken);
}
