using System.Globalization;
using System.Text;

namespace Wegwijzer.Requests;

/// <summary>The figures as a Markdown table.</summary>
internal static class Report
{
    public static string Of(IReadOnlyList<Scenario> scenarios)
    {
        var table = new StringBuilder();
        table.AppendLine("| asked for | Api | (a) bare | (b) SQL | Api : (a) | Api : (b) | Api, median | (a) | (b) | Api, busy | (a), busy | bytes sent | allocated |");
        table.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var s in scenarios)
        {
            table.AppendLine(string.Join(" | ", (string[])
            [
                $"| {s.Name}", Whole(s.ApiSide.PerSecond), Whole(s.BareSide.PerSecond), Whole(s.DatabaseSide.PerSecond), Ratio(s.ApiSide.RatioTo(s.BareSide)), Ratio(s.ApiSide.RatioTo(s.DatabaseSide)),
                Time(s.ApiSide), Time(s.BareSide), Time(s.DatabaseSide), Busy(s.ApiSide), Busy(s.BareSide), Whole(s.ApiSide.BytesEach), $"{Whole(s.ApiSide.AllocatedEach)} |",
            ]));
        }

        return table.ToString();
    }

    public static string Number(double value, string format) => double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);

    private static string Whole(double value) => Number(value, "0");

    private static string Ratio(double value) => Number(value, value < 10 ? "0.00" : "0");

    private static string Busy(Side side) => $"{Whole(side.MicrosecondsEach)} µs";

    private static string Time(Side side) => side.IsEmpty ? "" : $"{Number(side.MedianMilliseconds, "0.00")} ms";
}
