using System.Net;
using Npgsql;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Search;

/// <summary>PostgreSQL is there but does not answer searches: somebody holds the table.</summary>
public sealed class SearchingWithoutTheDatabase(TestDatabases databases)
{
    private const string Search = "/api/v1/search?q=mishandeling";
    private const string Tools = "/api/v1/tools?q=mishandeling&setting=jgz";

    [Fact]
    public async Task The_snapshot_is_searched_plainly_and_the_database_again_when_it_answers()
    {
        var database = await databases.CreateWithGuideAsync();
        await using var api = await ApiHost.StartReadyAsync(database);
        var before = (await api.GetAsync(Search)).ShouldBeOk();
        before.Json.GetProperty("degraded").GetBoolean().ShouldBeFalse();
        before["Cache-Control"]!.ShouldStartWith("public");

        await using (await HoldAsync(database))
        {
            await ApiHost.EventuallyAsync(async () => IsDegraded(await api.GetAsync(Search)));
            foreach (var address in new[] { Search, Tools, "/api/v1/abbreviations?q=VT", "/api/v1/pages?q=%27voor%27%3A*" })
                ShouldBeDegraded(await api.GetAsync(address));
            // Who has the answer is told so without the database, as ever; and what is not searched goes on as it did.
            (await api.GetAsync(Search, ("If-None-Match", before["ETag"]!))).Status.ShouldBe(HttpStatusCode.NotModified);
            var list = (await api.GetAsync("/api/v1/tools?setting=jgz")).ShouldBeOk();
            list.Json.GetProperty("degraded").GetBoolean().ShouldBeFalse();
            list["ETag"].ShouldNotBeNull();
            (await api.GetAsync("/api/v1/situations?q=geld")).ShouldBeOk().Json.GetProperty("degraded").GetBoolean().ShouldBeFalse();
        }

        await ApiHost.EventuallyAsync(async () => !IsDegraded(await api.GetAsync(Search)));
        var after = (await api.GetAsync(Search)).ShouldBeOk();
        after.Text.ShouldBe(before.Text);
        after["ETag"].ShouldBe(before["ETag"]);
    }

    [Fact]
    public async Task Many_who_search_at_once_all_get_an_answer()
    {
        var database = await databases.CreateWithGuideAsync();
        await using var api = await ApiHost.StartReadyAsync(database);
        await using (await HoldAsync(database))
        {
            // More than there are connections to the database.
            var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => api.GetAsync($"/api/v1/search?q=kind{i}")));
            answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
            answers.ShouldAllBe(answer => IsDegraded(answer));
        }
    }

    private static bool IsDegraded(Answer answer) => answer.ShouldBeOk().Json.GetProperty("degraded").GetBoolean();

    private static void ShouldBeDegraded(Answer answer)
    {
        IsDegraded(answer).ShouldBeTrue(answer.Address);
        answer["Cache-Control"].ShouldBe("no-store");
        answer["ETag"].ShouldBeNull();
        answer["Last-Modified"].ShouldBeNull();
        Contract.Committed.Check(answer);
    }

    private static async Task<NpgsqlConnection> HoldAsync(string database)
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var hold = new NpgsqlCommand("BEGIN; LOCK TABLE published.search IN ACCESS EXCLUSIVE MODE", connection);
        await hold.ExecuteNonQueryAsync();
        return connection;
    }
}
