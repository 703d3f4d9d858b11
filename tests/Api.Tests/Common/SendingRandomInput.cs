using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Wegwijzer.Api.Tests.Suggestions;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>
/// Some thousands of requests made from the whole of what the OpenAPI document declares, right and wrong mixed; the same ones in each run.
/// <c>WEGWIJZER_RANDOM_REQUESTS</c> asks for more of them. Every answer is held to the document as well (<see cref="ApiHost"/>).
/// </summary>
public sealed class SendingRandomInput(Intake intake, ITestOutputHelper output) : IClassFixture<Intake>
{
    private const string CountVariable = "WEGWIJZER_RANDOM_REQUESTS";
    private const string LookUp = "GET /api/v1/suggestions/{code}";
    private const int AtOnce = 4;
    private const int FaultsShown = 20;

    // A failure can be run again.
    private const int Seed = 20261123;

    private static readonly int Requested = int.TryParse(Environment.GetEnvironmentVariable(CountVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 3000;

    // A document that nobody could break would show nothing.
    private static readonly HttpStatusCode[] Expected =
    [
        HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.NoContent, HttpStatusCode.PermanentRedirect, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotAcceptable,
        HttpStatusCode.Conflict, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType,
    ];

    [Fact]
    public async Task Nothing_gives_a_server_error_and_every_error_is_a_whole_problem_document()
    {
        var random = new RandomRequests(Seed);
        var requests = Enumerable.Range(0, Requested).Select(_ => random.Next()).ToList();
        var answers = new ConcurrentBag<(RandomRequest Request, Answer Answer)>();
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (request, _) =>
        {
            try
            {
                await SendAsync(request, answers);
            }
            // All that is wrong at once: a long run should not have to be done again for each.
            catch (Exception fault) when (fault is ShouldAssertException or HttpRequestException or JsonException)
            {
                faults.Add($"{request}: {fault.Message}\n{Encoding.UTF8.GetString(request.Body ?? [])}");
            }
        });

        output.WriteLine(Table(answers));
        faults.Take(FaultsShown).ShouldBeEmpty($"{faults.Count} faults");
        Expected.Except(answers.Select(a => a.Answer.Status)).ShouldBeEmpty();
        foreach (var operation in answers.GroupBy(a => a.Request.Operation))
        {
            operation.ShouldContain(a => (int)a.Answer.Status < 300 && a.Answer.Method != "OPTIONS", operation.Key);
            operation.ShouldContain(a => a.Answer.Status == HttpStatusCode.BadRequest, operation.Key);
        }

        foreach (var type in answers.Select(a => a.Answer).Where(a => a.MediaType == "application/problem+json" && a.Body.Length > 0).Select(a => a.Json.GetProperty("type").GetString()!).Distinct())
            (await intake.Api.GetAsync(type)).ShouldBeOk().MediaType.ShouldBe("text/html");
    }

    private async Task SendAsync(RandomRequest request, ConcurrentBag<(RandomRequest Request, Answer Answer)> answers)
    {
        using var content = request.Content();
        var answer = await intake.Api.SendAsync(request.Method, request.Address, content, [.. request.Headers]);
        answers.Add((request, answer));
        Check(answer);
        // What was taken in can be looked up.
        if (answer.Status == HttpStatusCode.Created)
            answers.Add((request with { Operation = LookUp }, (await intake.Api.GetAsync(answer["Location"]!)).ShouldBeOk()));
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
        if (answer.Method == "OPTIONS")
            answer["Allow"].ShouldNotBeNull(answer.ToString());
        if (status == 405)
            answer["Allow"]!.Split(", ").ShouldNotContain(answer.Method, answer.ToString());
        if (status >= 400 && answer.Method != "HEAD")
            answer.ShouldBeProblem(status);
        if (answer.Method is "HEAD" or "OPTIONS")
            answer.Body.ShouldBeEmpty(answer.ToString());
    }

    private static string Table(ConcurrentBag<(RandomRequest Request, Answer Answer)> answers)
    {
        var statuses = answers.Select(a => (int)a.Answer.Status).Distinct().Order().ToList();
        var table = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"| operation | {string.Join(" | ", statuses)} | all |");
        foreach (var operation in answers.GroupBy(a => a.Request.Operation).OrderBy(g => g.Key, StringComparer.Ordinal))
            table.AppendLine(CultureInfo.InvariantCulture, $"| {operation.Key} | {string.Join(" | ", statuses.Select(s => operation.Count(a => (int)a.Answer.Status == s)))} | {operation.Count()} |");
        table.AppendLine(CultureInfo.InvariantCulture, $"| all | {string.Join(" | ", statuses.Select(s => answers.Count(a => (int)a.Answer.Status == s)))} | {answers.Count} |");
        return table.AppendLine(string.Join(", ", answers.GroupBy(a => a.Answer.Method).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}"))).ToString();
    }
}
