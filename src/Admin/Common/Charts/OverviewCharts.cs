using Wegwijzer.Application.Links;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Admin.Common.Charts;

/// <summary>The charts of the overview, with what they say in words.</summary>
internal static class OverviewCharts
{
    private const int WeeksBetweenTicks = 8;
    private const int MostTicks = 4;

    public static IReadOnlyList<Chart> Of(SuggestionTrend trend, LinkHealthOverTime links) => [Weeks(trend), Waiting(trend), DaysToClose(trend), LinksNow(links.Now), LinksOverTime(links)];

    private static Chart Weeks(SuggestionTrend trend)
    {
        var weeks = trend.Weeks;
        var (received, closed) = (weeks.Sum(w => w.Received), weeks.Sum(w => w.Closed));
        var summary = received + closed == 0
            ? $"In de laatste {weeks.Count} weken kwam er niets binnen."
            : $"In de laatste {weeks.Count} weken: {Dutch.Number(received)} binnengekomen en {Dutch.Number(closed)} afgehandeld. Deze week: {Dutch.Number(weeks[^1].Received)} binnengekomen, {Dutch.Number(weeks[^1].Closed)} afgehandeld.";
        return new Chart(
            "per-week", "Suggesties per week", summary, ChartShape.Columns, "Week vanaf",
            [.. weeks.Select((w, at) => new ChartPoint(Dutch.Day(w.Monday), (weeks.Count - 1 - at) % WeeksBetweenTicks == 0 ? Dutch.ShortDay(w.Monday) : null))],
            [new ChartSeries("Binnengekomen", ChartMark.Solid, weeks.Select(w => w.Received)), new ChartSeries("Afgehandeld", ChartMark.Line, weeks.Select(w => w.Closed))]);
    }

    private static Chart Waiting(SuggestionTrend trend)
    {
        var total = trend.Waiting.Sum(w => w.Count);
        var longest = trend.Waiting.LastOrDefault(w => w.Count > 0);
        var summary = longest is null ? "Er wacht niets: alles is afgehandeld."
            : longest.FromWeeks == 0 ? $"Er {Verb(total, "wacht", "wachten")} {Dutch.Count(total, "suggestie", "suggesties")}, en geen daarvan langer dan een week."
            : $"Er {Verb(total, "wacht", "wachten")} {Dutch.Count(total, "suggestie", "suggesties")}, waarvan {Dutch.Number(longest.Count)} al {Dutch.Count(longest.FromWeeks, "week", "weken")} of langer.";
        return new Chart(
            "wachttijd", "Hoe lang er iets wacht", summary, ChartShape.Bars, "Wacht nu",
            [.. trend.Waiting.Select(w => new ChartPoint(Name(w)))],
            [new ChartSeries("Suggesties", ChartMark.Solid, trend.Waiting.Select(w => w.Count))]);
    }

    private static string Name(WaitingCount waiting) => waiting switch
    {
        { FromWeeks: 0 } => "Minder dan 1 week",
        { UntilWeeks: null } => $"{waiting.FromWeeks} weken of langer",
        _ => $"{waiting.FromWeeks} tot {waiting.UntilWeeks} weken",
    };

    private static Chart DaysToClose(SuggestionTrend trend)
    {
        var last = trend.Months.LastOrDefault(m => m.DaysToClose is not null);
        var summary = last is null
            ? $"In de laatste {trend.Months.Count} maanden is er niets afgehandeld."
            : $"Van wat in {Dutch.Month(last.First)} is afgehandeld, was de helft binnen {Days(last.DaysToClose!.Value)} klaar.";
        return new Chart(
            "doorlooptijd", "Hoe lang afhandelen duurt", summary, ChartShape.Columns, "Maand",
            [.. trend.Months.Select(m => new ChartPoint($"{Dutch.Month(m.First)} {m.First.Year}", Dutch.ShortMonth(m.First)))],
            [
                new ChartSeries("Dagen voor de helft", ChartMark.Solid, [.. trend.Months.Select(m => m.DaysToClose is { } days ? Math.Round(days, 1, MidpointRounding.AwayFromZero) : (double?)null)]),
                new ChartSeries("Afgehandeld", ChartMark.None, trend.Months.Select(m => m.Closed)),
            ]);
    }

    private static string Days(double days) => days < 1 ? "een dag" : days is >= 1 and < 1.05 ? "1 dag" : $"{ChartSeries.Written(days)} dagen";

    private static Chart LinksNow(LinkCounts now)
    {
        var bad = now.Broken + now.Gone;
        var summary = now.Total == 0 ? "Er staan nog geen links in de wegwijzer."
            : now.Unchecked == now.Total ? $"Er {Verb(now.Total, "is 1 link", $"zijn {Dutch.Number(now.Total)} links")}, en nog niets is nagekeken."
            : $"Van de {Dutch.Count(now.Total, "link", "links")} {Verb(now.Ok + now.Moved, "werkt er", "werken er")} zeker {Dutch.Number(now.Ok + now.Moved)}. {(bad == 0 ? "Geen enkele is kapot of weg." : $"Kapot of weg: {Dutch.Number(bad)}.")}";
        return new Chart(
            "links-nu", "Hoe de links er nu voor staan", summary, ChartShape.Bars, "Stand",
            [.. LinkWords.Choices.Reverse().Select(c => new ChartPoint(LinkWords.Of(c.State)))],
            [new ChartSeries("Links", ChartMark.Solid, LinkWords.Choices.Reverse().Select(c => now[c.State]))]);
    }

    private static Chart LinksOverTime(LinkHealthOverTime links)
    {
        var days = links.Days;
        var bad = days.Select(d => d.Counts.Broken + d.Counts.Gone).ToList();
        var asks = days.Any(d => d.Counts.Broken + d.Counts.Gone + d.Counts.Doubtful + d.Counts.Moved > 0);
        var summary = days.Count == 0 ? "Na de volgende keer nakijken zie je hier het verloop."
            : !asks ? $"Bij de laatste {Dutch.Count(days.Count, "dag", "dagen")} met nakijken was er niets mis."
            : days.Count == 1 ? $"Op {Dutch.Day(days[0].Day)} {Verb(bad[0], "was er 1 kapot of weg", $"waren er {Dutch.Number(bad[0])} kapot of weg")}."
            : bad[0] == bad[^1] ? $"Sinds {Dutch.Day(days[0].Day)} bleef het aantal dat kapot of weg is gelijk: {Dutch.Number(bad[^1])}."
            : $"Sinds {Dutch.Day(days[0].Day)} ging het aantal dat kapot of weg is van {Dutch.Number(bad[0])} naar {Dutch.Number(bad[^1])}.";
        var between = Math.Max(1, (days.Count + MostTicks - 1) / MostTicks);
        return new Chart(
            "links-verloop", "Wat er mis was met links", summary, ChartShape.Stack, "Nagekeken op",
            [.. days.Select((d, at) => new ChartPoint(Dutch.Day(d.Day), (days.Count - 1 - at) % between == 0 ? Dutch.ShortDay(d.Day) : null))],
            [
                new ChartSeries("Kapot of weg", ChartMark.Solid, bad),
                new ChartSeries("Twijfel", ChartMark.Hatched, days.Select(d => d.Counts.Doubtful)),
                new ChartSeries("Verhuisd", ChartMark.Outlined, days.Select(d => d.Counts.Moved)),
                new ChartSeries("Alle links", ChartMark.None, days.Select(d => d.Counts.Total)),
            ]);
    }

    private static string Verb(int count, string one, string more) => count == 1 ? one : more;
}
