using System.Globalization;
using System.Text;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>
/// Some thousands of requests made from the whole of what the OpenAPI document declares, right and wrong mixed; the same ones in each run.
/// <c>WEGWIJZER_RANDOM_REQUESTS</c> asks for more of them.
/// </summary>
public sealed class SendingRandomInput(GuideApi api) : IClassFixture<GuideApi>
{
    private const string CountVariable = "WEGWIJZER_RANDOM_REQUESTS";
    private const int AtOnce = 4;

    private static readonly int Requested = int.TryParse(Environment.GetEnvironmentVariable(CountVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 3000;

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "DELETE", "OPTIONS"];
    private static readonly string[] Accepted = ["", "", "", "", "application/json", "*/*", "text/html", "image/png", "application/json;q=0", "///", "text/html,application/*;q=0.5"];

    private static readonly string[] Pieces =
    [
        "jgz", "armoede", "none", "6", "prenatal", "0", "-0", "120", "121", "1e9", "NaN", "true", "false", "title", "-updatedAt", "risk", "'", "\"", "\\", "/", "..", ";", "--", "<b>", "%", "%%", "%0", "%00", "%0a", "%7f",
        "%c3%a9", "%C3", "%F0%9F%92%A9", "%EF%BF%BE", "%E2%80%8B", "%2526", "+", "*", "{}", "[]", "()", "|", "^", "$", "~", "é", "ж", "中", "\u202e", "a\u0301",
    ];

    [Fact]
    public async Task Nothing_gives_a_server_error_and_every_error_is_a_whole_problem_document()
    {
        // A fixed seed: a failure can be run again.
#pragma warning disable CA5394 // Not for secrets.
        var random = new Random(20261123);
        var requests = Enumerable.Range(0, Requested).Select(_ => (Method: Methods[random.Next(Methods.Length)], Address: RandomAddress(random), Accept: Accepted[random.Next(Accepted.Length)])).ToList();
#pragma warning restore CA5394
        var answers = new System.Collections.Concurrent.ConcurrentBag<Answer>();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (request, _) =>
            answers.Add(await api.Host.SendAsync(request.Method, request.Address, request.Accept.Length == 0 ? [] : [("Accept", request.Accept)])));

        foreach (var answer in answers)
            Check(answer);
        var types = answers.Where(a => a.MediaType == "application/problem+json" && a.Body.Length > 0).Select(a => a.Json.GetProperty("type").GetString()!).Distinct().ToList();
        types.Count.ShouldBeGreaterThan(3);
        foreach (var type in types)
            (await api.Host.GetAsync(type)).ShouldBeOk().MediaType.ShouldBe("text/html");
        answers.Count(a => a.Status == System.Net.HttpStatusCode.OK).ShouldBeGreaterThan(Requested / 20);
        answers.Count(a => a.Status == System.Net.HttpStatusCode.BadRequest).ShouldBeGreaterThan(Requested / 5);
    }

    private static void Check(Answer answer)
    {
        var status = (int)answer.Status;
        status.ShouldBeLessThan(500, $"{answer}: {answer.Text}");
        // A path that holds a null is refused by the server itself, before any application sees it.
        if (answer.Address.Split('?')[0].Contains("%00", StringComparison.Ordinal))
            return;
        answer["API-Version"].ShouldNotBeNull(answer.ToString());
        answer["Access-Control-Allow-Origin"].ShouldBe("*", answer.ToString());
        if (status >= 400 && answer.Method != "HEAD")
            answer.ShouldBeProblem(status);
    }

#pragma warning disable CA5394
    private static string RandomAddress(Random random)
    {
        var (path, operation) = Requests.Operations[random.Next(Requests.Operations.Count)];
        var address = new StringBuilder(random.Next(4) == 0 ? path.Replace("{slug}", RandomText(random), StringComparison.Ordinal).Replace("{setting}", RandomText(random), StringComparison.Ordinal) : Requests.WithPath(path, operation));
        if (random.Next(20) == 0)
            address.Append('/');
        var parameters = Requests.Parameters(operation, "query").ToList();
        for (var i = random.Next(5); i > 0; i--)
        {
            var (name, example, _) = parameters.Count > 0 ? parameters[random.Next(parameters.Count)] : ("page", "1", default);
            var value = random.Next(3) == 0 ? RandomText(random) : example;
            address.Append(address.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(random.Next(15) == 0 ? RandomText(random) : name).Append('=').Append(value);
        }

        return address.ToString();
    }

    private static string RandomText(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        if (random.Next(50) == 0)
            text += new string('z', random.Next(3000));
        // Printable ASCII goes as it is, faulty escapes included; the rest could not be sent at all.
        return string.Concat(text.EnumerateRunes().Select(rune => rune.Value is > ' ' and < 0x7f and not ('#' or '?' or '&' or '=') ? rune.ToString() : Escaped(rune)));
    }
#pragma warning restore CA5394

    private static string Escaped(Rune rune)
    {
        var bytes = new byte[4];
        return string.Concat(bytes[..rune.EncodeToUtf8(bytes)].Select(b => string.Create(CultureInfo.InvariantCulture, $"%{b:X2}")));
    }
}
