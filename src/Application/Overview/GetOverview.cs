using System.Text;
using System.Text.RegularExpressions;
using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Steps;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Factors;
using Wegwijzer.Domain.Guidance;
using Wegwijzer.Domain.Pages;
using Wegwijzer.Domain.Signals;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Tools;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Overview;

/// <summary>What the published guide holds per step and setting, and what its curators still have to do.</summary>
public sealed record GetOverviewQuery : IRequest<Result<OverviewResponse>>;

/// <param name="PublishedAt">When something was published or withdrawn last.</param>
/// <param name="Settings">The columns of the matrix, in order.</param>
/// <param name="Phases">The rows of the matrix: steps, by phase.</param>
public sealed record OverviewResponse(
    long ContentVersion, DateTimeOffset PublishedAt, Totals Totals, IReadOnlyList<NamedValue> Settings, IReadOnlyList<PhaseOverview> Phases, Attention Attention);

/// <param name="Placements">The places that the tools stand in.</param>
public sealed record Totals(
    int Guidance,
    int Signals,
    int ConversationTips,
    int Factors,
    int Tools,
    int Placements,
    int Situations,
    int Organisations,
    int Abbreviations,
    int AdviceLines,
    int Pages);

/// <param name="Colour">The colour that readers know the phase by: roze, blauw, groen.</param>
public sealed record PhaseOverview(string Name, string Colour, IReadOnlyList<StepOverview> Steps);

public sealed record StepOverview(string Slug, string Name, int Number, IReadOnlyList<CellOverview> Cells);

/// <summary>How much one step holds in one setting.</summary>
public sealed record CellOverview(NamedValue Setting, Counts Counts)
{
    /// <summary>Everything that is not a tool.</summary>
    public int Background => Counts.Guidance + Counts.Signals + Counts.ConversationTips + Counts.Factors;

    public bool IsEmpty => Background + Counts.Tools == 0;

    public bool HasGap => Background == 0 || Counts.Tools == 0;
}

/// <summary>What the curators still have to do.</summary>
/// <param name="PhasesWithoutSources">The names of the phases whose literature nobody has entered yet.</param>
public sealed record Attention(IReadOnlyList<OpenText> ToFillIn, IReadOnlyList<NamedValue> ToolsWithoutAddress, IReadOnlyList<string> PhasesWithoutSources);

/// <summary>An item with something that only the publisher knows.</summary>
/// <param name="Kind">The name of its kind, see <see cref="ContentKind"/>.</param>
/// <param name="KindName">The same for people.</param>
/// <param name="Missing">What is to be filled in, a phrase each.</param>
public sealed record OpenText(string Kind, string KindName, string Slug, string Title, IReadOnlyList<string> Missing);

internal sealed partial class GetOverviewHandler(GuideSnapshot guide) : IRequestHandler<GetOverviewQuery, Result<OverviewResponse>>
{
    public Task<Result<OverviewResponse>> Handle(GetOverviewQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<OverviewResponse>.Success(new OverviewResponse(
            guide.Version,
            guide.ChangedAt,
            Total(),
            [.. guide.Vocabulary.Settings.Select(s => new NamedValue(s.Slug.Value, s.Name))],
            [.. guide.Vocabulary.Phases.Select(Row)],
            new Attention(
                [.. ContentKind.All.SelectMany(ToFillIn)],
                [.. guide.All<Tool>().Where(e => e.Item.Address is null).Select(e => new NamedValue(e.Item.Slug.Value, e.Item.Title))],
                [.. guide.Vocabulary.Phases.Where(p => p.Sources.Count == 0).Select(p => p.Name)]))));

    private Totals Total() => new(
        guide.All<GuidanceSection>().Count(),
        guide.All<Signal>().Count(),
        guide.All<ConversationTip>().Count(),
        guide.All<Factor>().Count(),
        guide.All<Tool>().Count(),
        guide.All<Tool>().Sum(e => e.Item.Placements.Count),
        guide.All<Situation>().Count(),
        guide.All<Organisation>().Count(),
        guide.All<Abbreviation>().Count(),
        guide.All<AdviceLine>().Count(),
        guide.All<Page>().Count());

    private PhaseOverview Row(Phase phase) => new(
        phase.Name,
        ItemReader.Word(phase.Colour),
        [.. guide.Vocabulary.Steps.Where(s => s.Phase == phase.Slug).Select(s => new StepOverview(
            s.Slug.Value,
            s.Name,
            s.Number,
            [.. guide.Vocabulary.Settings.Select(setting => new CellOverview(
                new NamedValue(setting.Slug.Value, setting.Name), Counts.OfCell(guide, s.Slug.Value, setting.Slug.Value)))]))]);

    private IEnumerable<OpenText> ToFillIn(ContentKind kind) =>
        from slug in guide.Slugs(kind)
        let entry = guide.Find(kind, slug)!
        let missing = Marker().Matches(Encoding.UTF8.GetString(entry.Text.Span)).Select(m => m.Groups["what"].Value).ToList()
        where missing.Count > 0
        select new OpenText(kind.Name, kind.DutchName, slug, entry.Item.DisplayTitle, missing);

    // The content's own agreement (docs/content.md) for what only the publisher can say.
    [GeneratedRegex(@"\[in te vullen door de uitgever(?:: *(?<what>[^\]]*))?\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Marker();
}
