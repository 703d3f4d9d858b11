using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>How suggestions come in and are dealt with over time, for the charts of the overview. Of one that was erased the moments are left, so it still counts.</summary>
public sealed record GetSuggestionTrendQuery(Actor Actor) : IRequest<Result<SuggestionTrend>>
{
    public const int Weeks = 26;
    public const int Months = 6;
}

/// <param name="Weeks">The last ones, this week at the end.</param>
/// <param name="Waiting">What is open, by how long it waits; the shortest first.</param>
/// <param name="Months">The last ones, this month at the end.</param>
public sealed record SuggestionTrend(IReadOnlyList<SuggestionWeek> Weeks, IReadOnlyList<WaitingCount> Waiting, IReadOnlyList<SuggestionMonth> Months);

/// <param name="Monday">Its first day, as the clocks here have it.</param>
/// <param name="Closed">Accepted, declined or found to be a duplicate in that week, whenever it came in.</param>
public sealed record SuggestionWeek(DateOnly Monday, int Received, int Closed);

/// <param name="FromWeeks">Waits so many whole weeks or longer.</param>
/// <param name="UntilWeeks">Waits less long than this; null where there is no end.</param>
public sealed record WaitingCount(int FromWeeks, int? UntilWeeks, int Count);

/// <param name="Closed">How many were closed in that month.</param>
/// <param name="DaysToClose">Of those, the days that half of them took at most; null where there are none.</param>
public sealed record SuggestionMonth(DateOnly First, int Closed, double? DaysToClose);

internal sealed class GetSuggestionTrendHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<GetSuggestionTrendQuery, Result<SuggestionTrend>>
{
    private const int DaysInWeek = 7;

    private static readonly int[] WaitingFrom = [0, 1, 2, 4, 8];

    public async Task<Result<SuggestionTrend>> Handle(GetSuggestionTrendQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        var today = DutchTime.DayOf(clock.GetUtcNow());
        var mondays = Enumerable.Range(1 - GetSuggestionTrendQuery.Weeks, GetSuggestionTrendQuery.Weeks).Select(week => MondayOf(today).AddDays(week * DaysInWeek)).ToList();
        var months = Enumerable.Range(1 - GetSuggestionTrendQuery.Months, GetSuggestionTrendQuery.Months).Select(FirstOf(today).AddMonths).ToList();
        var since = DutchTime.At(mondays[0] < months[0] ? mondays[0] : months[0], TimeOnly.MinValue).Value.ToUniversalTime();
        // Two moments of each, and nothing of what people wrote.
        var spans = await context.Suggestions.AsNoTracking().Where(s => s.ClosedAt == null || s.ClosedAt >= since || s.ReceivedAt >= since)
            .Select(s => new Span(s.ReceivedAt, s.ClosedAt)).ToListAsync(cancellationToken);
        return new SuggestionTrend(Weeks(mondays, spans), Waiting(today, spans), Months(months, spans));
    }

    private static List<SuggestionWeek> Weeks(List<DateOnly> mondays, List<Span> spans)
    {
        var received = spans.CountBy(s => MondayOf(DutchTime.DayOf(s.ReceivedAt))).ToDictionary();
        var closed = spans.Where(s => s.ClosedAt is not null).CountBy(s => MondayOf(DutchTime.DayOf(s.ClosedAt!.Value))).ToDictionary();
        return mondays.ConvertAll(monday => new SuggestionWeek(monday, received.GetValueOrDefault(monday), closed.GetValueOrDefault(monday)));
    }

    /// <summary>By days of the calendar: what came in last Monday has waited a week, also where the clocks changed meanwhile.</summary>
    private static List<WaitingCount> Waiting(DateOnly today, List<Span> spans)
    {
        var weeks = spans.Where(s => s.ClosedAt is null).Select(s => (today.DayNumber - DutchTime.DayOf(s.ReceivedAt).DayNumber) / DaysInWeek).ToList();
        return
        [
            .. WaitingFrom.Select((from, at) =>
            {
                int? until = at + 1 < WaitingFrom.Length ? WaitingFrom[at + 1] : null;
                return new WaitingCount(from, until, weeks.Count(w => w >= from && (until is null || w < until)));
            }),
        ];
    }

    private static List<SuggestionMonth> Months(List<DateOnly> months, List<Span> spans)
    {
        var closed = spans.Where(s => s.ClosedAt is not null).ToLookup(s => FirstOf(DutchTime.DayOf(s.ClosedAt!.Value)), s => s.ClosedAt!.Value - s.ReceivedAt);
        return months.ConvertAll(first => new SuggestionMonth(first, closed[first].Count(), DaysToClose.Of(closed[first])));
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysInWeek));

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private sealed record Span(DateTimeOffset ReceivedAt, DateTimeOffset? ClosedAt);
}
