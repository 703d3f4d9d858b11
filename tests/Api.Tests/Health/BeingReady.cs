using System.Net;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Health;

public sealed class BeingReady(GuideApi api, TestDatabases databases) : IClassFixture<GuideApi>
{
    [Fact]
    public async Task A_node_with_the_guide_is_ready_and_tells_which_version()
    {
        var ready = (await api.Host.GetAsync("/health/ready")).ShouldBeOk();
        ready.Json.GetProperty("status").GetString().ShouldBe("ready");
        ready.Json.GetProperty("contentVersion").GetInt64().ShouldBe(1);
        ready.Json.GetProperty("database").GetString().ShouldBe("up");
        ready["Cache-Control"].ShouldBe("no-store");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Whoever_only_wants_to_know_may_ask_by_head(string address)
    {
        var head = await api.Host.SendAsync("HEAD", address);
        head.Status.ShouldBe(HttpStatusCode.OK);
        head.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_node_becomes_ready_as_soon_as_its_database_is_filled()
    {
        var database = await databases.CreateBareAsync();
        await using var node = ApiHost.Start(database);
        (await node.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await using (var command = new GuideHost(database))
            await command.LoadAsync();
        await ApiHost.EventuallyAsync(async () => (await node.GetAsync("/health/ready")).Status == HttpStatusCode.OK);
        (await node.GetAsync("/api/v1/tools")).ShouldBeOk();
    }

    [Fact]
    public async Task A_guide_without_anything_in_it_is_a_guide()
    {
        await using var node = await ApiHost.StartReadyAsync(await databases.CreateEmptyAsync());
        var tools = (await node.GetAsync("/api/v1/tools")).ShouldBeOk();
        tools.Total.ShouldBe(0);
        (await node.GetAsync("/embed/hulpmiddelen")).ShouldBeOk();
        (await node.GetAsync("/api/v1/steps/risicotaxatie/settings/jgz")).ShouldBeProblem(404);
    }
}
