using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Application.Pages;

public sealed record GetPageQuery(string Slug) : IRequest<Result<PageResponse>>;

internal sealed class GetPageHandler(GuideSnapshot guide) : IRequestHandler<GetPageQuery, Result<PageResponse>>
{
    public Task<Result<PageResponse>> Handle(GetPageQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(guide.Find<Page>(ContentKind.Page, request.Slug) is { } page ? PageAnswers.Of(guide, page) : guide.Missing<PageResponse>(ContentKind.Page, request.Slug));
}
