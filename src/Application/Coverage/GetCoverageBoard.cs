using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Steps;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Coverage;

/// <summary>The coverage as curators need it: with how many links are all right, and what people suggest for it.</summary>
public sealed record GetCoverageBoardQuery : IRequest<Result<CoverageBoard>>;

/// <param name="Most">The highest number of tools that a situation has for some ages, for the shades of the map.</param>
public sealed record CoverageBoard(IReadOnlyList<NamedValue> Settings, IReadOnlyList<BoardStep> Steps, IReadOnlyList<AgeBandResponse> Bands, IReadOnlyList<BoardSituation> Situations, int Most);

public sealed record BoardStep(string Slug, string Name, int Number, string Phase, IReadOnlyList<BoardCell> Cells);

/// <param name="Links">How many tools there have an address, and of how many of those nothing wrong is known.</param>
/// <param name="Suggestions">Open ones about exactly this place.</param>
public sealed record BoardCell(NamedValue Setting, Counts Counts, LinkHealth Links, int Suggestions);

/// <param name="Situation">Null for what names no situation.</param>
/// <param name="Suggestions">Open ones about this situation.</param>
public sealed record BoardSituation(NamedValue? Situation, int Tools, int Suggestions, IReadOnlyList<BoardAges> Ages);

public sealed record BoardAges(AgeBandResponse Band, int Tools, LinkHealth Links);

public sealed record LinkHealth(int Healthy, int All);

internal sealed class GetCoverageBoardHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<GetCoverageBoardQuery, Result<CoverageBoard>>
{
    // What is known to be wrong; what was not looked at, or can't be, is given the benefit of the doubt.
    private static readonly string[] Unhealthy = ["doubtful", "broken", "gone"];

    public async Task<Result<CoverageBoard>> Handle(GetCoverageBoardQuery request, CancellationToken cancellationToken)
    {
        var open = await context.Suggestions.AsNoTracking().Where(s => s.State == SuggestionState.New || s.State == SuggestionState.InProgress)
            .Select(s => new Place(s.Context.Step, s.Context.Setting, s.Context.Situation)).ToListAsync(cancellationToken);
        var situations = guide.Vocabulary.Situations.Select(s => (NamedValue?)new NamedValue(s.Slug.Value, s.Name)).Append(null).Select(s => Situation(s, open)).ToList();
        return new CoverageBoard(
            [.. guide.Vocabulary.Settings.Select(s => new NamedValue(s.Slug.Value, s.Name))],
            [.. guide.Vocabulary.Steps.Select(step => new BoardStep(
                step.Slug.Value, step.Name, step.Number, step.Phase.Value, [.. guide.Vocabulary.Settings.Select(setting => Cell(step.Slug, setting.Slug, setting.Name, open))]))],
            [.. AgeBand.All.Select(Band)],
            situations,
            situations.SelectMany(s => s.Ages).Max(a => (int?)a.Tools) ?? 0);
    }

    private BoardCell Cell(Slug step, Slug setting, string name, List<Place> open) => new(
        new NamedValue(setting.Value, name),
        Counts.OfCell(guide, step.Value, setting.Value),
        Health(new GuideFilter { Steps = [step.Value], Settings = [setting.Value], WithGeneral = false }),
        open.Count(s => s.Step == step && s.Setting == setting));

    private BoardSituation Situation(NamedValue? situation, List<Place> open)
    {
        var filter = new GuideFilter { Situations = [situation?.Slug ?? GuideFilter.NoSituation] };
        return new BoardSituation(
            situation,
            guide.Tools.Count(filter),
            situation is null ? 0 : open.Count(s => s.Situation?.Value == situation.Slug),
            [.. AgeBand.All.Select(band => new BoardAges(Band(band), guide.Tools.Count(band.In(filter)), Health(band.In(filter))))]);
    }

    private LinkHealth Health(GuideFilter filter)
    {
        var addresses = guide.Tools.Items(filter).Select(tool => tool.Address).OfType<WebAddress>().ToList();
        return new LinkHealth(addresses.Count(address => !Unhealthy.Contains(guide.Links.Of(address).State)), addresses.Count);
    }

    private static AgeBandResponse Band(AgeBand band) => new(band.Slug, band.Name, band.From, band.To);

    private sealed record Place(Slug? Step, Slug? Setting, Slug? Situation);
}
