using Npgsql;
using Wegwijzer.Application.Links;
using Wegwijzer.Domain.Links;
using Wegwijzer.Testing;
using Wegwijzer.Testing.Sites;

namespace Wegwijzer.Application.Tests.Links;

/// <summary>The database goes away in the middle of a run and comes back, as in a restart of it or a network that fails; Admin stays up.</summary>
public sealed class LosingTheDatabase(TestDatabases databases) : IAsyncDisposable
{
    private static readonly string[] Three = ["http://een.test/a", "http://twee.test/b", "http://drie.test/c"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly SiteServer web = new();
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task The_run_goes_on_by_itself_with_what_was_not_written_down_yet()
    {
        await using var node = await BegunAsync();
        await node.Runner.StartAsync(CancellationToken.None);
        await UntilAsync(async () => (await node.LastRunAsync()).Done == 2);

        await AllowAsync(node, false);
        // The last site answers while nobody can write that down.
        answered.SetResult();
        await UntilAsync(() => Task.FromResult(node.Log.Count("broken off") > 0));
        await AllowAsync(node, true);

        await UntilAsync(async () => !(await node.LastRunAsync()).IsGoingOn);
        (await node.LastRunAsync()).ShouldSatisfyAllConditions(run => run.State.ShouldBe(LinkRunState.Finished), run => run.Done.ShouldBe(3));
        (await node.LinksAsync()).ShouldAllBe(link => link.State == LinkState.Ok);
        web.Requests.Where(r => r.Host != "twee.test").GroupBy(r => (r.Host, r.Method)).ShouldAllBe(g => g.Count() == 1, "what was written down is not done again");
        await UntilAsync(async () => await TurnsAsync(node) == 0);
        await node.Runner.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Somebody_else_can_take_it_over_at_once_and_can_be_told_to_stop()
    {
        await using var node = await BegunAsync();
        var running = node.RunAsync();
        await UntilAsync(async () => (await node.LastRunAsync()).Done == 2);
        (await TurnsAsync(node)).ShouldBe(1);

        await AllowAsync(node, false);
        await AllowAsync(node, true);
        // It has nothing to write down, but finds out that its turn went with the connection: somebody else may have it by now.
        await Should.ThrowAsync<OperationCanceledException>(() => running.WaitAsync(Patience));
        (await TurnsAsync(node)).ShouldBe(0);
        await using var next = LinkNode.Over(node.Host.ConnectionString, web);
        (await next.LastRunAsync()).ShouldSatisfyAllConditions(run => run.IsGoingOn.ShouldBeTrue(), run => run.Done.ShouldBe(2));
        (await next.Host.SendAsync(new StopLinkRunCommand(Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await next.RunAsync()).ShouldBeTrue();
        (await next.LastRunAsync()).State.ShouldBe(LinkRunState.Stopped);
        (await TurnsAsync(next)).ShouldBe(0);
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    /// <summary>A run of which two links are answered at once, and the third when the test says so.</summary>
    private async Task<LinkNode> BegunAsync()
    {
        web["twee.test"] = async (request, connection, cancellationToken) =>
        {
            asked.TrySetResult();
            await answered.Task.WaitAsync(cancellationToken);
            await Replies.Html("Kaart")(request, connection, cancellationToken);
        };
        var node = await LinkNode.OverGuideAsync(databases, web, Patience, Three);
        _ = (await node.StartAsync()).Value;
        return node;
    }

    /// <summary>Lets nobody into the database any more and breaks off who is in it, or lets them in again.</summary>
    private async Task AllowAsync(LinkNode node, bool allow)
    {
        await asked.Task.WaitAsync(Patience);
        await using var connection = new NpgsqlConnection(databases.Server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"ALTER DATABASE {Name(node)} ALLOW_CONNECTIONS {allow}; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name(node)}' AND NOT {allow}",
            connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How many have the turn to carry a run out, seen from outside the database.</summary>
    private async Task<long> TurnsAsync(LinkNode node)
    {
        await using var connection = new NpgsqlConnection(databases.Server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = $1)", connection)
        {
            Parameters = { new() { Value = Name(node) } },
        };
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static string Name(LinkNode node) => new NpgsqlConnectionStringBuilder(node.Host.ConnectionString).Database!;

    /// <summary>The test's own connections to the database are cut too, and take one more try.</summary>
    private static async Task UntilAsync(Func<Task<bool>> so)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await TrueAsync(so))
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
    }

    private static async Task<bool> TrueAsync(Func<Task<bool>> so)
    {
        try
        {
            return await so();
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
        {
            return false;
        }
    }
}
