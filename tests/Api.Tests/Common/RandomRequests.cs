using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>A request to send exactly as it is.</summary>
/// <param name="Operation">The operation of the document that it was made from.</param>
internal sealed record RandomRequest(string Operation, string Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body, string? ContentType, string? ContentCoding)
{
    public HttpContent? Content()
    {
        if (Body is null)
            return null;
        var content = new ByteArrayContent(Body);
        if (ContentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        if (ContentCoding is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", ContentCoding);
        return content;
    }
}

/// <summary>Makes requests from the whole of what the OpenAPI document declares, right and wrong mixed; the same ones for the same seed.</summary>
#pragma warning disable CA5394 // Not for secrets.
internal sealed class RandomRequests(int seed)
{
    private static readonly JsonElement Document = JsonDocument.Parse(File.ReadAllText(Repository.File("docs/openapi.json"))).RootElement;

    private static readonly string[] OtherMethods = ["GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", "X"];
    private static readonly string[] Accepted = ["application/json", "*/*", "text/html", "image/png", "application/json;q=0", "///", "text/html,application/*;q=0.5", "application/problem+json", ","];
    private static readonly string[] Codings = ["gzip", "br", "identity", "gzip;q=0", "*", "gzip, br;q=0.5", "nonsense", ";"];
    private static readonly string[] Tags = ["*", "\"\"", "W/\"x\"", "\"1-a.0.b.c.identity\"", "x", "\"", "\"a\", \"b\""];
    private static readonly string[] Keys = ["\"7f9c2ba4-e88f-4b0a-9a3c-0d6f1c2b5e17\"", "once", "twice", "a b", "\"", "\"\"", new string('k', 300), "\"a", "%00", "-"];

    private static readonly string?[] ContentTypes =
    [
        null, "text/plain", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\"", "application/json; charset=latin1", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
        "application/merge-patch+json", "APPLICATION/JSON", "///", "application/", "*/*",
    ];

    private readonly Random random = new(seed);

    /// <summary>Every operation that the document has, as a method and a path.</summary>
    public static IReadOnlyList<(string Method, string Path, JsonElement Operation)> Operations { get; } =
    [
        .. Document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (operation.Name.ToUpperInvariant(), path.Name, operation.Value))),
    ];

    private static readonly IReadOnlyList<(string Method, string Path, JsonElement Operation)> Sending = [.. Operations.Where(o => o.Operation.TryGetProperty("requestBody", out _))];

    public RandomRequest Next()
    {
        // What takes a body has the most ways to be wrong.
        var (method, path, operation) = random.Next(4) == 0 ? Of(Sending) : Of(Operations);
        var sent = random.Next(100) switch
        {
            < 82 => method,
            < 89 => "HEAD",
            < 95 => "OPTIONS",
            _ => Of(OtherMethods),
        };
        var hasBody = operation.TryGetProperty("requestBody", out var body) && sent is not ("HEAD" or "OPTIONS" or "GET" or "TRACE");
        return new RandomRequest(
            $"{method} {path}",
            sent,
            Address(path, operation),
            [.. Headers(operation)],
            hasBody ? new RandomBodies(random, Document).Next(body.GetProperty("content").GetProperty("application/json").GetProperty("schema")) : null,
            random.Next(8) == 0 ? Of(ContentTypes) : "application/json",
            random.Next(40) == 0 ? "gzip" : null);
    }

    private IEnumerable<(string Name, string Value)> Headers(JsonElement operation)
    {
        if (random.Next(3) == 0)
            yield return ("Accept", Of(Accepted));
        if (random.Next(4) == 0)
            yield return ("Accept-Encoding", Of(Codings));
        if (random.Next(8) == 0)
            yield return ("If-None-Match", Of(Tags));
        if (random.Next(8) == 0)
            yield return ("Origin", "https://portaal.example");
        foreach (var (name, _, _) in Requests.Parameters(operation, "header").Where(_ => random.Next(3) == 0))
            yield return (name, Of(Keys));
    }

    private string Address(string path, JsonElement operation)
    {
        var address = new StringBuilder(random.Next(4) == 0 ? NamesReplaced(path) : Requests.WithPath(path, operation));
        if (random.Next(20) == 0)
            address.Append('/');
        if (random.Next(12) == 0)
            address = new StringBuilder(address.ToString().ToUpperInvariant().Replace("/API/V1", "/api/v1", StringComparison.Ordinal).Replace("/SUGGESTIONS", "/suggestions", StringComparison.Ordinal));
        var parameters = Requests.Parameters(operation, "query").ToList();
        // What takes nothing is mostly asked so, or it would never give an answer that is right.
        for (var i = parameters.Count == 0 && random.Next(8) > 0 ? 0 : random.Next(5); i > 0; i--)
        {
            var (name, example, _) = parameters.Count > 0 ? Of(parameters) : ("page", "1", default);
            var value = random.Next(3) == 0 ? Text() : Uri.EscapeDataString(example);
            address.Append(address.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(random.Next(15) == 0 ? Text() : name).Append('=').Append(value);
        }

        return address.ToString();
    }

    private string NamesReplaced(string path) => string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? Text() : part));

    /// <summary>A piece of an address. Printable ASCII goes as it is, faulty escapes included; the rest could not be sent at all.</summary>
    private string Text() =>
        string.Concat(RandomBodies.Words(random).EnumerateRunes().Select(rune => rune.Value is > ' ' and < 0x7f and not ('#' or '?' or '&' or '=') ? rune.ToString() : Escaped(rune)));

    private T Of<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static string Escaped(Rune rune)
    {
        var bytes = new byte[4];
        return string.Concat(bytes[..rune.EncodeToUtf8(bytes)].Select(b => string.Create(CultureInfo.InvariantCulture, $"%{b:X2}")));
    }
}
