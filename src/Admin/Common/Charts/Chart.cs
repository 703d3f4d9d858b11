using System.Globalization;

namespace Wegwijzer.Admin.Common.Charts;

/// <summary>
/// Figures as a picture, with what they say in words and as a table. The server draws it as SVG without script or styles of its own; what looks
/// different also has another shape, for who tells no colours apart.
/// </summary>
/// <param name="Id">Unlike that of any other on the page.</param>
/// <param name="Summary">What the picture shows, for who looks at it in passing or not at all.</param>
/// <param name="PointName">What a point is: the heading of the first column of the table.</param>
/// <param name="Points">From left to right, or from top to bottom.</param>
internal sealed record Chart(string Id, string Title, string Summary, ChartShape Shape, string PointName, IReadOnlyList<ChartPoint> Points, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>What is drawn; the other figures are in the table alone.</summary>
    public IReadOnlyList<ChartSeries> Drawn => [.. Series.Where(s => s.Mark != ChartMark.None)];

    /// <summary>Where there is nothing to draw the words say so, and that is all.</summary>
    public bool IsEmpty => !Drawn.Any(s => s.Values.Any(v => v > 0));

    /// <summary>The highest that has to be drawn.</summary>
    public double Most => Shape == ChartShape.Stack
        ? Enumerable.Range(0, Points.Count).Max(at => Drawn.Sum(s => s.Values[at] ?? 0))
        : Drawn.Max(s => s.Values.Max() ?? 0);

    public string TitleId => $"{Id}-titel";

    public string SummaryId => $"{Id}-zin";

    public string PatternId => $"{Id}-streep";
}

internal enum ChartShape
{
    /// <summary>A column per point, and a line over them.</summary>
    Columns,

    /// <summary>A column per point, of the series upon each other.</summary>
    Stack,

    /// <summary>A bar per point, with its name and its figure.</summary>
    Bars,
}

internal enum ChartMark
{
    /// <summary>Only in the table.</summary>
    None,
    Solid,
    Hatched,
    Outlined,
    Line,
}

/// <param name="Name">In the table, and beside a bar.</param>
/// <param name="Tick">What stands under a column; null where nothing does, because there are too many to name them all.</param>
internal sealed record ChartPoint(string Name, string? Tick = null);

/// <param name="Values">One for each point; null where there is none.</param>
internal sealed record ChartSeries(string Name, ChartMark Mark, IReadOnlyList<double?> Values)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public ChartSeries(string name, ChartMark mark, IEnumerable<int> values)
        : this(name, mark, [.. values.Select(v => (double?)v)])
    {
    }

    public static string Written(double? value) => value is { } number ? number.ToString("#,0.#", Dutch) : "geen";
}
