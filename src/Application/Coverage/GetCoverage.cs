using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Coverage;

/// <summary>How much the guide holds per step and setting and per situation and age, and so where it has nothing yet.</summary>
public sealed record GetCoverageQuery : IRequest<Result<CoverageResponse>>;

internal sealed class GetCoverageHandler(GuideSnapshot guide) : IRequestHandler<GetCoverageQuery, Result<CoverageResponse>>
{
    public Task<Result<CoverageResponse>> Handle(GetCoverageQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<CoverageResponse>.Success(guide.Coverage));
}
