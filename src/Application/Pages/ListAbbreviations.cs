using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Application.Pages;

public sealed record ListAbbreviationsQuery(int Page, int PageSize, string? Text = null) : IRequest<Result<ListPage<AbbreviationResponse>>>, IPaged;

internal sealed class ListAbbreviationsValidator : PagedValidator<ListAbbreviationsQuery>;

internal sealed class ListAbbreviationsHandler(GuideSnapshot guide, GuideSearch search) : IRequestHandler<ListAbbreviationsQuery, Result<ListPage<AbbreviationResponse>>>
{
    public async Task<Result<ListPage<AbbreviationResponse>>> Handle(ListAbbreviationsQuery request, CancellationToken cancellationToken) =>
        await search.PageAsync(
            request, request.Text, ContentKind.Abbreviation, guide.All<Abbreviation>().OrderBy(e => e.Item.Position), e => new AbbreviationResponse(e.Item.Code, e.Item.Meaning), cancellationToken);
}
