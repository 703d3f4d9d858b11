using System.Globalization;
using System.Net;
using Npgsql;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>What is asked for again is answered from what was kept of it, and nobody can tell the difference.</summary>
public sealed class KeepingAnswers(TestDatabases databases) : IAsyncLifetime
{
    private const string List = "/api/v1/tools?setting=jgz&age=6";

    // The first answer is made, the second made and kept, and the third given from what was kept.
    private const int UntilKept = 2;

    // Those of a moment, not of the answer.
    private static readonly string[] OfTheMoment = ["Date"];

    private string database = "";
    private ApiHost api = null!;

    public async ValueTask InitializeAsync()
    {
        database = await databases.CreateWithGuideAsync();
        api = await ApiHost.StartReadyAsync(database);
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("gzip, deflate, br;q=0.5, zstd")]
    public async Task A_kept_answer_is_the_first_one_header_for_header_and_byte_for_byte(string? codings)
    {
        var headers = codings is null ? Array.Empty<(string, string)>() : [("Accept-Encoding", codings)];
        foreach (var address in Requests.Addresses.Append(List).Append("/api/v1/tools?setting=jgz&page=2&pageSize=3").Append("/api/v1/tools?step=risicotaxatie&setting=eerstelijn"))
        {
            var first = (await api.GetAsync(address, headers)).ShouldBeOk();
            await MakeKeptAsync(address, headers);
            var kept = await api.GetAsync(address, headers);
            Headers(kept).ShouldBe(Headers(first), address);
            kept.Body.ShouldBe(first.Body, address);
            // What is too long to be held back is made each time, and streamed.
            IsKept(address, first).ShouldBe(first["Transfer-Encoding"] is null, address);
            if (first["Transfer-Encoding"] is not null)
                continue;
            var head = await api.SendAsync("HEAD", address, headers);
            head.Status.ShouldBe(HttpStatusCode.OK);
            head.Body.ShouldBeEmpty();
            Headers(head).ShouldBe(Headers(first), address);
        }
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("br")]
    public async Task Whoever_has_it_is_told_the_same_whether_it_is_kept_or_not(string coding)
    {
        var tag = (await api.SendAsync("HEAD", List, ("Accept-Encoding", coding)))["ETag"]!;
        var unchanged = await api.GetAsync(List, ("Accept-Encoding", coding), ("If-None-Match", tag));
        unchanged.Status.ShouldBe(HttpStatusCode.NotModified);
        await MakeKeptAsync(List, [("Accept-Encoding", coding)]);
        IsKept(List, await api.GetAsync(List, ("Accept-Encoding", coding))).ShouldBeTrue();
        var unchangedFromKept = await api.GetAsync(List, ("Accept-Encoding", coding), ("If-None-Match", tag));
        (unchangedFromKept.Status, unchangedFromKept.Body.Length).ShouldBe((HttpStatusCode.NotModified, 0));
        Headers(unchangedFromKept).ShouldBe(Headers(unchanged));
    }

    [Fact]
    public async Task Who_does_not_take_json_gets_no_kept_answer()
    {
        await MakeKeptAsync(List, []);
        (await api.GetAsync(List, ("Accept", "text/html"))).ShouldBeProblem(406);
        (await api.SendAsync("POST", List)).ShouldBeProblem(405);
    }

    [Fact]
    public async Task Nothing_is_kept_that_was_asked_for_once_or_was_wrong()
    {
        for (var i = 0; i < 200; i++)
            await api.GetAsync($"/api/v1/tools?pageSize={1 + (i % 100)}&page={1 + (i / 100)}");
        foreach (var wrong in new[] { "/api/v1/tools?setting=mars", "/api/v1/tools/nergens", "/api/v1/nergens" })
        {
            await MakeKeptAsync(wrong, []);
            api.Snapshots.Current.Answers.Find(wrong, "identity").ShouldBeNull();
        }

        api.Snapshots.Current.Answers.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_publication_forgets_them()
    {
        await MakeKeptAsync(List, []);
        var before = await api.GetAsync(List);
        IsKept(List, before).ShouldBeTrue();
        await using var curators = new GuideHost(database);
        var published = await curators.SendAsync(new RenameCommand(ContentKind.Tool, Slug.Parse("privacyapp-jeugd"), Slug.Parse("privacy-app"), Given.Eindredacteur));
        await api.HoldsAsync(published.Value.Version);
        api.Snapshots.Current.Answers.Count.ShouldBe(0);
        var after = (await api.GetAsync(List, ("If-None-Match", before["ETag"]!))).ShouldBeOk();
        after["ETag"].ShouldNotBe(before["ETag"]);
    }

    [Fact]
    public async Task What_search_answered_without_the_database_is_never_kept()
    {
        const string Search = "/api/v1/search?q=mishandeling";
        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.OpenAsync();
            await using var hold = new NpgsqlCommand("BEGIN; LOCK TABLE published.search IN ACCESS EXCLUSIVE MODE", connection);
            await hold.ExecuteNonQueryAsync();
            for (var i = 0; i <= UntilKept; i++)
                (await api.GetAsync(Search)).ShouldBeOk().Json.GetProperty("degraded").GetBoolean().ShouldBeTrue();
            api.Snapshots.Current.Answers.Find(Search, "identity").ShouldBeNull();
        }

        await ApiHost.EventuallyAsync(async () => !(await api.GetAsync(Search)).ShouldBeOk().Json.GetProperty("degraded").GetBoolean());
        await MakeKeptAsync(Search, []);
        api.Snapshots.Current.Answers.Find(Search, "identity").ShouldNotBeNull();
    }

    [Fact]
    public void However_many_addresses_are_asked_for_again_what_is_kept_stays_within_its_bound()
    {
        var answers = new KeptAnswers();
        var body = new byte[100_000];
        for (var i = 0; i < 5000; i++)
        {
            answers.Keep(i.ToString(CultureInfo.InvariantCulture), "identity", new KeptAnswer("\"tag\"", "application/json", null, body));
            (answers.Count * (long)body.Length).ShouldBeLessThanOrEqualTo(KeptAnswers.MostBytes);
        }

        answers.Count.ShouldBeGreaterThan(0);
        // Small ones are counted with what an entry itself takes.
        for (var i = 0; i < 200_000; i++)
            answers.Keep($"klein-{i}", "identity", new KeptAnswer("\"tag\"", "application/json", null, Array.Empty<byte>()));
        answers.Count.ShouldBeLessThan(100_000);
    }

    private bool IsKept(string address, Answer answer) => api.Snapshots.Current.Answers.Find(address, answer["Content-Encoding"] ?? "identity") is not null;

    private async Task MakeKeptAsync(string address, (string, string)[] headers)
    {
        for (var i = 0; i < UntilKept; i++)
            await api.GetAsync(address, headers);
    }

    private static SortedDictionary<string, string> Headers(Answer answer) =>
        new(answer.Headers.Where(h => !OfTheMoment.Contains(h.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(h => h.Key, h => h.Value), StringComparer.OrdinalIgnoreCase);
}
