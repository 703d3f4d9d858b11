using System.Globalization;
using Wegwijzer.Admin.Common.Charts;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Admin.Tests.Overview;

/// <summary>The sentence above each chart, and the picture under it, for figures of all sorts.</summary>
public sealed class SayingWhatAChartShows
{
    private static readonly LinkCounts None = LinkCounts.Of([]);

    [Theory]
    [InlineData(0, 0, "Er wacht niets: alles is afgehandeld.")]
    [InlineData(1, 0, "Er wacht 1 suggestie, en geen daarvan langer dan een week.")]
    [InlineData(3, 0, "Er wachten 3 suggesties, en geen daarvan langer dan een week.")]
    [InlineData(2, 1, "Er wachten 3 suggesties, waarvan 1 al 8 weken of langer.")]
    public void What_waits(int shorter, int longest, string sentence) =>
        Charts(Trend(waiting: [new(0, 1, shorter), new(1, 8, 0), new(8, null, longest)]), None)[1].Summary.ShouldBe(sentence);

    [Theory]
    [InlineData(null, "In de laatste 1 maanden is er niets afgehandeld.")]
    [InlineData(0.4, "Van wat in november is afgehandeld, was de helft binnen een dag klaar.")]
    [InlineData(1.0, "Van wat in november is afgehandeld, was de helft binnen 1 dag klaar.")]
    [InlineData(4.25, "Van wat in november is afgehandeld, was de helft binnen 4,3 dagen klaar.")]
    public void How_long_it_takes(double? days, string sentence) => Charts(Trend(days: days), None)[2].Summary.ShouldBe(sentence);

    [Fact]
    public void A_month_in_which_nothing_was_closed_has_no_column_and_says_so()
    {
        var chart = Charts(Trend() with { Months = [new(new DateOnly(2026, 10, 1), 0, null), new(new DateOnly(2026, 11, 1), 2, 4)] }, None)[2];
        ChartSeries.Written(chart.Series[0].Values[0]).ShouldBe("geen");
        new ColumnPlot(chart).Columns(chart.Series[0]).ShouldHaveSingleItem();
    }

    [Fact]
    public void How_the_links_are()
    {
        Now(None).ShouldBe("Er staan nog geen links in de wegwijzer.");
        Now(None with { Unchecked = 1 }).ShouldBe("Er is 1 link, en nog niets is nagekeken.");
        Now(None with { Unchecked = 1, Ok = 1 }).ShouldBe("Van de 2 links werkt er zeker 1. Geen enkele is kapot of weg.");
        Now(None with { Ok = 2, Moved = 1, Broken = 1, Gone = 1 }).ShouldBe("Van de 5 links werken er zeker 3. Kapot of weg: 2.");

        static string Now(LinkCounts counts) => Charts(Trend(), counts)[3].Summary;
    }

    [Fact]
    public void How_the_links_were()
    {
        OverTime().ShouldBe("Na de volgende keer nakijken zie je hier het verloop.");
        OverTime(None with { Ok = 9 }).ShouldBe("Bij de laatste 1 dag met nakijken was er niets mis.");
        OverTime(None with { Broken = 1 }).ShouldBe("Op 1 november 2026 was er 1 kapot of weg.");
        OverTime(None with { Broken = 1, Gone = 1 }, None with { Broken = 2 }).ShouldBe("Sinds 1 november 2026 bleef het aantal dat kapot of weg is gelijk: 2.");
        OverTime(None with { Broken = 1 }, None, None with { Gone = 3 }).ShouldBe("Sinds 1 november 2026 ging het aantal dat kapot of weg is van 1 naar 3.");

        static string OverTime(params LinkCounts[] days) =>
            OverviewCharts.Of(Trend(), new LinkHealthOverTime(None, [.. days.Select((counts, at) => new LinkHealthDay(new DateOnly(2026, 11, 1).AddDays(at), counts))]))[4].Summary;
    }

    [Fact]
    public void Whatever_the_figures_every_column_is_within_the_picture_and_the_scale_reaches_the_highest()
    {
        // Each order of size, and what lies just over a step of the scale.
        foreach (var most in new double[] { 0.2, 1, 2, 3, 7, 10, 11, 99, 101, 4321, 100_000 })
        {
            var chart = new Chart("p", "", "", ChartShape.Stack, "", [new("a"), new("b")], [new("een", ChartMark.Solid, [most / 2, 0]), new("twee", ChartMark.Hatched, [most / 2, null])]);
            var plot = new ColumnPlot(chart);
            (2 * plot.Step).ShouldBeGreaterThanOrEqualTo(most);
            (2 * plot.Step).ShouldBeLessThanOrEqualTo(Math.Max(2, 2 * most));
            (plot.Step % 1).ShouldBe(0);
            var columns = chart.Series.SelectMany(plot.Columns).ToList();
            columns.Count.ShouldBe(2);
            columns.ShouldAllBe(c => Number(c.Y) >= 0 && Number(c.Y) + Number(c.Height) <= ColumnPlot.Height && Number(c.Height) > 0 && c.X.EndsWith('%') && !c.X.Contains(','));
            // The second stands upon the first.
            (Number(columns[1].Y) + Number(columns[1].Height)).ShouldBeLessThanOrEqualTo(Number(columns[0].Y) + 0.1);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IReadOnlyList<Chart> Charts(SuggestionTrend trend, LinkCounts now) => OverviewCharts.Of(trend, new LinkHealthOverTime(now, []));

    private static SuggestionTrend Trend(IReadOnlyList<WaitingCount>? waiting = null, double? days = null) => new(
        [new(new DateOnly(2026, 11, 23), 0, 0)], waiting ?? [new(0, null, 0)], [new(new DateOnly(2026, 11, 1), days is null ? 0 : 1, days)]);
}
