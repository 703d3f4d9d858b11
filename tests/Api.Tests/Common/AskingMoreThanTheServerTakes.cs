using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Wegwijzer.Api.Common;
using Wegwijzer.Api.Tests.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>A node that works on two reads at the same time and lets one wait; what holds them up is a lock in the database.</summary>
public sealed class AskingMoreThanTheServerTakes(TestDatabases databases)
{
    private const string Known = "/api/v1/tools?setting=jgz";
    private const string Unknown = "/api/v1/tools?setting=wijk";

    [Fact]
    public async Task The_next_is_told_to_come_back_while_known_answers_health_and_sending_go_on_and_afterwards_all_is_well()
    {
        var database = await databases.CreateWithGuideAsync();
        await using var api = await StartAsync(database, atOnce: 2, waiting: 1);
        await api.GetAsync(Known);
        var known = (await api.GetAsync(Known)).ShouldBeOk();
        var state = $"{Intake.Suggestions}/{(await api.PostAsync(Intake.Suggestions, Intake.Json())).Code()}";

        await using var holdUp = await HoldUpAsync(database);
        Task<Answer>[] held = [.. Enumerable.Range(0, 3).Select(_ => api.GetAsync(state))];
        await ApiHost.EventuallyAsync(() => Task.FromResult(Reads(api) is { CurrentAvailablePermits: 0, CurrentQueuedCount: 1 }));

        foreach (var (method, address) in new[] { ("GET", Unknown), ("HEAD", Unknown), ("GET", "/api/v1/tools?setting=mars"), ("GET", state) })
            ShouldBeTurnedAway(await api.SendAsync(method, address));
        await ShouldBeTurnedAwayByAPageAsync(api);
        (await api.GetAsync("/health/live")).ShouldBeOk();
        (await api.GetAsync("/health/ready")).ShouldBeOk().Json.GetProperty("status").GetString().ShouldBe("ready");
        (await api.GetAsync(Known)).ShouldBeOk().Body.ShouldBe(known.Body);
        (await api.GetAsync(Known, ("If-None-Match", known["ETag"]!))).Status.ShouldBe(HttpStatusCode.NotModified);
        (await api.PostAsync(Intake.Check, Intake.Json())).ShouldBeOk();

        await holdUp.DisposeAsync();
        foreach (var answer in await Task.WhenAll(held))
            answer.ShouldBeOk();
        (await api.GetAsync(Unknown)).ShouldBeOk();
        Reads(api).CurrentAvailablePermits.ShouldBe(2);
    }

    [Fact]
    public async Task Who_gave_up_waiting_takes_no_place()
    {
        var database = await databases.CreateWithGuideAsync();
        await using var api = await StartAsync(database, atOnce: 1, waiting: 1);
        var state = $"{Intake.Suggestions}/{(await api.PostAsync(Intake.Suggestions, Intake.Json())).Code()}";
        await using var holdUp = await HoldUpAsync(database);
        var held = api.GetAsync(state);
        await ApiHost.EventuallyAsync(() => Task.FromResult(Reads(api).CurrentAvailablePermits == 0));

        using (var impatient = new HttpClient { BaseAddress = api.Address })
        using (var patience = new CancellationTokenSource())
        {
            var waiting = impatient.GetAsync(Unknown, patience.Token);
            await ApiHost.EventuallyAsync(() => Task.FromResult(Reads(api).CurrentQueuedCount == 1));
            await patience.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(waiting);
        }

        await ApiHost.EventuallyAsync(() => Task.FromResult(Reads(api).CurrentQueuedCount == 0));
        var next = api.GetAsync(Unknown);
        await holdUp.DisposeAsync();
        (await held).ShouldBeOk();
        (await next).ShouldBeOk();
    }

    [Fact]
    public async Task Without_a_limit_nobody_is_turned_away()
    {
        var database = await databases.CreateWithGuideAsync();
        await using var api = await StartAsync(database, atOnce: 0, waiting: 0);
        var state = $"{Intake.Suggestions}/{(await api.PostAsync(Intake.Suggestions, Intake.Json())).Code()}";
        await using var holdUp = await HoldUpAsync(database);
        Task<Answer>[] held = [.. Enumerable.Range(0, 5).Select(_ => api.GetAsync(state))];
        (await api.GetAsync(Unknown)).ShouldBeOk();
        await holdUp.DisposeAsync();
        foreach (var answer in await Task.WhenAll(held))
            answer.ShouldBeOk();
    }

    private static Task<ApiHost> StartAsync(string database, int atOnce, int waiting) => ApiHost.StartReadyAsync(database, settings: new Dictionary<string, string>(Intake.NoLimit)
    {
        ["Reads:AtOnce"] = atOnce.ToString(CultureInfo.InvariantCulture),
        ["Reads:Waiting"] = waiting.ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>Lets every question for the state of a suggestion wait until this is disposed of.</summary>
    private static async Task<NpgsqlConnection> HoldUpAsync(string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var hold = new NpgsqlCommand("BEGIN; LOCK TABLE intake.suggestion IN ACCESS EXCLUSIVE MODE", connection);
        await hold.ExecuteNonQueryAsync();
        return connection;
    }

    private static RateLimiterStatistics Reads(ApiHost api) => api.Services.GetRequiredService<ReadLimit>().Statistics!;

    private static void ShouldBeTurnedAway(Answer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, answer.Address);
        int.Parse(answer["Retry-After"]!, CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        answer["Cache-Control"].ShouldBe("no-store");
        answer["ETag"].ShouldBeNull();
        answer["API-Version"].ShouldNotBeNull();
        answer["Access-Control-Allow-Origin"].ShouldBe("*");
        if (answer.Method != "HEAD")
            answer.ShouldBeProblem(503).Json.GetProperty("type").GetString().ShouldBe("/problems/too-busy");
    }

    private static async Task ShouldBeTurnedAwayByAPageAsync(ApiHost api)
    {
        var page = await api.GetAsync("/woordenlijst");
        (page.Status, page.MediaType, page["Retry-After"] is null).ShouldBe((HttpStatusCode.ServiceUnavailable, "text/html", false));
        page.Text.ShouldContain("te druk");
    }
}
