using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Wegwijzer.Infrastructure.LocalPostgres;

/// <summary>Makes the server run. The caller shares users.lock, so no watchdog stops it meanwhile.</summary>
internal sealed class LocalCluster(ClusterFolder folder, ServerUser user, LocalPostgresOptions options, ILogger logger)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);
    private static readonly string[] ThrowAwaySettings = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

    public LocalDatabase Database { get; } = new(folder, CheckoutDatabase.NameFor(options.ContentRoot));

    public async Task EnsureRunningAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.StartTimeout);
        try
        {
            using var turn = await FileLock.ExclusiveAsync(folder.StartLock, limit.Token);
            await EnsureDatabaseAsync(limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LocalPostgresException(
                $"PostgreSQL in {folder} did not answer within {options.StartTimeout.TotalSeconds:0} seconds: see {folder.Log}, " +
                "and end its processes if they hang.",
                exception);
        }
    }

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        using var watchdog = await FileLock.ExclusiveAsync(folder.WatchdogLock, cancellationToken);
        using var server = await FileLock.ExclusiveAsync(folder.ServerLock, cancellationToken);
    }

    private async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(() => !FileLock.IsFree(folder.ServerLock), cancellationToken);
        if (answer == DatabaseAnswer.None)
        {
            answer = await StartAsync(cancellationToken);
        }
        else if (FileLock.IsFree(folder.WatchdogLock))
        {
            StartWatchdog(await FindBinariesAsync(cancellationToken));
        }

        if (answer == DatabaseAnswer.Missing)
        {
            await Database.CreateAsync(cancellationToken);
        }
    }

    private async Task<DatabaseAnswer> StartAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var binaries = await FindBinariesAsync(cancellationToken);
        await RefuseUnreachableFolderAsync(cancellationToken);
        if (!Directory.Exists(folder.Cluster))
        {
            await InitialiseAsync(binaries, cancellationToken);
        }

        folder.WriteAccessRules();

        // The watchdog first: at no moment does a server run that nobody would stop.
        StartWatchdog(binaries);
        using var server = StartDetached(ClusterScripts.StartServer, binaries, options.ThrowAway ? ThrowAwaySettings : []);
        var answer = await AnswerAsync(() => !server.HasExited, cancellationToken);
        if (answer == DatabaseAnswer.None)
        {
            var early = await server.StandardError.ReadToEndAsync(cancellationToken);
            var reason = Reason(early.Length > 0 ? early : folder.LastLogLine());
            throw new LocalPostgresException($"PostgreSQL in {folder} did not start{reason}: see {folder.Log}.");
        }

        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        logger.LogInformation("PostgreSQL {Version} runs in {Folder}, started in {Milliseconds:0} ms", binaries.Version, folder, elapsed);
        return answer;
    }

    private async Task<DatabaseAnswer> AnswerAsync(Func<bool> isAlive, CancellationToken cancellationToken)
    {
        while (isAlive())
        {
            var answer = await Database.AskAsync(cancellationToken);
            if (answer != DatabaseAnswer.None)
            {
                return answer;
            }

            await Task.Delay(PollInterval, cancellationToken);
        }

        return DatabaseAnswer.None;
    }

    private Task<PostgresBinaries> FindBinariesAsync(CancellationToken cancellationToken) =>
        PostgresBinaries.FindAsync(options.BinaryFolder, folder.ClusterVersion(), cancellationToken);

    private async Task RefuseUnreachableFolderAsync(CancellationToken cancellationToken)
    {
        var (exitCode, output) = await Command.RunAsync(user.Command("test", "-r", folder.UsersLock), cancellationToken);
        if (exitCode != 0)
        {
            throw new LocalPostgresException(
                $"The user {user.Name}, who runs PostgreSQL, cannot enter the data folder {folder}{Reason(output)}: " +
                "set WEGWIJZER_DATA to a folder outside a private home, such as /var/lib/wegwijzer.");
        }
    }

    private async Task InitialiseAsync(PostgresBinaries binaries, CancellationToken cancellationToken)
    {
        logger.LogInformation("Making a local PostgreSQL {Version} in {Folder}", binaries.Version, folder);
        folder.PrepareNewCluster();
        var (exitCode, output) = await Command.RunAsync(user.Command("sh", Arguments(ClusterScripts.Initialise, binaries)), cancellationToken);
        if (exitCode != 0)
        {
            throw new LocalPostgresException(
                $"The local PostgreSQL in {folder} could not be made{Reason(output)}: set WEGWIJZER_DATA to another folder, " +
                "or give ConnectionStrings__Wegwijzer.");
        }

        folder.AcceptNewCluster();
    }

    private void StartWatchdog(PostgresBinaries binaries)
    {
        var (mode, after) = options.ThrowAway ? ("immediate", "throw-away") : ("fast", "keep");
        using var watchdog = StartDetached(ClusterScripts.Watch, binaries, mode, after);
    }

    /// <summary>In a session of its own, out of reach of Ctrl-C in our terminal.</summary>
    private Process StartDetached(string script, PostgresBinaries binaries, params string[] arguments) =>
        Command.Start(user.Command("setsid", ["sh", .. Arguments(script, binaries, arguments)]));

    private IEnumerable<string> Arguments(string script, PostgresBinaries binaries, params string[] arguments) =>
        ["-c", script, "wegwijzer-postgresql", folder.ToString(), binaries.Folder, .. arguments];

    private static string Reason(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var reason = Array.Find(lines, line => line.Contains("error:", StringComparison.Ordinal)) ?? lines.LastOrDefault();
        return reason is null ? "" : $" ({reason})";
    }
}
