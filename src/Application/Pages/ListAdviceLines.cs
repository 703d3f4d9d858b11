using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Application.Pages;

public sealed record ListAdviceLinesQuery(int Page, int PageSize) : IRequest<Result<ListPage<AdviceLineResponse>>>, IPaged;

internal sealed class ListAdviceLinesValidator : PagedValidator<ListAdviceLinesQuery>;

internal sealed class ListAdviceLinesHandler(GuideSnapshot guide) : IRequestHandler<ListAdviceLinesQuery, Result<ListPage<AdviceLineResponse>>>
{
    public Task<Result<ListPage<AdviceLineResponse>>> Handle(ListAdviceLinesQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<ListPage<AdviceLineResponse>>.Success(request.PageOf(
            guide.All<AdviceLine>().Select(e => e.Item).OrderBy(l => l.Position).Select(l => new AdviceLineResponse(l.Slug.Value, l.Name, l.Phone, l.Address?.Value, l.Note)))));
}
