using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Api.Common;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>What is seen of an endpoint once there is a newer one. None is deprecated yet, so this server deprecates two that it has.</summary>
public sealed class LeavingAnEndpoint(TestDatabases databases) : IAsyncLifetime
{
    private const string List = "/api/v1/coverage";
    private const string Item = "/api/v1/tools/{slug}";

    private static readonly DateTimeOffset Since = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
    private static readonly DateTimeOffset Sunset = DateTimeOffset.FromUnixTimeSeconds(1_832_000_000);

    private ApiHost api = null!;

    public async ValueTask InitializeAsync() => api = await ApiHost.StartReadyAsync(await databases.CreateWithGuideAsync(), services =>
    {
        services.AddSingleton(new Deprecated(List, Since, Sunset, "Gebruik /api/v2/coverage."));
        services.AddSingleton(new Deprecated(Item, Since, Sunset, "Gebruik /api/v2/tools."));
    });

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Theory]
    [InlineData("GET", List, 200)]
    [InlineData("HEAD", List, 200)]
    [InlineData("GET", List + "?step=x", 400)]
    [InlineData("GET", "/api/v1/tools/sputovamo", 200)]
    [InlineData("GET", "/api/v1/tools/bestaat-niet", 404)]
    public async Task Every_answer_of_it_tells_since_when_until_when_and_where_to_read_more(string method, string address, int status)
    {
        // Also when the answer is kept, as one is that is asked for again.
        for (var time = 0; time < 4; time++)
            ShouldTell(await api.SendAsync(method, address), status);
        if (status == 200)
            ShouldTell(await api.GetAsync(address, ("If-None-Match", (await api.GetAsync(address))["ETag"]!)), (int)HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/api/v1/tools")]
    [InlineData("/api/v1/signals")]
    [InlineData("/api/v1")]
    public async Task Other_answers_tell_nothing(string address)
    {
        var answer = (await api.GetAsync(address)).ShouldBeOk();
        answer["Deprecation"].ShouldBeNull();
        answer["Sunset"].ShouldBeNull();
    }

    [Fact]
    public async Task The_document_says_so_and_what_to_use_instead()
    {
        var paths = (await api.GetAsync("/api/v1/openapi.json")).ShouldBeOk().Json.GetProperty("paths");
        foreach (var address in new[] { List, Item })
        {
            var operation = paths.GetProperty(address).GetProperty("get");
            operation.GetProperty("deprecated").GetBoolean().ShouldBeTrue();
            operation.GetProperty("description").GetString()!.ShouldStartWith("**Verouderd sinds 15 januari 2027, en weg vanaf 20 januari 2028. Gebruik /api/v2/");
            foreach (var response in operation.GetProperty("responses").EnumerateObject())
                response.Value.GetProperty("headers").EnumerateObject().Select(header => header.Name).ShouldBe(["Deprecation", "Sunset"], response.Name);
        }

        paths.EnumerateObject().Count(path => path.Value.EnumerateObject().Any(operation => operation.Value.TryGetProperty("deprecated", out _))).ShouldBe(2);
    }

    [Fact]
    public async Task The_developers_page_has_the_schedule()
    {
        (await api.GetAsync("/ontwikkelaars")).ShouldBeOk().Text.ShouldContain("Gebruik /api/v2/coverage.");
        await using var ours = await ApiHost.StartReadyAsync(await databases.CreateWithGuideAsync());
        (await ours.GetAsync("/ontwikkelaars")).ShouldBeOk().Text.ShouldContain("Er is nu geen adres dat weggaat.");
    }

    private static void ShouldTell(Answer answer, int status)
    {
        ((int)answer.Status).ShouldBe(status, answer.ToString());
        answer["Deprecation"].ShouldBe("@1800000000");
        answer["Sunset"].ShouldBe(Sunset.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        answer["Link"]!.ShouldContain("</ontwikkelaars#verouderd>; rel=\"deprecation\"; type=\"text/html\"");
    }
}
