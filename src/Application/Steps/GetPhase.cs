using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Steps;

namespace Wegwijzer.Application.Steps;

public sealed record GetPhaseQuery(string Slug) : IRequest<Result<PhaseResponse>>;

internal sealed class GetPhaseHandler(GuideSnapshot guide) : IRequestHandler<GetPhaseQuery, Result<PhaseResponse>>
{
    public Task<Result<PhaseResponse>> Handle(GetPhaseQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(guide.Find<Phase>(ContentKind.Phase, request.Slug) is { } phase
            ? PhaseAnswers.Of(guide, phase.Item)
            : guide.Missing<PhaseResponse>(ContentKind.Phase, request.Slug));
}
