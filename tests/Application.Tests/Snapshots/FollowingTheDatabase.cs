using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Snapshots;

public sealed class FollowingTheDatabase(TestDatabases databases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_publication_elsewhere_is_seen_by_its_notification()
    {
        await using var writer = await databases.HostAsync(Given.ASmallGuide());
        // It would look by itself long after the test has given up.
        await using var node = await FollowingNode.FollowAsync(writer.ConnectionString, poll: TimeSpan.FromHours(1));
        await ListeningAsync(writer);
        for (var i = 0; i < 7; i++)
        {
            var version = (await writer.PublishAsync(Given.ATool($"kaart-{i}"))).Version;
            await node.UntilAsync(() => node.Holder.Version == version);
        }

        node.Holder.Current.Slugs(ContentKind.Tool).Count().ShouldBe(7);
        node.Holder.Current.Digest.ShouldBe((await writer.ReadAsync()).Digest);
    }

    [Fact]
    public async Task After_its_connection_was_cut_it_listens_again()
    {
        await using var writer = await databases.HostAsync(Given.ASmallGuide());
        await using var node = await FollowingNode.FollowAsync(writer.ConnectionString);
        for (var i = 0; i < 3; i++)
        {
            await node.UntilAsync(() => node.Health.IsUp);
            (await CutAsync(writer)).ShouldBe(1);
            var version = (await writer.PublishAsync(Given.ATool($"kaart-{i}"))).Version;
            await node.UntilAsync(() => node.Holder.Version == version);
            await ListeningAsync(writer);
        }
    }

    [Fact]
    public async Task A_poll_finds_what_no_notification_told()
    {
        await using var writer = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        await using var node = await FollowingNode.FollowAsync(writer.ConnectionString);
        await writer.ExecuteAsync("BEGIN; UPDATE published.content_version SET number = 2; UPDATE published.item SET version = 2 WHERE kind = 'tool'; COMMIT");
        await node.UntilAsync(() => node.Holder.Version == 2);
        node.Holder.Current.Find(ContentKind.Tool, "kaart")!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_backup_put_back_is_read_anew()
    {
        await using var writer = await databases.HostAsync(Given.ASmallGuide());
        await writer.PublishAsync(Given.ATool("kaart"));
        await using var node = await FollowingNode.FollowAsync(writer.ConnectionString);
        node.Holder.Version.ShouldBe(2);
        await writer.ExecuteAsync("BEGIN; DELETE FROM published.item WHERE kind = 'tool'; UPDATE published.content_version SET number = 1; COMMIT");

        await node.UntilAsync(() => node.Holder.Version == 1);

        node.Holder.Current.Slugs(ContentKind.Tool).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_guide_is_a_snapshot_too()
    {
        await using var node = await FollowingNode.FollowAsync(await databases.CreateEmptyAsync());
        (node.Holder.IsReady, node.Holder.Version).ShouldBe((true, 0));
    }

    [Fact]
    public async Task A_request_that_began_before_goes_on_with_what_it_saw()
    {
        await using var writer = await databases.HostAsync(Given.ASmallGuide());
        await using var node = await FollowingNode.FollowAsync(writer.ConnectionString);
        await using var request = node.Host.Services.CreateAsyncScope();
        var seen = request.ServiceProvider.GetRequiredService<GuideSnapshot>();

        var version = (await writer.PublishAsync(Given.ATool("kaart"))).Version;
        await node.UntilAsync(() => node.Holder.Version == version);

        request.ServiceProvider.GetRequiredService<GuideSnapshot>().ShouldBeSameAs(seen);
        seen.Find(ContentKind.Tool, "kaart").ShouldBeNull();
        await using var next = node.Host.Services.CreateAsyncScope();
        next.ServiceProvider.GetRequiredService<GuideSnapshot>().Find(ContentKind.Tool, "kaart").ShouldNotBeNull();
    }

    private static async Task<int> CutAsync(GuideHost writer)
    {
        await ListeningAsync(writer);
        return (await writer.QueryAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'")).Count;
    }

    private static async Task ListeningAsync(GuideHost writer)
    {
        var clock = Stopwatch.StartNew();
        while ((await writer.QueryAsync("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'")).Count != 1)
        {
            clock.Elapsed.ShouldBeLessThan(Patience);
            await Task.Delay(20);
        }
    }
}
