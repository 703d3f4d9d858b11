using System.Globalization;

namespace Wegwijzer.Admin.Common.Charts;

/// <summary>
/// Where everything in a chart of columns stands: sideways in hundredths of its width, so that it fits any screen, and upwards in pixels, so that
/// letters keep their size.
/// </summary>
internal sealed class ColumnPlot
{
    public const int Height = 190;
    private const double Top = 18;
    private const double Bottom = 166;
    private const double Left = 9;
    private const double Right = 99.5;

    private static readonly int[] Steps = [1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 40, 50];

    private readonly Chart chart;
    private readonly double each;

    public ColumnPlot(Chart chart)
    {
        (this.chart, each) = (chart, (Right - Left) / chart.Points.Count);
        Step = StepFor(chart.Most);
        Labels = chart.Shape == ChartShape.Columns && chart.Points.Count <= FewPoints;
    }

    /// <summary>With no more than this, each column bears its figure.</summary>
    public const int FewPoints = 8;

    /// <summary>Half of the scale: a whole number, so that the lines say something that can be.</summary>
    public double Step { get; }

    public bool Labels { get; }

    public IEnumerable<double> Lines => [0, Step, 2 * Step];

    public static string TextRight => Percent(Left - 1.5);

    public static string LinesFrom => Percent(Left);

    public static string TicksAt => Number(Height - 6);

    public string Y(double value) => Number(Up(value));

    /// <summary>Where letters stand beside the line of a value.</summary>
    public string Beside(double value) => Number(Up(value) + 4);

    public string Above(double value) => Number(Up(value) - 6);

    public string Middle(int point) => Percent(Left + ((point + 0.5) * each));

    /// <summary>The columns of a series: upon those of the series before it where they are stacked.</summary>
    public IEnumerable<(string X, string Y, string Width, string Height)> Columns(ChartSeries series)
    {
        var before = chart.Shape == ChartShape.Stack ? chart.Drawn.TakeWhile(s => s != series).ToList() : [];
        for (var at = 0; at < chart.Points.Count; at++)
        {
            if (series.Values[at] is not > 0)
                continue;
            var from = before.Sum(s => s.Values[at] ?? 0);
            var (y, foot) = (Up(from + series.Values[at]!.Value), Up(from));
            // A hair of paper between two that are upon each other.
            var height = Math.Max(1, foot - y - (from > 0 ? 1.5 : 0));
            yield return (Percent(Left + (at * each) + (each * 0.15)), Number(y), Percent(each * 0.7), Number(height));
        }
    }

    /// <summary>The line of a series, from point to point; broken where a point has no value.</summary>
    public IEnumerable<(string X1, string Y1, string X2, string Y2)> Segments(ChartSeries series)
    {
        for (var at = 1; at < chart.Points.Count; at++)
        {
            if (series.Values[at - 1] is { } before && series.Values[at] is { } value)
                yield return (Middle(at - 1), Y(before), Middle(at), Y(value));
        }
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double value) => $"{Number(value)}%";

    private static int StepFor(double most)
    {
        for (var unit = 1; ; unit *= 10)
        {
            foreach (var step in Steps)
            {
                if (2 * step * unit >= most)
                    return step * unit;
            }
        }
    }

    private double Up(double value) => Bottom - ((Bottom - Top) * value / (2 * Step));
}
