using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Suggestions;

/// <summary>A client that sends more than the three an hour that these nodes allow; each test has a database of its own.</summary>
public sealed class SendingTooMuch(TestDatabases databases)
{
    private const int Most = 3;

    private static readonly DateTimeOffset Evening = new(2026, 11, 23, 23, 40, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_is_told_what_is_left_and_when_to_come_back()
    {
        var clock = new FakeTimeProvider(Evening);
        await using var api = await StartAsync(await databases.CreateWithGuideAsync(), clock);
        for (var left = Most - 1; left >= 0; left--)
        {
            var sent = (await SendAsync(api)).ShouldBeTakenIn();
            sent["RateLimit-Policy"].ShouldBe("\"suggesties\";q=3;w=3600");
            Left(sent).ShouldBe(left);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        var refused = (await SendAsync(api)).ShouldBeProblem(429);
        Left(refused).ShouldBe(0);
        // The first of the three leaves the hour 57 minutes from now.
        int.Parse(refused["Retry-After"]!, CultureInfo.InvariantCulture).ShouldBe(57 * 60);
        clock.Advance(TimeSpan.FromMinutes(56));
        (await SendAsync(api)).ShouldBeProblem(429);
        // By then it is another day, with another salt.
        clock.Advance(TimeSpan.FromMinutes(1.1));
        (await SendAsync(api)).ShouldBeTakenIn();
        (await SendAsync(api)).ShouldBeProblem(429);
    }

    [Fact]
    public async Task It_is_counted_over_nodes_and_restarts_and_at_the_same_moment()
    {
        var database = await databases.CreateWithGuideAsync();
        await using (var first = await StartAsync(database))
        await using (var second = await StartAsync(database))
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => SendAsync(i % 2 == 0 ? first : second)));
            answers.Count(a => (int)a.Status == 201).ShouldBe(Most);
            answers.Count(a => (int)a.Status == 429).ShouldBe(12 - Most);
        }

        await using var restarted = await StartAsync(database);
        (await SendAsync(restarted)).ShouldBeProblem(429);
        (await Intake.QueryAsync<long>(database, "SELECT count(*) FROM intake.suggestion")).ShouldBe(Most);
    }

    [Fact]
    public async Task What_is_refused_or_repeated_does_not_count()
    {
        await using var api = await StartAsync(await databases.CreateWithGuideAsync());
        for (var i = 0; i < 10; i++)
        {
            (await api.PostAsync(Intake.Suggestions, "{}")).ShouldBeProblem(400);
            (await api.PostAsync(Intake.Check, Intake.Json())).ShouldBeOk();
        }

        var json = Intake.Json();
        for (var i = 0; i < 10; i++)
            (await api.PostAsync(Intake.Suggestions, json, ("Idempotency-Key", "steeds-dezelfde"))).ShouldBeTakenIn();
        Left(await SendAsync(api)).ShouldBe(Most - 2);
    }

    [Fact]
    public async Task Its_address_can_not_be_found_in_the_database()
    {
        var database = await databases.CreateWithGuideAsync();
        await using var api = await StartAsync(database, trusted: "127.0.0.1");
        (await SendAsync(api, "198.51.100.7")).ShouldBeTakenIn();
        foreach (var table in new[] { "suggestion", "sending", "client_salt", "suggestion_event" })
            (await Intake.QueryAsync<long>(database, $"SELECT count(*) FROM intake.{table} t WHERE t::text ~ '198.51.100.7|c6336407'")).ShouldBe(0, table);
    }

    [Fact]
    public async Task The_salt_of_a_day_goes_two_days_later()
    {
        var database = await databases.CreateWithGuideAsync();
        var clock = new FakeTimeProvider(Evening);
        await using var api = await StartAsync(database, clock);
        foreach (var days in new[] { "2026-11-23", "2026-11-23 2026-11-24", "2026-11-24 2026-11-25" })
        {
            (await SendAsync(api)).ShouldBeTakenIn();
            (await Intake.QueryAsync<string>(database, "SELECT string_agg(day::text, ' ' ORDER BY day) FROM intake.client_salt")).ShouldBe(days);
            clock.Advance(TimeSpan.FromDays(1));
        }
    }

    [Fact]
    public async Task A_header_of_somebody_who_is_not_trusted_changes_nothing()
    {
        await using var api = await StartAsync(await databases.CreateWithGuideAsync());
        for (var i = 0; i < Most; i++)
            (await SendAsync(api, $"198.51.100.{i}")).ShouldBeTakenIn();
        (await SendAsync(api, "198.51.100.77")).ShouldBeProblem(429);
        await using var others = await StartAsync(await databases.CreateWithGuideAsync(), trusted: "10.0.0.0/8, 192.0.2.1");
        for (var i = 0; i < Most; i++)
            (await SendAsync(others, $"198.51.100.{i}")).ShouldBeTakenIn();
        (await SendAsync(others, "198.51.100.77")).ShouldBeProblem(429);
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_each_client_counts_by_itself_and_can_not_pretend_to_be_another()
    {
        await using var api = await StartAsync(await databases.CreateWithGuideAsync(), trusted: "127.0.0.0/8 10.0.0.0/8");
        for (var i = 0; i < Most; i++)
            (await SendAsync(api, "198.51.100.1")).ShouldBeTakenIn();
        (await SendAsync(api, "198.51.100.1")).ShouldBeProblem(429);
        (await SendAsync(api, "198.51.100.2")).ShouldBeTakenIn();
        // What the client itself wrote stands before what the proxies added.
        (await SendAsync(api, "203.0.113.9, 198.51.100.1")).ShouldBeProblem(429);
        (await SendAsync(api, "203.0.113.10, 198.51.100.1, 10.1.2.3")).ShouldBeProblem(429);
    }

    [Fact]
    public async Task One_ipv6_network_is_one_client()
    {
        await using var api = await StartAsync(await databases.CreateWithGuideAsync(), trusted: "127.0.0.1");
        for (var i = 1; i <= Most; i++)
            (await SendAsync(api, $"2001:db8:1:2::{i}")).ShouldBeTakenIn();
        (await SendAsync(api, "2001:db8:1:2:ffff::1")).ShouldBeProblem(429);
        (await SendAsync(api, "2001:db8:1:3::1")).ShouldBeTakenIn();
    }

    private static Task<ApiHost> StartAsync(string database, TimeProvider? clock = null, string trusted = "") => ApiHost.StartReadyAsync(
        database,
        services =>
        {
            if (clock is not null)
                services.Replace(ServiceDescriptor.Singleton(clock));
        },
        new Dictionary<string, string> { ["Suggestions:PerClient:Most"] = $"{Most}", ["Suggestions:PerClient:Minutes"] = "60", ["Proxies:Trusted"] = trusted });

    private static Task<Answer> SendAsync(ApiHost api, string? forwardedFor = null) =>
        api.PostAsync(Intake.Suggestions, Intake.Json(), forwardedFor is null ? [] : [("X-Forwarded-For", forwardedFor)]);

    private static int Left(Answer answer) =>
        int.Parse(Regex.Match(answer["RateLimit"]!, "^\"suggesties\";r=(?<left>[0-9]+);t=[0-9]+$", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["left"].Value, CultureInfo.InvariantCulture);
}
