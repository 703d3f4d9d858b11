using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Releases;
using Wegwijzer.Application.Revisions;

namespace Wegwijzer.Admin.Pages.Overview;

/// <summary>The cards with what is to be done at some moment.</summary>
internal static class DueCards
{
    public static DayCard Reviews(Day day)
    {
        var reviews = day.Reviews;
        return new DayCard("oordeel", "Ter beoordeling", reviews.Total, reviews.Total == 1 ? "concept wacht op een oordeel" : "concepten wachten op een oordeel")
        {
            Calm = reviews.Total == 0 ? "Er wacht niets op een oordeel." : null,
            Lines =
            [
                .. reviews.Items.Select(r => new DayLine(r.Title, ItemScreen.Find(r.Kind)?.Item(r.Slug), $"{Dutch.Capital(r.KindName)} · van {r.SubmittedBy}, {Dutch.Moment(r.SubmittedAt)}")
                {
                    Badge = reviews.SecondPersonNeeded && r.IsOwn ? new DayBadge("Van jou", "badge") : null,
                }),
            ],
            More = new DayLink("Naar wat wacht op een oordeel", Addresses.Work),
        };
    }

    public static DayCard Checks(Day day)
    {
        var mine = day.DueForMe.Items.ToHashSet();
        var lines = day.DueForMe.Items.Concat(day.Due.Items.Where(i => !mine.Contains(i))).Take(Day.Few);
        return new DayCard("nakijken", "Nakijken", day.Due.Total, day.Due.Total == 1 ? "item is aan de beurt" : "items zijn aan de beurt")
        {
            Calm = day.Due.Total == 0 ? "Er is niets aan de beurt." : null,
            Facts = day.DueForMe.Total > 0 ? [new DayLink($"{Dutch.Number(day.DueForMe.Total)} daarvan {(day.DueForMe.Total == 1 ? "is" : "zijn")} voor jou", Addresses.ChecksForMe)] : [],
            Lines =
            [
                .. lines.Select(c => new DayLine(c.Title, ItemScreen.Find(c.Kind)?.Item(c.Slug), $"{Dutch.Capital(c.KindName)} · sinds {Dutch.Day(c.DueOn)}")
                {
                    Badge = mine.Contains(c) ? new DayBadge("Voor jou", "badge badge-warning") : null,
                }),
            ],
            More = new DayLink("Naar het nakijken", Addresses.Checks),
        };
    }

    public static DayCard Plans(Day day)
    {
        var lines = day.Plans.Select(Line).Concat(day.Releases.Where(r => r.PlannedFor is not null || r.FailedFor is not null).Select(Line)).ToList();
        var (failed, coming) = (lines.Count(p => p.IsFailed), lines.Count(p => !p.IsFailed));
        return new DayCard("gepland", "Gepland", coming, coming == 1 ? "wijziging staat gepland" : "wijzigingen staan gepland")
        {
            Calm = lines.Count == 0 ? "Er staat niets gepland." : null,
            Facts = failed > 0 ? [new DayLink($"{Dutch.Number(failed)} ging{(failed == 1 ? "" : "en")} niet door", null)] : [],
            Lines = [.. lines.OrderByDescending(p => p.IsFailed).ThenBy(p => p.Moment).Take(Day.Few).Select(p => p.Line)],
            More = new DayLink("Naar wat gepland is", Addresses.Planned),
        };
    }

    private static (DayLine Line, DateTimeOffset Moment, bool IsFailed) Line(PlanLine plan) => Line(
        plan.Title, ItemScreen.Find(plan.Kind)?.Item(plan.Slug), plan.IsWithdrawal ? "wordt ingetrokken" : "wordt gepubliceerd", plan.PlannedFor, plan.FailedFor);

    private static (DayLine Line, DateTimeOffset Moment, bool IsFailed) Line(ReleaseLine release) => Line(
        $"Uitgave {release.Name}", Addresses.Release(release.Id), $"{Dutch.Count(release.Items, "concept", "concepten")} {(release.Items == 1 ? "wordt" : "worden")} gepubliceerd", release.PlannedFor, release.FailedFor);

    private static (DayLine Line, DateTimeOffset Moment, bool IsFailed) Line(string name, string? address, string what, DateTimeOffset? planned, DateTimeOffset? failed)
    {
        var isFailed = planned is null;
        var moment = planned ?? failed!.Value;
        var hint = isFailed ? $"stond gepland voor {Dutch.Moment(moment)}" : $"{Dutch.Moment(moment)}: {what}";
        return (new DayLine(name, address, hint) { Badge = isFailed ? new DayBadge("Niet doorgegaan", "badge badge-danger") : null }, moment, isFailed);
    }
}
