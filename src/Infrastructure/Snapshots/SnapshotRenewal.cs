using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Infrastructure.Hosting;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Snapshots;

/// <summary>
/// Keeps the snapshot in step with the database. A notification and a poll only wake the one query that reads what is newer; after a lost
/// connection LISTEN comes first and the query then, so nothing falls between. The primary tells which version there is; what is read may
/// come from a replica, which is asked again until it has that version. Without the database the last snapshot goes on answering.
/// </summary>
internal sealed partial class SnapshotRenewal(
    DatabaseServers servers, IPublishedChanges changes, IPublishedLinks links, SnapshotHolder holder, DatabaseHealth health, TimeProvider clock, ILogger<SnapshotRenewal> logger) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(500);

    // Above so many items, what a renewal leaves behind is worth clearing away at once.
    private const int Many = 10_000;

    // How soon a replica that lags is asked again.
    private static readonly TimeSpan CatchUp = TimeSpan.FromMilliseconds(100);

    private long told;

    /// <summary>How long a notification is waited for before it looks by itself.</summary>
    internal TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(3);

    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        var newer = await changes.ReadAfterAsync(holder.Version, cancellationToken);
        GuideSnapshot? next = null;
        if (holder.IsReady && !Continues(holder.Current, newer))
        {
            // Another database, or a backup put back: what is held says nothing about it, so start over.
            LogStartedOver(holder.Version, newer.Version);
            newer = await changes.ReadAfterAsync(-1, cancellationToken);
            told = newer.Version;
            next = GuideSnapshot.Empty.With(newer);
        }
        else if (newer.Version > holder.Version)
        {
            next = (holder.IsReady ? holder.Current : GuideSnapshot.Empty).With(newer);
            LogRenewed(newer.Version, newer.Items.Count);
        }

        var guide = next ?? holder.Current;
        if (await links.ReadAfterAsync(guide.Links, cancellationToken) is { } news)
            next = guide.With(news);
        if (next is not null)
            Swap(next, newer);
    }

    /// <summary>
    /// A large guide that was read leaves as much behind as it holds, and what a collection does not look at for an hour counts as memory for an hour. Before
    /// the first one nobody waits for an answer; afterwards the collection goes on beside the answers.
    /// </summary>
    private void Swap(GuideSnapshot next, PublishedChanges read)
    {
        if (read.Items.Count > Many && !holder.IsReady)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        holder.Swap(next);
        if (read.Items.Count > 0 && next.Count > Many)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
    }

    /// <summary>
    /// Whether what was read is of the history that is held: the mark of the last version that both know is the same. An older version is
    /// then a replica that lags; at the primary it is a backup that was put back.
    /// </summary>
    private static bool Continues(GuideSnapshot held, PublishedChanges read)
    {
        var common = Math.Min(held.Version, read.Version);
        var (ours, theirs) = (held.MarkOf(common), read.Marks.FirstOrDefault(m => m.Number == common)?.Mark ?? "");
        return (ours.Length == 0 || theirs.Length == 0 || ours == theirs) && (read.Version >= held.Version || read.FromReplica);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var lost = await FailureOfAsync(FollowAsync, stoppingToken);
            var isNews = health.Down(clock.GetUtcNow());
            if (isNews)
                LogLost(lost);
            if (await FailureOfAsync(health.TryMendAsync, stoppingToken) is { } unmended && isNews)
                LogNotMended(unmended);
            // Without the primary, a replica may still have something newer. That it does not answer either is said already.
            if (servers.Reading != servers.Primary)
                _ = await FailureOfAsync(RenewAsync, stoppingToken);
            await Task.Delay(Retry, clock, stoppingToken);
        }
    }

    /// <summary>
    /// What went wrong, whatever it is: the node goes on answering from the snapshot that it has, and tries again. EF wraps what breaks off in
    /// the middle of a query, so the type of an exception says nothing here.
    /// </summary>
    private static async Task<Exception?> FailureOfAsync(Func<CancellationToken, Task> attempt, CancellationToken stoppingToken)
    {
        try
        {
            await attempt(stoppingToken);
            return null;
        }
#pragma warning disable CA1031 // See above.
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return e;
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await using var connection = await servers.Primary.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => Tell(notification.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {WegwijzerDbContext.PublishedChannel}", connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);
        // What was told while nobody listened.
        await using (var number = servers.Primary.CreateCommand($"SELECT number FROM {Schemas.Published}.content_version"))
            told = await number.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
        while (true)
        {
            await RenewAsync(cancellationToken);
            if (health.Up())
                LogFound();
            await connection.WaitAsync(holder.Version < told ? CatchUp : Poll, cancellationToken);
        }
    }

    private void Tell(string payload) =>
        told = long.TryParse(payload, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? Math.Max(told, version) : told;

    [LoggerMessage(Level = LogLevel.Information, Message = "Snapshot renewed to content version {Version}: {Items} items changed")]
    private partial void LogRenewed(long version, int items);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database holds content version {Theirs} of another history than {Ours} that is held here: reading it anew")]
    private partial void LogStartedOver(long ours, long theirs);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer; reads go on from the snapshot that is held")]
    private partial void LogLost(Exception? e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The local database could not be started again; it is tried again")]
    private partial void LogNotMended(Exception e);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database answers again")]
    private partial void LogFound();
}
