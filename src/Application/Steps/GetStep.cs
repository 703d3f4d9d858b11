using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Steps;

namespace Wegwijzer.Application.Steps;

public sealed record GetStepQuery(string Slug) : IRequest<Result<StepResponse>>;

internal sealed class GetStepHandler(GuideSnapshot guide) : IRequestHandler<GetStepQuery, Result<StepResponse>>
{
    public Task<Result<StepResponse>> Handle(GetStepQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(guide.Find<Step>(ContentKind.Step, request.Slug) is { } step
            ? StepAnswers.Of(guide, step, GuideFilter.Everything)
            : guide.Missing<StepResponse>(ContentKind.Step, request.Slug));
}
