using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Wegwijzer.Infrastructure.LocalPostgres;

namespace Wegwijzer.Application.Tests.LocalPostgres;

/// <summary>A data folder for one test, with a look at the processes that use it. Afterwards the server and the folder are gone.</summary>
public sealed class TemporaryData : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly List<Holder> holders = [];

    public TemporaryData()
    {
        // Not CreateTempSubdirectory: from root, PostgreSQL runs as another user, who has to enter this folder.
        Folder = Path.Combine(Path.GetTempPath(), $"wegwijzer-local-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Folder);
        Holder.Run("chmod", "755", Folder);
        UseFolder(Folder);
    }

    public string Folder { get; }

    public string Postgresql { get; private set; } = "";

    public LocalPostgresOptions Options => new()
    {
        ContentRoot = "/",
        DataFolder = Folder,
        BinaryFolder = Environment.GetEnvironmentVariable("POSTGRES_BIN"),
    };

    public bool ServerIsGone => !File.Exists(Lock("server")) || FileLock.IsFree(Lock("server"));

    public int ServerProcessId => int.Parse(File.ReadLines(Path.Combine(Postgresql, "cluster/postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public IReadOnlyList<int> Watchdogs
    {
        get
        {
            var arguments = $"wegwijzer-postgresql\0{Postgresql}\0";
            return [.. from process in Processes where process.Command.Contains(arguments, StringComparison.Ordinal) select process.Id];
        }
    }

    private static IEnumerable<(int Id, string Command)> Processes =>
        from folder in Directory.GetDirectories("/proc")
        let id = int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var number) ? number : 0
        where id > 0
        select (id, CommandLine(id));

    public void UseFolder(string dataFolder) => Postgresql = Path.Combine(dataFolder, "postgresql");

    public Holder StartHolder() => Keep(Holder.Start(Folder));

    public Holder Keep(Holder holder)
    {
        holders.Add(holder);
        return holder;
    }

    public Task<LocalPostgresLease> AcquireAsync() => AcquireAsync(Options);

    public static Task<LocalPostgresLease> AcquireAsync(LocalPostgresOptions options) =>
        LocalPostgresLease.AcquireAsync(options, NullLogger.Instance, TestContext.Current.CancellationToken);

    public static Task<LocalPostgresException> RefusalAsync(LocalPostgresOptions options) =>
        Should.ThrowAsync<LocalPostgresException>(() => AcquireAsync(options));

    public Task ServerStopsAsync() => EventuallyAsync(() => ServerIsGone && Watchdogs.Count == 0);

    public void KillServer() => Kill(ServerProcessId);

    public static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }

    public static async Task EventuallyAsync(Func<bool> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Stopwatch.GetElapsedTime(started).ShouldBeLessThan(Patience);
            await Task.Delay(20);
        }
    }

    public static async Task<object?> QueryAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        holders.ForEach(holder => holder.Dispose());
        if (!ServerIsGone && Watchdogs.Count == 0)
        {
            KillServer();
        }

        await ServerStopsAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public string Lock(string name) => Path.Combine(Postgresql, $"{name}.lock");

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
