using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Infrastructure.LocalPostgres;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Suggestions;

/// <summary>
/// Twenty suggestions a second to two real Api processes, of which one is killed (-9) at random and started again all the while, and
/// PostgreSQL is killed and restarted too. <c>bench/suggestions.sh</c> runs it for a minute; <c>WEGWIJZER_LOAD_SECONDS</c> says how long.
/// </summary>
public sealed class LosingNothing(ITestOutputHelper output) : IAsyncLifetime
{
    private const int PerSecond = 20;
    private const int Nodes = 2;

    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("WEGWIJZER_LOAD_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"wegwijzer-test-{Guid.NewGuid():N}");
    private readonly Node[] nodes = [.. Enumerable.Range(0, Nodes).Select(_ => new Node())];
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5) }) { Timeout = TimeSpan.FromSeconds(20) };
    private readonly ConcurrentBag<(string Word, string Code)> answered = [];
    private readonly ConcurrentDictionary<string, int> troubles = [];
    private LocalPostgresLease server = null!;
    private int retries;
    private int kills;
    private int restarts;

    public async ValueTask InitializeAsync()
    {
        // As in production: a server for tests alone may lose what it committed just before it was killed.
        var options = LocalPostgresOptions.FromEnvironment(folder) with { DataFolder = folder };
        server = await LocalPostgresLease.AcquireAsync(options, NullLogger.Instance, CancellationToken.None);
        await using (var command = new GuideHost(server.ConnectionString))
            await command.LoadAsync();
        foreach (var node in nodes)
            await node.StartAsync(server.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            node.Kill();
        http.Dispose();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await server.DisposeAsync();
        await server.StoppedAsync(limit.Token);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_suggestion_that_was_answered_with_201_is_in_the_queue_exactly_once()
    {
        using var end = new CancellationTokenSource();
        var trouble = Task.WhenAll(KillNodesAsync(end.Token), RestartDatabaseAsync(end.Token));
        await SendAsync();
        await end.CancelAsync();
        await trouble;
        await server.EnsureRunningAsync(CancellationToken.None);

        var kept = await KeptAsync();
        output.WriteLine($"{answered.Count} answered with 201 in {Seconds} s at {PerSecond} a second; {kills} nodes killed, PostgreSQL restarted {restarts} times, {retries} requests sent again ({string.Join(", ", troubles.Select(t => $"{t.Value} {t.Key}"))}); {kept.Count} in the queue.");
        answered.Count.ShouldBe(Seconds * PerSecond);
        kills.ShouldBePositive();
        restarts.ShouldBePositive();
        kept.Select(k => k.Word).ShouldBeUnique();
        kept.Order().ShouldBe(answered.Order());
    }

    private async Task SendAsync()
    {
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond));
        var sending = new List<Task>();
        for (var i = 0; i < Seconds * PerSecond; i++)
        {
            await pace.WaitForNextTickAsync();
            sending.Add(SendOneAsync(Intake.AWord(), i));
        }

        await Task.WhenAll(sending);
    }

    /// <summary>What a careful client does: the same request with the same key, at any node, until it is answered.</summary>
    private async Task SendOneAsync(string word, int number)
    {
        var key = Guid.NewGuid().ToString();
        var started = Stopwatch.GetTimestamp();
        for (var attempt = 0; Stopwatch.GetElapsedTime(started) < Patience; attempt++)
        {
            if (attempt > 0)
                Interlocked.Increment(ref retries);
            if (await TryAsync(nodes[(number + attempt) % Nodes], word, key) is { } code)
            {
                answered.Add((word, code));
                return;
            }

            await Task.Delay(Pause);
        }
    }

    private async Task<string?> TryAsync(Node node, string word, string key)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node.Address, Intake.Suggestions));
            request.Content = new StringContent($$"""{"kind":"missing-tool","message":"Ik mis {{word}}"}""", Encoding.UTF8, "application/json");
            request.Headers.Add("Idempotency-Key", $"\"{key}\"");
            using var response = await http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            if (response.StatusCode == HttpStatusCode.Created)
                return JsonDocument.Parse(text).RootElement.GetProperty("code").GetString();
            response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, text);
            return Note("503");
        }
        // A node that was killed: the client can't know whether its suggestion was stored.
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            return Note(e.GetBaseException().GetType().Name);
        }
    }

    private string? Note(string trouble)
    {
        troubles.AddOrUpdate(trouble, 1, (_, count) => count + 1);
        return null;
    }

#pragma warning disable CA5394 // Not for secrets; a fixed seed, so that a failure can be run again.
    private async Task KillNodesAsync(CancellationToken end)
    {
        var random = new Random(20261127);
        while (await StillAsync(TimeSpan.FromMilliseconds(random.Next(1000, 2500)), end))
        {
            var node = nodes[random.Next(Nodes)];
            node.Kill();
            kills++;
            await node.StartAsync(server.ConnectionString);
        }
    }
#pragma warning restore CA5394

    private async Task RestartDatabaseAsync(CancellationToken end)
    {
        for (var wait = TimeSpan.FromSeconds(3); await StillAsync(wait, end); wait = TimeSpan.FromSeconds(15))
        {
            // The one that this test started, by the number that it wrote down itself.
            var number = File.ReadLines(Path.Combine(folder, "postgresql/cluster/postmaster.pid")).First();
            using (var process = Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture)))
                process.Kill();
            restarts++;
            await server.EnsureRunningAsync(CancellationToken.None);
        }
    }

    private static async Task<bool> StillAsync(TimeSpan wait, CancellationToken end)
    {
        await Task.Delay(wait, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !end.IsCancellationRequested;
    }

    private async Task<List<(string Word, string Code)>> KeptAsync()
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT substring(message FROM 8), code FROM intake.suggestion", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var kept = new List<(string, string)>();
        while (await reader.ReadAsync())
            kept.Add((reader.GetString(0), reader.GetString(1)));
        return kept;
    }

    /// <summary>An Api as it runs in production: a process of its own.</summary>
    private sealed class Node
    {
        private Process? process;

        public Uri Address { get; } = new($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");

        public async Task StartAsync(string connectionString)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Wegwijzer.Api.dll"), "--urls", Address.OriginalString])
            {
                WorkingDirectory = Repository.File("src/Api"),
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["ConnectionStrings__Wegwijzer"] = connectionString;
            start.Environment["Suggestions__PerClient__Most"] = "0";
            start.Environment["Logging__LogLevel__Default"] = "None";
            process = Process.Start(start)!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            var started = Stopwatch.GetTimestamp();
            while (!process.HasExited && !await IsReadyAsync() && Stopwatch.GetElapsedTime(started) < Patience)
                await Task.Delay(Pause);
        }

        public void Kill()
        {
            if (process is null)
                return;
            process.Kill();
            process.WaitForExit();
            process.Dispose();
            process = null;
        }

        private async Task<bool> IsReadyAsync()
        {
            try
            {
                using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
                using var answer = await client.GetAsync(new Uri(Address, "/health/ready"));
                return answer.IsSuccessStatusCode;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                return false;
            }
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
