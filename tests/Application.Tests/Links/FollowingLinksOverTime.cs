using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Links;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Testing;
using Wegwijzer.Testing.Sites;

namespace Wegwijzer.Application.Tests.Links;

public sealed class FollowingLinksOverTime(TestDatabases databases)
{
    [Fact]
    public async Task A_run_that_ends_notes_how_the_links_of_the_guide_are_by_then()
    {
        await using var web = new SiteServer();
        web["twee.test"] = Replies.Status(403);
        await using var node = await LinkNode.OverGuideAsync(databases, web, "http://een.test/a", "http://twee.test/b");
        var before = (await node.Host.SendAsync(new GetLinkHealthQuery())).Value;
        (before.Now, before.Days.Count).ShouldBe((None with { Unchecked = 2 }, 0));

        await node.RunToEndAsync();

        var after = (await node.Host.SendAsync(new GetLinkHealthQuery())).Value;
        after.Now.ShouldBe(None with { Ok = 1, Blocked = 1 });
        after.Days.ShouldHaveSingleItem().Counts.ShouldBe(after.Now);
        // What the guide does not lead to any more is out of it now, and was in it then.
        await node.LeadToAsync("http://een.test/a");
        var later = (await node.Host.SendAsync(new GetLinkHealthQuery())).Value;
        later.Now.ShouldBe(None with { Ok = 1 });
        later.Days.ShouldHaveSingleItem().Counts.Blocked.ShouldBe(1);
    }

    [Fact]
    public async Task Each_day_is_as_its_last_run_left_it_and_the_last_thirty_are_given()
    {
        var start = new DateTimeOffset(2026, 10, 20, 6, 0, 0, TimeSpan.Zero);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), new FakeTimeProvider(start.AddDays(40)));
        await host.WithContextAsync(context =>
        {
            for (var day = 0; day < 33; day++)
            {
                context.Set<LinkRun>().Add(Ended(start.AddDays(day), None with { Ok = day }));
                // Still the same day here, though a run later: half past eleven in the evening.
                context.Set<LinkRun>().Add(Ended(DutchTime.At(DutchTime.DayOf(start.AddDays(day)), new TimeOnly(23, 30)).Value, None with { Ok = day, Broken = 1 }));
            }

            return context.SaveAsync(CancellationToken.None);
        });

        var days = (await host.SendAsync(new GetLinkHealthQuery())).Value.Days;

        days.Count.ShouldBe(30);
        days.Select(d => d.Day).ShouldBe(Enumerable.Range(3, 30).Select(day => new DateOnly(2026, 10, 20).AddDays(day)));
        days.ShouldAllBe(d => d.Counts.Broken == 1);
        days[^1].Counts.Ok.ShouldBe(32);
    }

    private static LinkCounts None { get; } = LinkCounts.Of([]);

    private static LinkRun Ended(DateTimeOffset at, LinkCounts counts)
    {
        var utc = at.ToUniversalTime();
        var run = new LinkRun(Given.Redacteur, utc, 1);
        run.End(utc, true, counts);
        return run;
    }
}
