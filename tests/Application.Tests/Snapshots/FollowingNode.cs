using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tests.Common;
using Wegwijzer.Infrastructure.Hosting;
using Wegwijzer.Infrastructure.Snapshots;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Snapshots;

/// <summary>A node that follows the database as a host does.</summary>
internal sealed class FollowingNode : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly SnapshotRenewal renewal;

    private FollowingNode(string database)
    {
        Host = new GuideHost(database, configure: services => services.AddLogging(logging => logging.AddProvider(Log)));
        renewal = Host.Services.GetServices<IHostedService>().OfType<SnapshotRenewal>().Single();
    }

    public GuideHost Host { get; }

    public CollectedLog Log { get; } = new();

    public SnapshotHolder Holder => Host.Services.GetRequiredService<SnapshotHolder>();

    public DatabaseHealth Health => Host.Services.GetRequiredService<DatabaseHealth>();

    /// <param name="poll">How long it waits for a notification before it looks by itself.</param>
    public static async Task<FollowingNode> FollowAsync(string database, TimeSpan? poll = null)
    {
        var node = new FollowingNode(database);
        node.renewal.Poll = poll ?? node.renewal.Poll;
        await node.renewal.StartAsync(CancellationToken.None);
        await node.Holder.Ready.WaitAsync(Patience);
        return node;
    }

    public Task UntilAsync(Func<bool> so) => UntilAsync(() => Task.FromResult(so()));

    public async Task UntilAsync(Func<Task<bool>> so)
    {
        var clock = Stopwatch.StartNew();
        while (!await so())
        {
            // A following that broke off would be waited for in vain.
            renewal.ExecuteTask!.IsCompleted.ShouldBeFalse();
            clock.Elapsed.ShouldBeLessThan(Patience, $"still at version {Holder.Version}\n{Log.Text}");
            await Task.Delay(5);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await renewal.StopAsync(CancellationToken.None);
        await Host.DisposeAsync();
    }
}
