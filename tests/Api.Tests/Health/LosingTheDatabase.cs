using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Infrastructure.LocalPostgres;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Health;

/// <summary>PostgreSQL goes away under a running Api, and comes back.</summary>
public sealed class LosingTheDatabase : IAsyncLifetime
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMinutes(1);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"wegwijzer-test-{Guid.NewGuid():N}");
    private LocalPostgresLease server = null!;

    public async ValueTask InitializeAsync()
    {
        // As in production: a server for tests alone may lose what it committed just before it was killed.
        var options = LocalPostgresOptions.FromEnvironment(folder) with { DataFolder = folder };
        server = await LocalPostgresLease.AcquireAsync(options, NullLogger.Instance, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopTimeout);
        await server.DisposeAsync();
        await server.StoppedAsync(limit.Token);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Reads_go_on_from_what_is_held_and_the_guide_is_renewed_when_the_database_is_back()
    {
        await using (var command = new GuideHost(server.ConnectionString))
            await command.LoadAsync();
        await using var api = await ApiHost.StartReadyAsync(server.ConnectionString);
        var before = await EverythingAsync(api);

        KillServer();
        await ApiHost.EventuallyAsync(async () => await DatabaseAsync(api) == "down");
        var during = await EverythingAsync(api);
        during.ShouldBe(before);
        during.Count.ShouldBeGreaterThan(20);
        var ready = (await api.GetAsync("/health/ready")).ShouldBeOk();
        ready.Json.GetProperty("status").GetString().ShouldBe("ready");
        ready.Json.GetProperty("databaseDownSince").GetString().ShouldNotBeNull();
        var tag = (await api.GetAsync("/api/v1/tools"))["ETag"]!;
        (await api.GetAsync("/api/v1/tools", ("If-None-Match", tag))).Status.ShouldBe(HttpStatusCode.NotModified);
        (await api.GetAsync("/embed/hulpmiddelen?setting=jgz")).ShouldBeOk();
        (await IsDegradedAsync(api)).ShouldBeTrue();

        await server.EnsureRunningAsync(CancellationToken.None);
        await using var curators = new GuideHost(server.ConnectionString);
        var published = await curators.SendAsync(new RenameCommand(ContentKind.Tool, Slug.Parse("privacyapp-jeugd"), Slug.Parse("privacy-app"), Given.Eindredacteur));
        published.Succeeded.ShouldBeTrue(string.Join(' ', published.Errors));
        await api.HoldsAsync(published.Value.Version);
        await ApiHost.EventuallyAsync(async () => await DatabaseAsync(api) == "up");
        (await api.GetAsync("/api/v1/tools/privacy-app")).ShouldBeOk();
        await ApiHost.EventuallyAsync(async () => !await IsDegradedAsync(api));
    }

    // The one that this test started, by the number that it wrote down itself.
    private void KillServer()
    {
        var number = File.ReadLines(Path.Combine(folder, "postgresql/cluster/postmaster.pid")).First();
        using var process = Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
        process.Kill();
    }

    private static async Task<string?> DatabaseAsync(ApiHost api) => (await api.GetAsync("/health/ready")).ShouldBeOk().Json.GetProperty("database").GetString();

    private static async Task<bool> IsDegradedAsync(ApiHost api) => (await api.GetAsync("/api/v1/search?q=privacyapp")).ShouldBeOk().Json.GetProperty("degraded").GetBoolean();

    private static async Task<List<string>> EverythingAsync(ApiHost api)
    {
        var answers = new List<string>();
        foreach (var address in Requests.Addresses)
            answers.Add((await api.GetAsync(address)).ShouldBeOk().Text);
        return answers;
    }
}
