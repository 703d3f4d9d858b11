using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Snapshots;

/// <summary>Nodes with a connection string of two servers, as docs/running.md gives it: all is done at the primary, what is published is read from a replica.</summary>
public sealed class ReadingFromAReplica : IAsyncLifetime
{
    private ReplicatedServers servers = null!;
    private FollowingNode node = null!;

    public async ValueTask InitializeAsync()
    {
        servers = await ReplicatedServers.StartAsync();
        await using var writer = new GuideHost(servers.ConnectionString);
        await writer.MigrateAsync();
        var version = (await writer.CommandAsync(new ImportBundleCommand(Given.ABundle(Given.ASmallGuide()), Domain.Revisions.Actor.System))).Value.Version;
        await HasAsync(version);
        node = await FollowingNode.FollowAsync(servers.ConnectionString);
        await node.UntilAsync(() => node.Holder.Version == version);
    }

    public async ValueTask DisposeAsync()
    {
        if (node is not null)
            await node.DisposeAsync();
        if (servers is not null)
            await servers.DisposeAsync();
    }

    [Fact]
    public async Task A_publication_reaches_a_node_that_reads_from_the_replica()
    {
        for (var i = 0; i < 3; i++)
        {
            var version = await PublishAsync($"kaart-{i}");
            await node.UntilAsync(() => node.Holder.Version == version);
            node.Holder.Current.Find(ContentKind.Tool, $"kaart-{i}").ShouldNotBeNull();
        }

        (await ReadsAtReplicaAsync()).ShouldNotBeEmpty();
        node.Log.Count("another history").ShouldBe(0);
    }

    [Fact]
    public async Task A_replica_that_lags_is_waited_for_without_another_publication()
    {
        await servers.AskReplicaAsync("SELECT pg_wal_replay_pause()");
        await node.UntilAsync(async () => await servers.AskReplicaAsync("SELECT pg_get_wal_replay_pause_state()") is "paused");
        var held = node.Holder.Current;
        var version = await PublishAsync("kaart");

        await AsksTheReplicaSomeTimesAsync();
        node.Holder.Current.ShouldBeSameAs(held);

        await servers.AskReplicaAsync("SELECT pg_wal_replay_resume()");
        await node.UntilAsync(() => node.Holder.Version == version);
        node.Holder.Current.Find(ContentKind.Tool, "kaart").ShouldNotBeNull();
        node.Log.Count("another history").ShouldBe(0);
    }

    [Fact]
    public async Task A_replica_that_comes_back_behind_never_takes_a_node_back()
    {
        await servers.AskReplicaAsync("ALTER SYSTEM SET recovery_min_apply_delay = '1h'");
        await servers.StopReplicaAsync();
        var version = await PublishAsync("kaart");
        // Without the replica the node reads from the primary.
        await node.UntilAsync(() => node.Holder.Version == version);
        var held = node.Holder.Current;
        await servers.StartReplicaAsync();
        (await servers.AskReplicaAsync("SELECT number FROM published.content_version")).ShouldBe(version - 1);

        await AsksTheReplicaSomeTimesAsync();
        node.Holder.Current.ShouldBeSameAs(held);

        var next = await PublishAsync("kaart-2");
        await servers.AskReplicaAsync("ALTER SYSTEM RESET recovery_min_apply_delay");
        await servers.AskReplicaAsync("SELECT pg_reload_conf()");
        await node.UntilAsync(() => node.Holder.Version == next);
        node.Log.Count("another history").ShouldBe(0);
    }

    [Fact]
    public async Task Reads_go_on_while_the_primary_is_away_and_follow_it_when_it_is_back()
    {
        var held = node.Holder.Current;
        await servers.StopPrimaryAsync();
        await node.UntilAsync(() => !node.Health.IsUp);
        await AsksTheReplicaSomeTimesAsync();
        node.Holder.Current.ShouldBeSameAs(held);
        await using (var late = await FollowingNode.FollowAsync(servers.ConnectionString))
            late.Holder.Current.Digest.ShouldBe(held.Digest);

        await servers.StartPrimaryAsync();
        await node.UntilAsync(() => node.Health.IsUp);
        var version = await PublishAsync("kaart");
        await node.UntilAsync(() => node.Holder.Version == version);
        node.Log.Count("another history").ShouldBe(0);
    }

    [Fact]
    public async Task With_both_away_it_keeps_what_it_has_and_goes_on_afterwards()
    {
        var held = node.Holder.Current;
        await servers.StopReplicaAsync();
        await servers.StopPrimaryAsync();
        await node.UntilAsync(() => !node.Health.IsUp);
        await servers.StartPrimaryAsync();
        await servers.StartReplicaAsync();
        await node.UntilAsync(() => node.Health.IsUp);
        node.Holder.Current.ShouldBeSameAs(held);
        var version = await PublishAsync("kaart");
        await node.UntilAsync(() => node.Holder.Version == version);
    }

    private async Task<long> PublishAsync(string slug)
    {
        // A host of its own each time: one from before a server was stopped would hold broken connections.
        await using var writer = new GuideHost(servers.ConnectionString);
        return (await writer.PublishAsync(Given.ATool(slug))).Version;
    }

    private async Task HasAsync(long version)
    {
        while (await servers.AskReplicaAsync("SELECT to_regclass('published.content_version') IS NOT NULL") is false
            || await servers.AskReplicaAsync("SELECT number FROM published.content_version") is not long number || number < version)
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    /// <summary>When sessions of ours last did something at the replica.</summary>
    private async Task<string[]> ReadsAtReplicaAsync() =>
        (string[])(await servers.AskReplicaAsync(
            "SELECT coalesce(array_agg(state_change::text), '{}') FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"))!;

    private async Task AsksTheReplicaSomeTimesAsync()
    {
        var moments = new HashSet<string>(StringComparer.Ordinal);
        await node.UntilAsync(async () =>
        {
            moments.UnionWith(await ReadsAtReplicaAsync());
            return moments.Count > 5;
        });
    }
}
