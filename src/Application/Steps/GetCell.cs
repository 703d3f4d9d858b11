using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Steps;

/// <summary>Exactly what stands in one step and one setting, and what is still lacking there.</summary>
public sealed record GetCellQuery(string Step, string Setting) : IRequest<Result<CellResponse>>;

internal sealed class GetCellHandler(GuideSnapshot guide) : IRequestHandler<GetCellQuery, Result<CellResponse>>
{
    public Task<Result<CellResponse>> Handle(GetCellQuery request, CancellationToken cancellationToken) => Task.FromResult(Get(request));

    private Result<CellResponse> Get(GetCellQuery request)
    {
        if (guide.Find<Step>(ContentKind.Step, request.Step) is not { Item: var step })
            return guide.Missing<CellResponse>(ContentKind.Step, request.Step);
        if (guide.Find<Setting>(ContentKind.Setting, request.Setting) is not { Item: var setting })
            return guide.Missing<CellResponse>(ContentKind.Setting, request.Setting);
        var steps = guide.Vocabulary.Steps;
        var index = steps.ToList().IndexOf(step);
        var counts = Counts.OfCell(guide, request.Step, request.Setting);
        return new CellResponse(
            new NamedValue(step.Slug.Value, step.Name),
            new NamedValue(setting.Slug.Value, setting.Name),
            guide.Vocabulary.Name(ContentKind.Phase, step.Phase),
            [.. guide.Guidance.InCell(request.Step, request.Setting)],
            [.. guide.Signals.InCell(request.Step, request.Setting)],
            [.. guide.ConversationTips.InCell(request.Step, request.Setting)],
            [.. guide.Factors.InCell(request.Step, request.Setting)],
            guide.Tools.InCell(request.Step, request.Setting),
            counts,
            Neighbour(steps.ElementAtOrDefault(index - 1), setting),
            Neighbour(steps.ElementAtOrDefault(index + 1), setting),
            [.. guide.Vocabulary.Settings.Where(s => s.Slug != setting.Slug).Select(s => CellGaps.InSetting(guide, step, s))],
            [.. CellGaps.Of(guide, step, setting, counts)],
            SelfLink.To(ApiPaths.Cell(request.Step, request.Setting)));
    }

    private static NeighbourStep? Neighbour(Step? step, Setting setting) =>
        step is null ? null : new NeighbourStep(step.Slug.Value, step.Name, SelfLink.To(ApiPaths.Cell(step.Slug.Value, setting.Slug.Value)));
}
