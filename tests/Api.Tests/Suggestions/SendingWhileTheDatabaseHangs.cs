using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Api.Common;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Suggestions;

/// <summary>A database that takes connections and does not answer: worse than one that refuses, for nobody hears that there is something wrong.</summary>
public sealed class SendingWhileTheDatabaseHangs(TestDatabases databases)
{
    private const string Form = "/neem-contact-op";

    private static readonly string[] Stored = ["INSERT INTO intake.suggestion ", "COMMIT"];

    private readonly string word = Intake.AWord();

    [Fact]
    public async Task Who_sends_is_told_to_come_back_and_reading_goes_on()
    {
        var database = await databases.CreateWithGuideAsync();
        await using var server = new HangingServer(database);
        await using var api = await StartAsync(server);
        var code = (await api.PostAsync(Intake.Suggestions, Intake.Json())).Code();
        var stamp = await StampAsync(api);

        server.Hang();
        // More than may wait for the database at once; the client of these tests gives up after thirty seconds.
        var sending = Enumerable.Range(0, 25).Select(i => SendAsync(api, $"sleutel-{i}")).ToList();
        foreach (var address in Requests.Addresses.Where(address => !address.Contains("/search", StringComparison.Ordinal)))
            (await api.GetAsync(address)).ShouldBeOk();
        var (state, filled) = (api.GetAsync($"{Intake.Suggestions}/{code}"), FillInAsync(api, stamp));
        (await api.GetAsync(Form)).ShouldBeOk().Text.ShouldContain("name=\"message\"");
        foreach (var answer in await Task.WhenAll(sending.Append(state)))
            answer.ShouldBeProblem(503)["Retry-After"].ShouldNotBeNull();
        var page = await filled;
        (page.Status, page["Retry-After"] is null).ShouldBe((HttpStatusCode.ServiceUnavailable, false));
        page.Text.ShouldContain(word);

        server.GoOn();
        await ApiHost.EventuallyAsync(async () => (int)(await SendAsync(api, "sleutel-0")).Status == 201);
        (await SendAsync(api, "sleutel-0")).ShouldBeTakenIn();
        (await api.GetAsync($"{Intake.Suggestions}/{code}")).ShouldBeOk();
        (await CountAsync(database, "sleutel-0")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_stored_without_an_answer_is_not_stored_again_when_it_is_sent_again()
    {
        var database = await databases.CreateWithGuideAsync();
        await using var server = new HangingServer(database);
        await using var api = await StartAsync(server);
        server.HangAfter(Stored);
        (await SendAsync(api, "sleutel")).ShouldBeProblem(503);
        await ApiHost.EventuallyAsync(async () => await CountAsync(database, "sleutel") == 1);
        server.GoOn();
        await ApiHost.EventuallyAsync(async () => (int)(await SendAsync(api, "sleutel")).Status == 201);
        (await CountAsync(database, "sleutel")).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_was_stored_without_an_answer_is_not_stored_again_when_the_button_is_pressed_again()
    {
        var database = await databases.CreateWithGuideAsync();
        await using var server = new HangingServer(database);
        await using var api = await StartAsync(server);
        var stamp = await StampAsync(api);
        // Nobody writes quicker than this.
        await Task.Delay(Domain.Suggestions.FormStamp.Quickest);

        server.HangAfter(Stored);
        var told = await FillInAsync(api, stamp);
        told.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await ApiHost.EventuallyAsync(async () => await CountAsync(database, "formulier") == 1);
        server.GoOn();
        await ApiHost.EventuallyAsync(async () => (int)(await FillInAsync(api, StampOf(told))).Status == 303);
        (await CountAsync(database, "formulier")).ShouldBe(1);
    }

    /// <summary>With little patience, so that the test needs little too.</summary>
    private static async Task<ApiHost> StartAsync(HangingServer server)
    {
        var api = await ApiHost.StartReadyAsync(
            server.ConnectionString, services => services.AddSingleton(provider => new DatabaseQuestions(provider.GetRequiredService<IServiceScopeFactory>(), TimeSpan.FromSeconds(5))), Intake.NoLimit);
        // The first that a node stores takes it long on a busy machine.
        await ApiHost.EventuallyAsync(async () => (int)(await api.PostAsync(Intake.Suggestions, Intake.Json())).Status == 201);
        return api;
    }

    private Task<Answer> SendAsync(ApiHost api, string key) =>
        api.PostAsync(Intake.Suggestions, $$"""{"kind":"question","message":"{{word}} met {{key}}."}""", ("Idempotency-Key", key));

    private Task<Answer> FillInAsync(ApiHost api, string stamp) =>
        api.SendAsync("POST", Form, new StringContent($"kind=question&message={word}+met+formulier.&stamp={stamp}", null, "application/x-www-form-urlencoded"));

    // Not by the way that hangs.
    private Task<long> CountAsync(string database, string key) => Intake.QueryAsync<long>(database, $"SELECT count(*) FROM intake.suggestion WHERE message = '{word} met {key}.'");

    private static async Task<string> StampAsync(ApiHost api)
    {
        var stamp = "";
        await ApiHost.EventuallyAsync(async () => (stamp = StampOf((await api.GetAsync(Form)).ShouldBeOk())).Length > 0);
        return stamp;
    }

    private static string StampOf(Answer page) =>
        Regex.Match(page.Text, "name=\"stamp\" value=\"(?<stamp>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["stamp"].Value;
}
