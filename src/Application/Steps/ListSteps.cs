using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Steps;

namespace Wegwijzer.Application.Steps;

/// <summary>The steps that hold something for a setting, situation or age, with how much.</summary>
public sealed record ListStepsQuery(GuideFilter Filter, int Page, int PageSize) : IRequest<Result<ListPage<StepResponse>>>, IPaged;

internal sealed class ListStepsValidator : PagedValidator<ListStepsQuery>;

internal sealed class ListStepsHandler(GuideSnapshot guide) : IRequestHandler<ListStepsQuery, Result<ListPage<StepResponse>>>
{
    public Task<Result<ListPage<StepResponse>>> Handle(ListStepsQuery request, CancellationToken cancellationToken)
    {
        var steps = guide.All<Step>()
            .OrderBy(e => e.Item.Number)
            .ThenBy(e => e.Item.Slug.Value, StringComparer.Ordinal)
            .Where(e => request.Filter.Steps.Count == 0 || request.Filter.Steps.Contains(e.Item.Slug.Value, StringComparer.Ordinal))
            .Select(e => StepAnswers.Of(guide, e, request.Filter))
            .Where(s => s.Counts.Any || request.Filter.IsEmpty)
            .ToList();
        return Task.FromResult(Result<ListPage<StepResponse>>.Success(
            new ListPage<StepResponse>([.. steps.Skip(request.Offset()).Take(request.PageSize)], steps.Count, null, null, [], Relaxations(request, steps.Count))));
    }

    private IReadOnlyList<Relaxation> Relaxations(ListStepsQuery request, int found) => found > 0
        ? []
        : [.. request.Filter.Relaxed()
            .Select(r => new Relaxation(r.Parameter, guide.Vocabulary.Steps.Count(s => Counts.Of(guide, r.Filter with { Steps = [s.Slug.Value] }).Any)))
            .Where(r => r.Count > 0)];
}

internal static class StepAnswers
{
    public static StepResponse Of(GuideSnapshot guide, Entry<Step> entry, GuideFilter filter)
    {
        var step = entry.Item;
        return new StepResponse(
            step.Slug.Value,
            step.Name,
            step.Number,
            guide.Vocabulary.Name(ContentKind.Phase, step.Phase),
            guide.Render(step.Introduction),
            Counts.Of(guide, filter with { Steps = [step.Slug.Value] }),
            entry.ChangedAt,
            new StepLinks(new Link(ApiPaths.Step(step.Slug.Value)), [.. guide.Vocabulary.Settings.Select(s => new Link(ApiPaths.Cell(step.Slug.Value, s.Slug.Value)))]));
    }
}
