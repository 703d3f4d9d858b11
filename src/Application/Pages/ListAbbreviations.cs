using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Application.Pages;

public sealed record ListAbbreviationsQuery(int Page, int PageSize) : IRequest<Result<ListPage<AbbreviationResponse>>>, IPaged;

internal sealed class ListAbbreviationsValidator : PagedValidator<ListAbbreviationsQuery>;

internal sealed class ListAbbreviationsHandler(GuideSnapshot guide) : IRequestHandler<ListAbbreviationsQuery, Result<ListPage<AbbreviationResponse>>>
{
    public Task<Result<ListPage<AbbreviationResponse>>> Handle(ListAbbreviationsQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<ListPage<AbbreviationResponse>>.Success(request.PageOf(
            guide.All<Abbreviation>().Select(e => e.Item).OrderBy(a => a.Position).Select(a => new AbbreviationResponse(a.Code, a.Meaning)))));
}
