using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Coverage;
using Wegwijzer.Application.Overview;

namespace Wegwijzer.Admin.Pages.Coverage;

/// <summary>Where the guide has much and where it has little.</summary>
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    private const int Shades = 4;

    private IReadOnlyDictionary<string, string> colours = new Dictionary<string, string>(StringComparer.Ordinal);

    public CoverageBoard Board { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Board = (await mediator.Send(new GetCoverageBoardQuery(), cancellationToken)).Value;
        var overview = (await mediator.Send(new GetOverviewQuery(), cancellationToken)).Value;
        colours = overview.Phases.SelectMany(p => p.Steps, (phase, step) => (step.Slug, phase.Colour)).ToDictionary(s => s.Slug, s => s.Colour, StringComparer.Ordinal);
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken)
    {
        var board = (await mediator.Send(new GetCoverageBoardQuery(), cancellationToken)).Value;
        IEnumerable<IReadOnlyList<string>> rows =
        [
            ["Stap", "Setting", "Achtergrondteksten", "Signalen", "Gesprekstips", "Factoren", "Hulpmiddelen", "Links", "Links in orde", "Open suggesties"],
            .. board.Steps.SelectMany(s => s.Cells, (step, cell) => Row(step, cell)),
            [],
            ["Situatie", "Leeftijd", "Hulpmiddelen", "Links", "Links in orde", "Open suggesties"],
            .. board.Situations.SelectMany(s => s.Ages, (situation, ages) => (IReadOnlyList<string>)
                [situation.Situation?.Name ?? "Geen situatie genoemd", ages.Band.Name, Text(ages.Tools), Text(ages.Links.All), Text(ages.Links.Healthy), Text(situation.Suggestions)]),
        ];
        return File(CsvText.Of(rows), "text/csv; charset=utf-8", "dekking.csv");
    }

    /// <summary>The colour of a step's phase.</summary>
    public string Colour(string step) => colours.GetValueOrDefault(step, "");

    /// <summary>From 0 for nothing to the darkest for the most.</summary>
    public int Shade(int tools) => tools == 0 ? 0 : 1 + (Shades * (tools - 1) / Math.Max(1, Board.Most));

    private static IReadOnlyList<string> Row(BoardStep step, BoardCell cell) =>
    [
        step.Name, cell.Setting.Name, Text(cell.Counts.Guidance), Text(cell.Counts.Signals), Text(cell.Counts.ConversationTips), Text(cell.Counts.Factors), Text(cell.Counts.Tools),
        Text(cell.Links.All), Text(cell.Links.Healthy), Text(cell.Suggestions),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
