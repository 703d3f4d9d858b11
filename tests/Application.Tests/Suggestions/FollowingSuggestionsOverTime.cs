using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Suggestions;

/// <summary>The figures under the charts, at moments where the clocks of the Netherlands and those of the database differ.</summary>
public sealed class FollowingSuggestionsOverTime(TestDatabases databases)
{
    private static readonly DateOnly FirstMonday = new(2026, 6, 1);

    // A Wednesday in winter time; the clocks went back on 25 October.
    private static readonly DateTimeOffset Now = Utc(11, 25, 12, 0);

    [Fact]
    public async Task Where_nothing_ever_came_in_there_are_all_weeks_and_months_without_anything()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(), new FakeTimeProvider(Now));
        var trend = await TrendAsync(host);
        trend.Weeks.Select(w => w.Monday).ShouldBe(Enumerable.Range(0, 26).Select(week => FirstMonday.AddDays(7 * week)));
        trend.Weeks.ShouldAllBe(w => w.Received == 0 && w.Closed == 0);
        trend.Months.ShouldBe(Enumerable.Range(6, 6).Select(month => new SuggestionMonth(new DateOnly(2026, month, 1), 0, null)));
        trend.Waiting.ShouldBe([new(0, 1, 0), new(1, 2, 0), new(2, 4, 0), new(4, 8, 0), new(8, null, 0)]);
    }

    [Fact]
    public async Task A_week_begins_on_Monday_at_midnight_here_in_summer_as_in_winter()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(), new FakeTimeProvider(Now));
        await ReceiveAsync(host, Utc(5, 31, 21, 59), Utc(5, 31, 22, 0)); // Summer: the first is on Sunday, before all that is counted.
        await ReceiveAsync(host, Utc(10, 18, 21, 59), Utc(10, 18, 22, 0));
        await ReceiveAsync(host, Utc(10, 25, 22, 59), Utc(10, 25, 23, 0)); // Winter, since that morning.
        await ReceiveAsync(host, Utc(11, 22, 22, 59), Utc(11, 22, 23, 0), Now);

        (await TrendAsync(host)).Weeks.Where(w => w.Received > 0).Select(w => (w.Monday, w.Received)).ShouldBe(
        [
            (FirstMonday, 1),
            (new DateOnly(2026, 10, 12), 1),
            (new DateOnly(2026, 10, 19), 2),
            (new DateOnly(2026, 10, 26), 1),
            (new DateOnly(2026, 11, 16), 1),
            (new DateOnly(2026, 11, 23), 2),
        ]);
    }

    [Fact]
    public async Task What_is_closed_counts_in_the_week_and_month_in_which_that_was_whenever_it_came_in()
    {
        var clock = new FakeTimeProvider(Utc(8, 31, 21, 30));
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        await CloseAsync(host, received: Utc(1, 31, 21, 30)); // After 212 days, in the last half hour of August here.
        clock.SetUtcNow(Utc(8, 31, 22, 30));
        await CloseAsync(host, received: Utc(8, 29, 22, 30));
        await CloseAsync(host, received: Utc(8, 21, 22, 30));
        await CloseAsync(host, received: Utc(8, 27, 22, 30));
        clock.SetUtcNow(Now);

        var trend = await TrendAsync(host);

        trend.Weeks.Where(w => w.Closed > 0).Select(w => (w.Monday, w.Closed)).ShouldBe([(new DateOnly(2026, 8, 31), 4)]);
        trend.Weeks.Sum(w => w.Received).ShouldBe(3);
        trend.Months.Where(m => m.Closed > 0).ShouldBe([new SuggestionMonth(new DateOnly(2026, 8, 1), 1, 212), new SuggestionMonth(new DateOnly(2026, 9, 1), 3, 4)]);
    }

    [Fact]
    public async Task What_is_open_waits_so_many_weeks_of_the_calendar_also_over_a_change_of_the_clocks()
    {
        // Monday, ten past midnight: a week after the Monday before is 169 hours over the night in which the clocks went back.
        var clock = new FakeTimeProvider(Utc(10, 25, 23, 10));
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        await ReceiveAsync(host, Utc(10, 25, 23, 5), Utc(10, 19, 22, 0)); // Today, and Tuesday: not a week.
        await ReceiveAsync(host, Utc(10, 19, 21, 59)); // Late on Monday: a week by the calendar.
        await ReceiveAsync(host, Utc(10, 12, 21, 0), Utc(10, 1, 12, 0)); // Two weeks, and three and a half.
        await ReceiveAsync(host, Utc(9, 28, 12, 0), Utc(9, 1, 12, 0), Utc(8, 31, 21, 59)); // Four weeks; eight weeks less a day; eight weeks.
        await ReceiveAsync(host, new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await CloseAsync(host, received: Utc(9, 1, 12, 0));

        (await TrendAsync(host)).Waiting.Select(w => w.Count).ShouldBe([2, 1, 2, 2, 2]);
    }

    [Fact]
    public async Task One_whose_text_was_erased_still_counts()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(), new FakeTimeProvider(Now));
        var sent = await host.SentInAsync(Sent.Content(SuggestionKind.Question), Now.AddDays(-8));
        (await host.WithContextAsync(async context =>
        {
            (await context.Suggestions.Include(s => s.History).Include(s => s.Notes).SingleAsync(s => s.Id == sent.Id)).EraseText(Now);
            return await context.SaveAsync(CancellationToken.None);
        })).Succeeded.ShouldBeTrue();
        (await host.StoredAsync(sent)).Message.ShouldBeNull();
        var trend = await TrendAsync(host);
        (trend.Weeks[^2].Received, trend.Weeks[^1].Closed, trend.Months[^1]).ShouldBe((1, 1, new SuggestionMonth(new DateOnly(2026, 11, 1), 1, 8)));
    }

    private static DateTimeOffset Utc(int month, int day, int hour, int minute) => new(2026, month, day, hour, minute, 0, TimeSpan.Zero);

    private static async Task<SuggestionTrend> TrendAsync(GuideHost host) => (await host.SendAsync(new GetSuggestionTrendQuery(Given.Redacteur))).Value;

    private static async Task ReceiveAsync(GuideHost host, params IEnumerable<DateTimeOffset> moments)
    {
        foreach (var at in moments)
            await host.SentInAsync(Sent.Content(SuggestionKind.Question), at);
    }

    private static async Task CloseAsync(GuideHost host, DateTimeOffset received)
    {
        var sent = await host.SentInAsync(Sent.Content(SuggestionKind.Other), received);
        (await host.CommandAsync(new DeclineSuggestionCommand(sent.Id, "Nee, dank je wel.", Given.Eindredacteur))).Succeeded.ShouldBeTrue();
    }
}
