using System.Net;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Health;

/// <summary>PostgreSQL goes away under a running Api, and comes back.</summary>
public sealed class LosingTheDatabase : IAsyncLifetime
{
    private OwnServer server = null!;

    public async ValueTask InitializeAsync() => server = await OwnServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Reads_go_on_from_what_is_held_and_the_guide_is_renewed_when_the_database_is_back()
    {
        await using var api = await ApiHost.StartReadyAsync(server.ConnectionString);
        var before = await EverythingAsync(api);

        server.Kill();
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

        await server.EnsureRunningAsync();
        await using var curators = new GuideHost(server.ConnectionString);
        var published = await curators.SendAsync(new RenameCommand(ContentKind.Tool, Slug.Parse("privacyapp-jeugd"), Slug.Parse("privacy-app"), Given.Eindredacteur));
        published.Succeeded.ShouldBeTrue(string.Join(' ', published.Errors));
        await api.HoldsAsync(published.Value.Version);
        await ApiHost.EventuallyAsync(async () => await DatabaseAsync(api) == "up");
        (await api.GetAsync("/api/v1/tools/privacy-app")).ShouldBeOk();
        await ApiHost.EventuallyAsync(async () => !await IsDegradedAsync(api));
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
