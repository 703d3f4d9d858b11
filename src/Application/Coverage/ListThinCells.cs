using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Steps;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Coverage;

/// <summary>The steps and settings in which a reader finds next to nothing: those that people ask something for first, then the emptiest.</summary>
public sealed record ListThinCellsQuery(int Most) : IRequest<Result<ThinCells>>
{
    /// <summary>A place with no more tools than this is thin, and so is one with nothing to read.</summary>
    public const int FewTools = 2;
}

/// <param name="Total">How many there are, also those that are not listed.</param>
public sealed record ThinCells(IReadOnlyList<ThinCell> Cells, int Total);

/// <param name="Background">Whether there is anything there that is not a tool.</param>
/// <param name="Suggestions">Open ones about exactly this place.</param>
public sealed record ThinCell(NamedValue Step, NamedValue Setting, int Tools, bool Background, int Suggestions);

internal sealed class ListThinCellsHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<ListThinCellsQuery, Result<ThinCells>>
{
    public async Task<Result<ThinCells>> Handle(ListThinCellsQuery request, CancellationToken cancellationToken)
    {
        var asked = (await context.Suggestions.AsNoTracking()
                .Where(s => (s.State == SuggestionState.New || s.State == SuggestionState.InProgress) && s.Context.Step != null && s.Context.Setting != null)
                .Select(s => new { Step = s.Context.Step!, Setting = s.Context.Setting! }).ToListAsync(cancellationToken))
            .CountBy(place => (place.Step.Value, place.Setting.Value)).ToDictionary();
        var thin = (from step in guide.Vocabulary.Steps
                    from setting in guide.Vocabulary.Settings
                    let counts = Counts.OfCell(guide, step.Slug.Value, setting.Slug.Value)
                    where counts.Tools <= ListThinCellsQuery.FewTools || !counts.AnyBackground
                    select new ThinCell(
                        new NamedValue(step.Slug.Value, step.Name), new NamedValue(setting.Slug.Value, setting.Name), counts.Tools, counts.AnyBackground,
                        asked.GetValueOrDefault((step.Slug.Value, setting.Slug.Value))))
            .ToList();
        return new ThinCells([.. thin.OrderByDescending(c => c.Suggestions).ThenBy(c => c.Tools).ThenBy(c => c.Background).Take(request.Most)], thin.Count);
    }
}
