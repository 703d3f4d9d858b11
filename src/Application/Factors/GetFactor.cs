using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Factors;

public sealed record GetFactorQuery(string Slug) : IRequest<Result<FactorResponse>>;

internal sealed class GetFactorHandler(GuideSnapshot guide) : IRequestHandler<GetFactorQuery, Result<FactorResponse>>
{
    public Task<Result<FactorResponse>> Handle(GetFactorQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(guide.Factors.Find(request.Slug) is { } found ? found : guide.Missing<FactorResponse>(ContentKind.Factor, request.Slug));
}
