using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>
/// An OpenAPI document that answers are held to: the status, the media type, and every member of the body. Each answer that a test gets
/// under <c>/api/v1</c> comes by here (<see cref="ApiHost"/>), so no test can see what the document does not promise.
/// </summary>
internal sealed class Contract
{
    private const string Base = "/api/v1";
    private const string Document = Base + "/openapi.json";

    // Said once, in the text of the document, instead of at each operation: routing answers these before there is an operation.
    private static readonly HttpStatusCode[] OfNoOperation =
        [HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.InternalServerError, HttpStatusCode.NotAcceptable, HttpStatusCode.ServiceUnavailable];

    private static readonly Lazy<Contract> FromFile = new(() => new Contract(File.ReadAllText(Repository.File("docs/openapi.json"))));

    private readonly JsonSchema schema;
    private readonly IReadOnlyList<(Regex Path, JsonElement Operations)> paths;

    public Contract(string document)
    {
        var root = JsonDocument.Parse(document).RootElement;
        schema = new JsonSchema(root);
        paths =
        [
            .. root.GetProperty("paths").EnumerateObject()
                // A literal path before one with names in it.
                .OrderBy(path => path.Name.Count(c => c == '{'))
                .Select(path => (new Regex($"^{Regex.Replace(path.Name, @"\{[^}]+\}", "[^/]+")}$", RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1)), path.Value)),
        ];
    }

    public static Contract Committed => FromFile.Value;

    /// <summary>Fails where the answer is not what the document says of this operation and status.</summary>
    public void Check(Answer answer)
    {
        if (Fault(answer) is { } fault)
            throw new ShouldAssertException($"{answer}: {fault}");
    }

    private string? Fault(Answer answer)
    {
        var path = answer.Address.Split('?')[0];
        if (!(path == Base || path.StartsWith(Base + "/", StringComparison.Ordinal)) || path == Document || answer.Method == "OPTIONS" || AnsweredByTheServer(answer))
            return null;
        if (Operation(answer.Method, path) is not { } operation)
            return OfNoOperation.Contains(answer.Status) ? FaultOfBody(answer, schema.Named("Problem")) : $"the document knows no {answer.Method} here";
        var status = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        if (!operation.GetProperty("responses").TryGetProperty(status, out var response))
            return OfNoOperation.Contains(answer.Status) ? FaultOfBody(answer, schema.Named("Problem")) : "the document knows no such status";
        if (!response.TryGetProperty("content", out var content))
            return answer.Body.Length > 0 ? "the document knows no body here" : null;
        return answer.MediaType is { } type && content.TryGetProperty(type, out var body)
            ? FaultOfBody(answer, body.GetProperty("schema"))
            : $"the document knows no {answer.MediaType ?? "answer without a type"} here";
    }

    // A request that is no HTTP, or a path that holds a null, is refused by the server itself before any application sees it.
    private static bool AnsweredByTheServer(Answer answer) => answer["API-Version"] is null && answer.Body.Length == 0;

    private string? FaultOfBody(Answer answer, JsonElement expected) =>
        answer.Method == "HEAD" ? null : answer["Content-Encoding"] is null ? schema.Fault(answer.Json, expected) : schema.Fault(answer.Decoded, expected);

    private JsonElement? Operation(string method, string path)
    {
        var operations = paths.FirstOrDefault(p => p.Path.IsMatch(path)).Operations;
        var name = method == "HEAD" ? "get" : method.ToLowerInvariant();
        return operations.ValueKind == JsonValueKind.Object && operations.TryGetProperty(name, out var operation) ? operation : null;
    }
}
