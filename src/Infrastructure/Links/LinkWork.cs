using System.Collections.Concurrent;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>
/// The work of one run: some hosts at once, each link of a host after the other. Where no site at all has answered yet, silence is held back:
/// it is our own connection that fails then, and no link gets the blame.
/// </summary>
internal sealed class LinkWork(
    Guid run, LinkSettings settings, LinkNetwork network, IServiceScopeFactory scopes, IDbContextFactory<WegwijzerDbContext> contexts, IPublishedLinks published, TimeProvider clock) : IDisposable
{
    /// <summary>So many hosts that are silent at once are no chance; of fewer, somebody wants to know.</summary>
    private const int HostsToBeSure = 3;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly LinkChecker checker = new(network, new SitePace(settings, clock), clock);
    private readonly ConcurrentQueue<(string Key, string Host, LinkReport Report)> silent = new();
    private readonly CancellationTokenSource stop = new();
    private volatile bool isAnswered;
    private volatile bool isNews;

    /// <summary>Goes on until all is done or somebody says stop.</summary>
    public async Task<LinkRunState> DoAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.Token);
        var watch = WatchAsync(limit.Token);
        try
        {
            // Anew each time, because links can be added meanwhile.
            for (List<WorkItem> left; (left = await LeftAsync(limit.Token)).Count > 0;)
                await Parallel.ForEachAsync(ByHost(left), new ParallelOptions { MaxDegreeOfParallelism = settings.HostsAtOnce, CancellationToken = limit.Token }, CheckAllAsync);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // As somebody asked.
        }
        finally
        {
            await stop.CancelAsync();
            await watch;
        }

        var hadConnection = isAnswered || silent.Select(s => s.Host).Distinct(StringComparer.OrdinalIgnoreCase).Count() < HostsToBeSure;
        if (hadConnection)
            await TellSilenceAsync(cancellationToken);
        await published.PublishAsync(cancellationToken);
        return await EndAsync(hadConnection, cancellationToken);
    }

    public void Dispose()
    {
        checker.Dispose();
        stop.Dispose();
    }

    /// <summary>Links by host, the host with the most first: it takes longest.</summary>
    private static IEnumerable<List<WorkItem>> ByHost(List<WorkItem> items) =>
        items.GroupBy(i => new Uri(i.Url.Value).IdnHost, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).Select(g => g.ToList());

    private async ValueTask CheckAllAsync(List<WorkItem> ofHost, CancellationToken cancellationToken)
    {
        foreach (var item in ofHost)
        {
            var report = await checker.CheckAsync(item.Url, item.CountPages, cancellationToken);
            var host = new Uri(item.Url.Value).IdnHost;
            if (report.Seen?.Finding.IsSilence() == true && !isAnswered)
            {
                silent.Enqueue((item.Key, host, report));
                continue;
            }

            isAnswered |= report.Seen is not null && report.Seen.Finding != LinkFinding.PrivateNetwork;
            await RecordAsync(item.Key, report, cancellationToken);
            if (isAnswered)
                await TellSilenceAsync(cancellationToken);
        }
    }

    private async Task TellSilenceAsync(CancellationToken cancellationToken)
    {
        while (silent.TryDequeue(out var held))
            await RecordAsync(held.Key, held.Report, cancellationToken);
    }

    private async Task RecordAsync(string key, LinkReport report, CancellationToken cancellationToken)
    {
        var command = new RecordLinkCheckCommand(run, key, report.Seen, report.RetryAt);
        Result recorded;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            // A curator who changes something about the same link at that moment goes first.
            recorded = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellationToken);
        }
        while (recorded.Errors is [{ Kind: ErrorKind.Conflict }]);
        isNews = true;
    }

    private async Task<List<WorkItem>> LeftAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var uses = scope.ServiceProvider.GetRequiredService<SnapshotHolder>().Current.LinkUses;
        var held = silent.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var left = await scope.ServiceProvider.GetRequiredService<WegwijzerDbContext>().Set<LinkRunItem>().Where(i => i.RunId == run && i.DoneAt == null)
            .Join(scope.ServiceProvider.GetRequiredService<WegwijzerDbContext>().Set<WatchedLink>(), i => i.LinkKey, l => l.Key, (_, link) => new { link.Key, link.Url })
            .ToListAsync(cancellationToken);
        return [.. left.Where(l => !held.Contains(l.Key)).Select(l => new WorkItem(l.Key, l.Url, uses.LastPageNeeded(l.Key) is not null))];
    }

    /// <summary>Tells the public what is new now and then, and looks whether somebody says stop.</summary>
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Look, clock, cancellationToken);
                await LookAsync(cancellationToken);
            }
#pragma warning disable CA1031 // Whatever the database's reason is not to answer.
            catch (Exception)
#pragma warning restore CA1031
            {
                // The work itself will find that out; this looks again.
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (isNews)
        {
            isNews = false;
            await published.PublishAsync(cancellationToken);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<LinkRun>().AnyAsync(r => r.Id == run && r.State == LinkRunState.Stopping, cancellationToken))
            await stop.CancelAsync();
    }

    private async Task<LinkRunState> EndAsync(bool hadConnection, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var ended = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new EndLinkRunCommand(run, hadConnection), cancellationToken);
            // Somebody who asks it to stop at that moment goes first.
            if (ended.Succeeded)
                return ended.Value;
        }
    }

    private sealed record WorkItem(string Key, WebAddress Url, bool CountPages);
}
