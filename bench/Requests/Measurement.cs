using System.Globalization;
using System.Text.Json;

namespace Wegwijzer.Requests;

/// <summary>What to measure, and how long.</summary>
/// <param name="Cells">Whether cells are asked for: with 100,000 tools one cell holds thousands, and no page of it can be asked for.</param>
internal sealed record Plan(int ApiPort, int BaselinePort, Target Api, Target Baseline, bool Cells, int Rounds, TimeSpan Round, TimeSpan WarmUp);

/// <summary>Puts every scenario to the Api, the bare endpoint and the database in turns.</summary>
internal sealed class Measurement(Plan plan)
{
    private const int KeptAnswers = 1500;

    // More than any of the three answers in a second, and of searches.
    private const int FreshPerSecond = 40_000;
    private const int FreshPerSearch = 10;

    public async Task<IReadOnlyList<Scenario>> RunAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{plan.BaselinePort}"), Timeout = TimeSpan.FromMinutes(10) };
        (await http.PutAsync($"/prepare?api=http://127.0.0.1:{plan.ApiPort}&cells={plan.Cells}", null)).EnsureSuccessStatusCode();
        // Only now: servers close connections that stay idle for minutes.
        using var api = new Client(plan.ApiPort);
        using var baseline = new Client(plan.BaselinePort);
        var scenarios = await ScenariosAsync(api, http);
        foreach (var scenario in scenarios)
            await RoundAsync(scenario, plan.WarmUp, keep: false);
        for (var round = 0; round < plan.Rounds; round++)
        {
            foreach (var scenario in scenarios)
                await RoundAsync(scenario, plan.Round, keep: true);
        }

        return scenarios;

        async Task RoundAsync(Scenario scenario, TimeSpan time, bool keep)
        {
            var requests = scenario.Api((int)(FreshPerSecond * time.TotalSeconds));
            var (allocated, busy) = (plan.Api.Allocated(), plan.Api.ProcessorTime());
            var answered = await api.AskAsync(requests, time, scenario.ApiAgain);
            scenario.ApiSide.Spent(plan.Api.ProcessorTime() - busy, plan.Api.Allocated() - allocated, answered.Answers);
            busy = plan.Baseline.ProcessorTime();
            var bare = await baseline.AskAsync(scenario.Bare, time, again: true);
            scenario.BareSide.Spent(plan.Baseline.ProcessorTime() - busy, 0, bare.Answers);
            var database = scenario.Database is null ? null : await baseline.AskAsync(scenario.Database, time, again: true);
            if (!keep)
                return;
            scenario.ApiSide.Add(answered);
            scenario.BareSide.Add(bare);
            if (database is not null)
                scenario.DatabaseSide.Add(database);
        }
    }

    private async Task<IReadOnlyList<Scenario>> ScenariosAsync(Client api, HttpClient baseline)
    {
        const string List = "/tools?setting=jgz&age=6";
        var addresses = await Addresses.OfAsync(api);
        List<string> kept = [.. Enumerable.Range(0, KeptAnswers).Select(_ => addresses.Next())];
        using var tools = JsonDocument.Parse((await api.AskOneAsync(Client.Get("/api/v1/tools?pageSize=100"))).Body);
        string[] items = [.. tools.RootElement.GetProperty("items").EnumerateArray().Select(tool => $"/tools/{tool.GetProperty("slug").GetString()}")];
        List<Scenario> scenarios =
        [
            await SameAsync(Scenario.SameList, [List]),
            await SameAsync("the same list, in brotli", [List], "br"),
            await SameAsync("a tool", items),
            await FreshAsync(Scenario.NewList, kept, addresses.Next, per: 1, inDatabase: true),
            await FreshAsync("the same with facets", [.. kept.Take(KeptAnswers / 10).Select(WithFacets)], () => WithFacets(addresses.Next()), per: 1, inDatabase: false),
            await FreshAsync(Scenario.NewSearch, [.. Enumerable.Range(0, KeptAnswers / 10).Select(_ => addresses.NextSearch())], addresses.NextSearch, per: FreshPerSearch, inDatabase: true),
        ];
        if (plan.Cells)
            scenarios.Add(await SameAsync("a cell", ["/steps/signalen-opmerken/settings/jgz"]));
        await Agreement.CheckAsync(api, plan.BaselinePort, kept.Take(100));
        return scenarios;

        static string WithFacets(string address) => address + (address.Contains('?', StringComparison.Ordinal) ? "&facets=true" : "?facets=true");

        async Task<Scenario> FreshAsync(string name, IReadOnlyList<string> known, Func<string> next, int per, bool inDatabase) => new(
            name,
            number => [.. Enumerable.Range(0, number / per).Select(_ => Client.Get("/api/v1" + next()))],
            ApiAgain: false,
            await KeepAsync(api, baseline, known, "identity"),
            inDatabase ? [.. known.Select(address => Client.Get("/sql" + address))] : null);

        async Task<Scenario> SameAsync(string name, IReadOnlyList<string> paths, string coding = "identity")
        {
            List<byte[]> requests = [.. paths.Select(path => Client.Get("/api/v1" + path, coding))];
            return new Scenario(
                name, _ => requests, ApiAgain: true, await KeepAsync(api, baseline, paths, coding), coding == "identity" ? [.. paths.Select(path => Client.Get("/sql" + path))] : null);
        }
    }

    /// <summary>Gives the bare endpoint the Api's own answers, headers and all; gives the requests for them.</summary>
    private static async Task<IReadOnlyList<byte[]>> KeepAsync(Client api, HttpClient baseline, IEnumerable<string> paths, string coding)
    {
        var requests = new List<byte[]>();
        foreach (var path in paths)
        {
            var answer = await api.AskOneAsync(Client.Get("/api/v1" + path, coding));
            if (answer.Status != 200)
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{answer.Status}: {path}"));
            using var put = new HttpRequestMessage(HttpMethod.Put, $"/{coding}{path}") { Content = new ByteArrayContent(answer.Body) };
            foreach (var (name, value) in answer.Headers)
                put.Headers.TryAddWithoutValidation($"Keep-{name}", value);
            (await baseline.SendAsync(put)).EnsureSuccessStatusCode();
            requests.Add(Client.Get($"/{coding}{path}", coding));
        }

        return requests;
    }
}
