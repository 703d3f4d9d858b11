using Npgsql;

namespace Wegwijzer.Infrastructure.Jobs;

/// <summary>
/// A node's turn to run a job: an advisory lock, held by a connection for as long as the turn lasts, so that it ends with the node,
/// however that ends. Where the connection is lost the lock is too, and <see cref="Lost"/> says so before another node is far under way.
/// </summary>
internal sealed class JobTurn : IAsyncDisposable
{
    // Keeps these apart from other locks: "Wegw" in ASCII, and beside it the job's name.
    private const int LockClass = 0x57656777;

    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(2);

    private readonly NpgsqlConnection connection;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource over = new();
    private readonly Task watch;

    private JobTurn(NpgsqlConnection connection, TimeProvider clock)
    {
        this.connection = connection;
        watch = WatchAsync(clock);
    }

    /// <summary>Cancelled where the turn ended too soon, because the database did not answer.</summary>
    public CancellationToken Lost => lost.Token;

    /// <returns>Null where another node has the turn.</returns>
    public static async Task<JobTurn?> TryTakeAsync(NpgsqlDataSource dataSource, string job, TimeProvider clock, CancellationToken cancellationToken)
    {
        var session = await dataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var take = new NpgsqlCommand("SELECT pg_try_advisory_lock($1, hashtext($2))", session) { Parameters = { new() { Value = LockClass }, new() { Value = job } } };
            if (await take.ExecuteScalarAsync(cancellationToken) is true)
                return new JobTurn(session, clock);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }

        await session.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await watch;
        // The connection goes back to the pool, and would keep the lock there; one that broke has none.
        if (!lost.IsCancellationRequested)
        {
            await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
            try
            {
                await release.ExecuteNonQueryAsync(CancellationToken.None);
            }
            catch (NpgsqlException)
            {
                // Gone at the last moment, and the lock with it.
            }
        }

        await connection.DisposeAsync();
        lost.Dispose();
        over.Dispose();
    }

    private async Task WatchAsync(TimeProvider clock)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pulse, clock, over.Token);
                await using var ping = new NpgsqlCommand("SELECT 1", connection);
                await ping.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
        }
        catch (NpgsqlException)
        {
            await lost.CancelAsync();
        }
    }
}
