using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Wegwijzer.Infrastructure.LocalPostgres;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>
/// A PostgreSQL of one test's own, to kill, with a database that holds the guide. It runs as in production: the one that the other tests share may
/// lose what it committed just before it was killed.
/// </summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMinutes(1);

    private readonly string folder;
    private readonly LocalPostgresLease lease;

    private OwnServer(string folder, LocalPostgresLease lease) => (this.folder, this.lease) = (folder, lease);

    public string ConnectionString => lease.ConnectionString;

    public static async Task<OwnServer> StartAsync()
    {
        var data = Path.Combine(Path.GetTempPath(), $"wegwijzer-test-{Guid.NewGuid():N}");
        var options = LocalPostgresOptions.FromEnvironment(data) with { DataFolder = data };
        var server = new OwnServer(data, await LocalPostgresLease.AcquireAsync(options, NullLogger.Instance, CancellationToken.None));
        await using var command = new GuideHost(server.ConnectionString);
        await command.LoadAsync();
        return server;
    }

    /// <summary>With -9, so that it leaves everything as it lies.</summary>
    public void Kill()
    {
        // The one that this test started, by the number that it wrote down itself.
        var number = File.ReadLines(Path.Combine(folder, "postgresql/cluster/postmaster.pid")).First();
        using var process = Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
        // With those that serve connections: left alone, one of them may answer once more before it notices.
        process.Kill(entireProcessTree: true);
    }

    public Task EnsureRunningAsync() => lease.EnsureRunningAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopTimeout);
        await lease.DisposeAsync();
        await lease.StoppedAsync(limit.Token);
        Directory.Delete(folder, recursive: true);
    }
}
