using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Infrastructure.Hosting;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Snapshots;

/// <summary>
/// Keeps the snapshot in step with the database. A notification and a poll only wake the one query that reads what is newer; after a lost
/// connection LISTEN comes first and the query then, so nothing falls between. Without the database the last snapshot goes on answering.
/// </summary>
internal sealed partial class SnapshotRenewal(
    NpgsqlDataSource dataSource, IPublishedChanges changes, SnapshotHolder holder, DatabaseHealth health, TimeProvider clock, ILogger<SnapshotRenewal> logger) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(500);

    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        var newer = await changes.ReadAfterAsync(holder.Version, cancellationToken);
        if (newer.Version < holder.Version)
        {
            // Another database, or a backup put back: what is held says nothing about it, so start over.
            LogStartedOver(holder.Version, newer.Version);
            newer = await changes.ReadAfterAsync(-1, cancellationToken);
            holder.Swap(GuideSnapshot.Empty.With(newer));
        }
        else if (newer.Version > holder.Version)
        {
            holder.Swap((holder.IsReady ? holder.Current : GuideSnapshot.Empty).With(newer));
            LogRenewed(newer.Version, newer.Items.Count);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever goes wrong here, the node goes on answering from the snapshot that it has, and tries again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (health.Down(clock.GetUtcNow()))
                    LogLost(e);
                await health.TryMendAsync(stoppingToken);
                await Task.Delay(Retry, clock, stoppingToken);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand($"LISTEN {WegwijzerDbContext.PublishedChannel}", connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);
        while (true)
        {
            await RenewAsync(cancellationToken);
            if (health.Up())
                LogFound();
            await connection.WaitAsync(Poll, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Snapshot renewed to content version {Version}: {Items} items changed")]
    private partial void LogRenewed(long version, int items);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database holds content version {Theirs}, older than {Ours} that is held here: reading it anew")]
    private partial void LogStartedOver(long ours, long theirs);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer; reads go on from the snapshot that is held")]
    private partial void LogLost(Exception e);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database answers again")]
    private partial void LogFound();
}
