using System.Diagnostics;
using Npgsql;
using Wegwijzer.Infrastructure.LocalPostgres;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Snapshots;

/// <summary>
/// Two PostgreSQL servers for one test, from the installed binaries: a primary, and a replica that streams from it. Each ends when its
/// input does, so also when the test run is killed.
/// </summary>
internal sealed class ReplicatedServers : IAsyncDisposable
{
    private const string Database = "guide";

    // Sockets only, each in a folder that nobody else can enter.
    private const string Serve =
        """
        umask 077; cd "$1" && mkdir -p "run-$2" || exit 1
        "$3/postgres" -D "$2" -c listen_addresses= -c unix_socket_directories="$1/run-$2" -c fsync=off -c max_connections=60 >>"$2.log" 2>&1 </dev/null &
        server=$!
        cat >/dev/null
        "$3/pg_ctl" stop -D "$2" -m fast -t 20 || "$3/pg_ctl" stop -D "$2" -m immediate
        wait $server
        """;

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"wegwijzer-replica-{Guid.NewGuid():N}");
    private readonly ServerUser user = ServerUser.Choose();
    private readonly PostgresBinaries binaries;
    private readonly Dictionary<string, Process> running = [];

    private ReplicatedServers(PostgresBinaries binaries) => this.binaries = binaries;

    /// <summary>As docs/running.md says it for nodes that read from a replica.</summary>
    public string ConnectionString => $"Host={Socket("primary")},{Socket("replica")};Username=postgres;Database={Database};Target Session Attributes=prefer-standby;Maximum Pool Size=10";

    public static async Task<ReplicatedServers> StartAsync()
    {
        var servers = new ReplicatedServers(await FindBinariesAsync());
        Directory.CreateDirectory(servers.folder);
        servers.user.Own(servers.folder);
        await servers.RunAsync("initdb", "-D", servers.Data("primary"), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        await servers.StartPrimaryAsync();
        await servers.AskPrimaryAsync($"CREATE DATABASE {Database}", "postgres");
        await servers.RunAsync(
            "pg_basebackup", "-D", servers.Data("replica"), "-d", $"host={servers.Socket("primary")} user=postgres", "-R", "-X", "stream", "-c", "fast", "--no-sync");
        await servers.StartReplicaAsync();
        return servers;
    }

    public Task StartPrimaryAsync() => StartAsync("primary");

    public Task StartReplicaAsync() => StartAsync("replica");

    public Task StopPrimaryAsync() => StopAsync("primary");

    public Task StopReplicaAsync() => StopAsync("replica");

    public Task<object?> AskPrimaryAsync(string sql, string database = Database) => AskAsync("primary", sql, database);

    public Task<object?> AskReplicaAsync(string sql) => AskAsync("replica", sql, Database);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var server in running.Keys.Order(StringComparer.Ordinal).Reverse().ToList())
            await StopAsync(server);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<PostgresBinaries> FindBinariesAsync()
    {
        try
        {
            return await PostgresBinaries.FindAsync(Environment.GetEnvironmentVariable("POSTGRES_BIN"), null, CancellationToken.None);
        }
        catch (LocalPostgresException)
        {
            if (await DockerEndpoint.AnswersAsync(CancellationToken.None))
                Assert.Skip("PostgreSQL comes from a container here; a replica needs the installed binaries.");
            throw;
        }
    }

    private string Data(string server) => Path.Combine(folder, server);

    private string Socket(string server) => Path.Combine(folder, $"run-{server}");

    private async Task StartAsync(string server)
    {
        running[server] = Process.Start(user.Command("sh", "-c", Serve, "wegwijzer-replica", folder, server, binaries.Folder))!;
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await AskAsync(server, "SELECT 1", "postgres");
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < TimeSpan.FromMinutes(3))
            {
                await Task.Delay(50);
            }
        }
    }

    private async Task StopAsync(string server)
    {
        running.Remove(server, out var process).ShouldBeTrue();
        using (process)
        {
            process!.StandardInput.Close();
            await process.WaitForExitAsync();
        }
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        var (code, output) = await Command.RunAsync(user.Command(Path.Combine(binaries.Folder, program), arguments), CancellationToken.None);
        code.ShouldBe(0, output);
    }

    private async Task<object?> AskAsync(string server, string sql, string database)
    {
        await using var connection = new NpgsqlConnection($"Host={Socket(server)};Username=postgres;Database={database};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
