using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Filters;

/// <summary>The Api on a real port, with the guide's own content.</summary>
public sealed class GuideServerForFilters(TestDatabases databases) : IAsyncLifetime
{
    private Factory? factory;

    private HttpClient Client { get => field ?? throw new InvalidOperationException("The server has not started."); set; }

    public async ValueTask InitializeAsync()
    {
        factory = new Factory(await databases.CreateWithGuideAsync());
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        Client = factory.CreateClient();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while ((await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), limit.Token)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(50, limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null)
            await factory.DisposeAsync();
    }

    /// <summary>One page of a list; anything but a 200 fails the test.</summary>
    public async Task<JsonObject> GetAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {body}");
        return JsonNode.Parse(body)!.AsObject();
    }

    /// <summary>The items of all pages.</summary>
    public async Task<IReadOnlyList<JsonObject>> AllItemsAsync(JsonObject page)
    {
        var items = new List<JsonObject>();
        while (true)
        {
            items.AddRange(page["items"]!.AsArray().Select(item => item!.AsObject()));
            if (page["_links"]!["next"]?["href"]?.GetValue<string>() is not { } next)
                return items;
            page = await GetAsync(next);
        }
    }

    private sealed class Factory(string connectionString) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("ConnectionStrings:Wegwijzer", connectionString);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
        }
    }
}
