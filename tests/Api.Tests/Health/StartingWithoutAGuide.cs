using System.Net;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Health;

/// <summary>A node that cannot read any guide yet: its database was never migrated.</summary>
public sealed class StartingWithoutAGuide(StartingWithoutAGuide.Node node) : IClassFixture<StartingWithoutAGuide.Node>
{
    public static TheoryData<string> Addresses => [.. Requests.Addresses];

    [Fact]
    public async Task It_lives() => (await node.Api.GetAsync("/health/live")).ShouldBeOk().Text.ShouldBe("ok");

    [Fact]
    public async Task It_is_not_ready_and_says_so()
    {
        var ready = await node.Api.GetAsync("/health/ready");
        ready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.Json.GetProperty("status").GetString().ShouldBe("starting");
        ready["Cache-Control"].ShouldBe("no-store");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_read_is_asked_to_come_back_soon(string address)
    {
        var answer = (await node.Api.GetAsync(address)).ShouldBeProblem(503);
        int.Parse(answer["Retry-After"]!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        answer["Cache-Control"].ShouldBe("no-store");
        answer["API-Version"].ShouldNotBeNull();
        answer["Access-Control-Allow-Origin"].ShouldBe("*");
    }

    [Theory]
    [InlineData("/embed/hulpmiddelen")]
    [InlineData("/neem-contact-op")]
    public async Task A_page_that_needs_the_guide_asks_its_visitor_to_come_back_soon(string address)
    {
        var answer = await node.Api.GetAsync(address);
        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.MediaType.ShouldBe("text/html");
        answer["Retry-After"].ShouldNotBeNull();
        answer["Cache-Control"].ShouldBe("no-store");
    }

    [Theory]
    [InlineData("/ontwikkelaars")]
    [InlineData("/problems/unavailable")]
    [InlineData("/api/v1/openapi.json")]
    [InlineData("/docs/index.html")]
    public async Task What_needs_no_guide_is_there(string address) => (await node.Api.GetAsync(address)).ShouldBeOk();

    [Theory]
    [InlineData("/api/v1/nergens")]
    [InlineData("/api/v1/tools/")]
    public async Task What_is_no_address_is_not_found_at_any_time(string address) => (await node.Api.GetAsync(address)).ShouldBeProblem(404);

    public sealed class Node(TestDatabases databases) : IAsyncLifetime
    {
        private ApiHost? api;

        internal ApiHost Api => api!;

        public async ValueTask InitializeAsync() => api = ApiHost.Start(await databases.CreateBareAsync());

        public ValueTask DisposeAsync() => api!.DisposeAsync();
    }
}
