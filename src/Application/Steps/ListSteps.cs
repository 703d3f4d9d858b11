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
        var list = new StepList(guide);
        var found = list.Matching(request.Filter).ToList();
        List<StepResponse> page = [.. found.Skip(request.Offset()).Take(request.PageSize).Select(e => StepAnswers.Of(guide, e, request.Filter))];
        return Task.FromResult(Result<ListPage<StepResponse>>.Success(
            ListAnswers.Page(list, guide.Vocabulary, request.Filter, page, found.Count, list.OnlyInGeneral(request.Filter))));
    }
}

/// <summary>The steps, of which a filter leaves those that hold something for it.</summary>
internal sealed class StepList(GuideSnapshot guide) : ICountedList
{
    public IEnumerable<IFilteredList> Kinds => [guide.Guidance, guide.Signals, guide.ConversationTips, guide.Factors, guide.Tools];

    public IEnumerable<Entry<Step>> Matching(GuideFilter filter) => guide.All<Step>()
        .Where(e => filter.Steps.Count == 0 || filter.Steps.Contains(e.Item.Slug.Value, StringComparer.Ordinal))
        .Where(e => filter.IsEmpty || Holds(e.Item, filter))
        .OrderBy(e => e.Item.Number)
        .ThenBy(e => e.Item.Slug.Value, StringComparer.Ordinal);

    public int Count(GuideFilter filter) => Matching(filter).Count();

    /// <summary>How many of them hold nothing in a setting that was asked for itself.</summary>
    public int OnlyInGeneral(GuideFilter filter)
    {
        var named = filter.Settings.Where(setting => setting != guide.Vocabulary.General?.Slug.Value).ToList();
        var own = filter with { Settings = named, WithGeneral = false };
        return Matching(filter).Count(e => named.Count == 0 || !Holds(e.Item, own));
    }

    private bool Holds(Step step, GuideFilter filter) => Kinds.Any(kind => kind.Count(filter with { Steps = [step.Slug.Value] }) > 0);
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
