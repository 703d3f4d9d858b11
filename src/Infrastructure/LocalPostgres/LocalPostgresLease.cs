using Microsoft.Extensions.Logging;

namespace Wegwijzer.Infrastructure.LocalPostgres;

/// <summary>
/// The use of the local PostgreSQL by this process. The server runs as long as any process has a lease, and stops by itself
/// after the last one, however that one ended.
/// </summary>
public sealed class LocalPostgresLease : IAsyncDisposable
{
    private readonly FileLock use;
    private readonly LocalCluster cluster;

    private LocalPostgresLease(FileLock use, LocalCluster cluster)
    {
        this.use = use;
        this.cluster = cluster;
    }

    /// <summary>Stays the same through every restart of the server.</summary>
    public string ConnectionString => cluster.Database.ConnectionString;

    internal string SuperuserConnectionString => cluster.Database.SuperuserConnectionString;

    /// <summary>Makes and starts the server where needed, and the database of this checkout.</summary>
    public static async Task<LocalPostgresLease> AcquireAsync(LocalPostgresOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new LocalPostgresException("The local PostgreSQL needs Linux: give ConnectionStrings__Wegwijzer.");
        }

        var user = ServerUser.Choose();
        var folder = await ClusterFolder.OpenAsync(options.DataFolder, user, cancellationToken);
        var lease = new LocalPostgresLease(await UseAsync(folder, options.StartTimeout, cancellationToken), new LocalCluster(folder, user, options, logger));
        try
        {
            await lease.EnsureRunningAsync(cancellationToken);
            return lease;
        }
        catch
        {
            await lease.DisposeAsync();
            throw;
        }
    }

    /// <summary>For a host whose connection fails: starts the server again if it was killed.</summary>
    public Task EnsureRunningAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(use.IsReleased, this);
        return cluster.EnsureRunningAsync(cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        use.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>For tests: after <see cref="DisposeAsync"/>, waits until the server is gone, if no other process uses it.</summary>
    internal Task StoppedAsync(CancellationToken cancellationToken) => cluster.StoppedAsync(cancellationToken);

    /// <summary>Waits while a watchdog stops the server.</summary>
    private static async Task<FileLock> UseAsync(ClusterFolder folder, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            var taken = await FileLock.SharedAsync(folder.UsersLock, limit.Token);
            if (!FileLock.IsFree(folder.UsersLock))
            {
                return taken;
            }

            taken.Dispose();
            throw new LocalPostgresException($"The data folder {folder} is on a file system without file locks: set WEGWIJZER_DATA to a local folder.");
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LocalPostgresException(
                $"PostgreSQL in {folder} did not stop within {timeout.TotalSeconds:0} seconds: see {folder.Log}, and end its processes if they hang.",
                exception);
        }
    }
}
