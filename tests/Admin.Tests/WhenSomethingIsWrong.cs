using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Health;
using Wegwijzer.Testing;

namespace Wegwijzer.Admin.Tests;

public sealed class WhenSomethingIsWrong(TestDatabases databases)
{
    [Fact]
    public async Task All_is_well_while_the_database_answers()
    {
        await using var host = await AdminHost.StartAsync(await databases.CreateWithGuideAsync());
        var page = await host.VisitAsync("/gezondheid");
        page.Text.ShouldContain("Alles werkt.");
        page.Text.ShouldContain("Geeft antwoord.");
        page.Text.ShouldContain("Is bijgewerkt.");
        var items = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "content"), "*.json").Sum(file => GuideContent.Of(Path.GetFileNameWithoutExtension(file)).Count);
        page.Text.ShouldContain($"Aantal onderdelen {items} ");
        var ready = await host.Client.GetFromJsonAsync<JsonObject>("/health/ready");
        ready!.Select(member => member.Key).ShouldBe(["status", "contentVersion", "database", "databaseDownSince"]);
    }

    [Fact]
    public async Task Without_the_database_nobody_is_let_in_nor_signed_out_and_the_health_page_says_why()
    {
        var connectionString = await databases.CreateWithGuideAsync();
        await using var host = await AdminHost.StartAsync(connectionString);
        await DropAsync(connectionString);
        await AdminHost.UntilAsync(async () => (await host.VisitAsync("/gezondheid")).Text.Contains("Geeft geen antwoord sinds", StringComparison.Ordinal));

        var health = await host.VisitAsync("/gezondheid");
        health.Text.ShouldContain("Er is iets wat aandacht vraagt.");
        health.Text.ShouldContain("Onbekend, zolang de gegevensopslag geen antwoord geeft.");
        foreach (var address in new[] { "/", "/stappen/signalen-opmerken/alle-settings", "/hulpmiddelen", "/hulpmiddelen?setting=jgz", "/paginas/contact" })
        {
            var page = await host.VisitAsync(address);
            page.Status.ShouldBe(503);
            page.Heading.ShouldBe("De gegevensopslag geeft geen antwoord");
        }

        using var ready = await host.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ready.Content.ReadFromJsonAsync<JsonObject>())!["database"]!.GetValue<string>().ShouldBe("down");
    }

    [Fact]
    public async Task Before_there_is_a_guide_pages_say_so_and_the_health_page_says_why()
    {
        await using var host = new AdminHost(await databases.CreateBareAsync());
        using var response = await host.Client.GetAsync(new Uri("/", UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        foreach (var address in new[] { "/", "/hulpmiddelen", "/stappen/signalen-opmerken/jgz", "/nergens" })
        {
            var page = await host.VisitAsync(address);
            page.Status.ShouldBe(503);
            page.Heading.ShouldBe("De wegwijzer wordt nog geladen");
        }

        var health = await host.VisitAsync("/gezondheid");
        health.Status.ShouldBe(200);
        health.Text.ShouldContain("Nog niet geladen.");
        health.Text.ShouldContain("Is nog niet bijgewerkt");
        (await host.VisitAsync("/health/ready")).Status.ShouldBe(503);
        (await host.VisitAsync("/health/live")).Status.ShouldBe(200);
        (await host.VisitAsync("/lib/admin.css")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_database_that_was_migrated_but_not_loaded_gives_pages_without_content()
    {
        await using var host = await AdminHost.StartAsync(await databases.CreateEmptyAsync());
        foreach (var address in new[] { "/", "/hulpmiddelen", "/gezondheid" })
            (await host.VisitAsync(address)).Status.ShouldBe(200);
        (await host.VisitAsync("/")).Text.ShouldContain("Er is nog niets gepubliceerd.");
    }

    [Fact]
    public async Task A_fault_of_ours_is_said_in_Dutch_and_tells_nothing_of_our_insides()
    {
        await using var host = new AdminHost(await databases.CreateEmptyAsync());
        await using var broken = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IDatabaseState>(new BrokenState())));
        using var client = broken.CreateClient();
        using var response = await client.GetAsync(new Uri("/gezondheid", UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain("Er ging iets mis");
        html.ShouldNotContain(nameof(BrokenState));
    }

    private static async Task DropAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE {name} WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class BrokenState : IDatabaseState
    {
        public DateTimeOffset? DownSince => throw new InvalidOperationException(nameof(BrokenState));

        // A start asks this; the page asks the other.
        public Task<bool?> IsCurrentAsync(CancellationToken cancellationToken) => Task.FromResult<bool?>(true);
    }
}
