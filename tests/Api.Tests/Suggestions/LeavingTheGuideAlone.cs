using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Suggestions;

/// <summary>Ten thousand posts of strangers, right and wrong mixed, to every address; the same ones in each run.</summary>
public sealed class LeavingTheGuideAlone(Intake intake) : IClassFixture<Intake>
{
    private const int Posts = 10_000;
    private const int AtOnce = 8;

    private static readonly string[] Addresses =
    [
        .. Enumerable.Repeat(Intake.Suggestions, 20), Intake.Check, Intake.Suggestions + "/0000-0000-0000-0000-0000-0000-0000", "/neem-contact-op", "/neem-contact-op/volgcode", "/embed/hulpmiddelen",
        .. Requests.Addresses,
    ];

    private static readonly string[] Types = ["application/json", "application/json", "application/json", "application/x-www-form-urlencoded", "text/plain", "application/json; charset=utf-16", "nergens/voor"];
    private static readonly string[] Kinds = ["missing-tool", "correction", "broken-link", "question", "other", "publish", "", "\0"];
    private static readonly string[] Words = ["jgz", "armoede", "sputovamo", "risicotaxatie", "'; DROP TABLE published.item; --", "\u202e", "😀", "\ud83d", "%00", "<script>", "06-12345678", "https://voorbeeld.nl", "tool", "accepted"];

    [Fact]
    public async Task Nothing_that_strangers_send_changes_what_is_public()
    {
        var before = await PublicAsync();
        // A fixed seed: a failure can be run again.
#pragma warning disable CA5394 // Not for secrets.
        var random = new Random(20261127);
        var posts = Enumerable.Range(0, Posts).Select(_ => (Address: Addresses[random.Next(Addresses.Length)], Type: Types[random.Next(Types.Length)], Body: Body(random))).ToList();
#pragma warning restore CA5394
        var statuses = new ConcurrentDictionary<int, int>();
        await Parallel.ForEachAsync(posts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (post, _) =>
        {
            var body = new ByteArrayContent(post.Body);
            body.Headers.TryAddWithoutValidation("Content-Type", post.Type);
            var answer = await intake.Api.SendAsync("POST", post.Address, body);
            statuses.AddOrUpdate((int)answer.Status, 1, (_, count) => count + 1);
        });

        statuses.Keys.ShouldAllBe(status => status < 500);
        statuses[201].ShouldBeGreaterThan(Posts / 50);
        statuses[400].ShouldBeGreaterThan(Posts / 50);
        (await intake.CountAsync("channel = 'Api'")).ShouldBe(statuses[201]);
        (await PublicAsync()).ShouldBe(before);
        (await intake.QueryAsync<long>("SELECT count(*) FROM curation.revision WHERE state <> 'Published'")).ShouldBe(0);
    }

    private async Task<List<string>> PublicAsync()
    {
        var tags = new List<string>();
        foreach (var address in Requests.Addresses)
            tags.Add($"{address} {(await intake.Api.GetAsync(address)).ShouldBeOk()["ETag"]}");
        return tags;
    }

#pragma warning disable CA5394
    private static byte[] Body(Random random) => random.Next(10) switch
    {
        0 => Bytes(random),
        1 => Encoding.UTF8.GetBytes(Suggestion(random, wrong: 3))[..random.Next(20)],
        < 5 => Encoding.UTF8.GetBytes(Suggestion(random, wrong: 3)),
        < 7 => Encoding.UTF8.GetBytes($"kind={Kinds[random.Next(Kinds.Length)]}&message={Uri.EscapeDataString(Word(random))}&about=tool/sputovamo"),
        _ => Encoding.UTF8.GetBytes(Suggestion(random, wrong: 0)),
    };

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Suggestion(Random random, int wrong)
    {
        var suggestion = new JsonObject { ["kind"] = Kinds[random.Next(5)], ["message"] = $"Ik mis iets over {Letters(random)}." };
        if (random.Next(2) == 0)
            suggestion["about"] = new JsonObject { ["kind"] = "tool", ["slug"] = "sputovamo" };
        if (random.Next(3) == 0)
            suggestion["proposed"] = new JsonObject { ["title"] = "Iets anders", ["url"] = "https://voorbeeld.nl/anders" };
        string[] members = ["kind", "message", "url", "step", "setting", "situation", "about", "proposed", "submitter", "state", "reply", "consent"];
        for (var i = 0; i < wrong; i++)
            suggestion[members[random.Next(members.Length)]] = random.Next(4) == 0 ? new JsonArray(1, Word(random)) : Word(random);
        return suggestion.ToJsonString();
    }

    // No half characters: those can't be written as JSON here, and have tests of their own.
    private static string Word(Random random) => Words[random.Next(Words.Length)] is var word && word.Any(char.IsSurrogate) ? "😀" : word;

    private static string Letters(Random random) => string.Concat(Enumerable.Range(0, 12).Select(_ => (char)('a' + random.Next(26))));
#pragma warning restore CA5394
}
