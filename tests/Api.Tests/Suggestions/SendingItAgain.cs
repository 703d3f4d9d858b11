using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Suggestions;

/// <summary>A request that a client repeats, because it did not hear whether it arrived.</summary>
public sealed class SendingItAgain(Intake intake, TestDatabases databases) : IClassFixture<Intake>
{
    private const string Header = "Idempotency-Key";

    [Fact]
    public async Task The_same_key_with_the_same_suggestion_gives_the_same_answer_and_one_suggestion()
    {
        var (key, json) = (Key(), Intake.Json());
        var before = await intake.CountAsync();
        var first = (await intake.SendAsync(json, (Header, key))).ShouldBeTakenIn();
        foreach (var again in new[] { json, json.Replace(":", " : ", StringComparison.Ordinal), $"{{\"consent\":null,{json[1..]}" })
        {
            var repeated = (await intake.SendAsync(again, (Header, key))).ShouldBeTakenIn();
            repeated.Text.ShouldBe(first.Text);
            repeated["Location"].ShouldBe(first["Location"]);
        }

        (await intake.CountAsync()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task The_quotes_of_a_structured_field_are_no_part_of_the_key()
    {
        var (key, json) = (Guid.NewGuid().ToString(), Intake.Json());
        (await intake.SendAsync(json, (Header, $"\"{key}\""))).Code().ShouldBe((await intake.SendAsync(json, (Header, key))).Code());
    }

    [Fact]
    public async Task The_same_key_with_another_suggestion_is_a_conflict()
    {
        var key = Key();
        (await intake.SendAsync(Intake.Json(), (Header, key))).ShouldBeTakenIn();
        (await intake.SendAsync(Intake.Json(), (Header, key))).ShouldBeProblem(409);
    }

    [Fact]
    public async Task A_key_is_bound_by_what_was_taken_in_alone()
    {
        var key = Key();
        (await intake.SendAsync("""{"kind":"question"}""", (Header, key))).ShouldBeProblem(400);
        (await intake.SendAsync(Intake.Json(s => s["message"] = "Bel 06-12345678"), (Header, key))).ShouldBeProblem(400);
        (await intake.SendAsync(Intake.Json(), (Header, key))).ShouldBeTakenIn();
    }

    [Fact]
    public async Task Without_a_key_each_request_is_a_suggestion()
    {
        var json = Intake.Json();
        (await intake.SendAsync(json)).Code().ShouldNotBe((await intake.SendAsync(json)).Code());
    }

    [Fact]
    public async Task Requests_that_come_at_the_same_moment_at_several_nodes_become_one()
    {
        await using var other = await ApiHost.StartReadyAsync(intake.Database, settings: Intake.NoLimit);
        for (var round = 0; round < 5; round++)
        {
            var (key, json) = (Key(), Intake.Json());
            var before = await intake.CountAsync();
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? intake.Api : other).PostAsync(Intake.Suggestions, json, (Header, key))));
            answers.Select(a => a.ShouldBeTakenIn().Text).Distinct().ShouldHaveSingleItem();
            (await intake.CountAsync()).ShouldBe(before + 1);
        }
    }

    [Fact]
    public async Task A_key_holds_over_a_restart_for_a_day_and_is_free_afterwards()
    {
        var database = await databases.CreateWithGuideAsync();
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-23T09:00:00.1234567Z", System.Globalization.CultureInfo.InvariantCulture));
        var (key, json) = (Key(), Intake.Json());
        string first;
        await using (var node = await StartAsync(database, clock))
            first = (await node.PostAsync(Intake.Suggestions, json, (Header, key))).ShouldBeTakenIn().Text;

        await using var next = await StartAsync(database, clock);
        clock.Advance(TimeSpan.FromHours(23.9));
        (await next.PostAsync(Intake.Suggestions, json, (Header, key))).ShouldBeTakenIn().Text.ShouldBe(first);
        clock.Advance(TimeSpan.FromHours(0.2));
        (await next.PostAsync(Intake.Suggestions, Intake.Json(), (Header, key))).ShouldBeTakenIn().Text.ShouldNotBe(first);
        (await Intake.QueryAsync<long>(database, "SELECT count(*) FROM intake.suggestion")).ShouldBe(2);
    }

    [Fact]
    public async Task A_key_is_kept_as_a_hash()
    {
        (await intake.SendAsync(Intake.Json(), (Header, "jan.jansen@voorbeeld.nl"))).ShouldBeTakenIn();
        (await intake.QueryAsync<long>("SELECT count(*) FROM intake.sending s WHERE s::text LIKE '%jansen%'")).ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("twee woorden")]
    public async Task A_key_that_is_none_is_told(string key) => (await intake.SendAsync(Intake.Json(), (Header, key))).ShouldBeProblem(400).Faults.ShouldBe([(Header, "invalid-value")]);

    [Fact]
    public async Task A_key_that_is_too_long_or_comes_twice_is_told()
    {
        (await intake.SendAsync(Intake.Json(), (Header, new string('a', 256)))).ShouldBeProblem(400).Faults.ShouldBe([(Header, "invalid-value")]);
        (await intake.SendAsync(Intake.Json(), (Header, "een"), (Header, "twee"))).ShouldBeProblem(400).Faults.ShouldBe([(Header, "invalid-value")]);
    }

    private static Task<ApiHost> StartAsync(string database, TimeProvider clock) =>
        ApiHost.StartReadyAsync(database, services => services.Replace(ServiceDescriptor.Singleton(clock)), Intake.NoLimit);

    private static string Key() => $"\"{Guid.NewGuid()}\"";
}
