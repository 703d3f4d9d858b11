using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>What came back for a request, whole.</summary>
/// <param name="Headers">All headers, by their name in whatever case.</param>
internal sealed record Answer(string Method, string Address, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private readonly Lazy<JsonDocument> document = new(() => JsonDocument.Parse(Body));

    public JsonElement Json => document.Value.RootElement;

    /// <summary>The body as JSON where it came compressed.</summary>
    public JsonElement Decoded
    {
        get
        {
            using var body = new MemoryStream(Body);
            using Stream plain = this["Content-Encoding"] == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
            return JsonDocument.Parse(plain).RootElement;
        }
    }

    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    /// <summary>Without parameters such as the character set.</summary>
    public string? MediaType => this["Content-Type"]?.Split(';')[0];

    public string? this[string header] => Headers.GetValueOrDefault(header);

    public IReadOnlyList<string> Slugs => [.. Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];

    public int Total => Json.GetProperty("page").GetProperty("totalItems").GetInt32();

    /// <summary>The address of one of the links; null where there is none.</summary>
    public string? Link(string name) => Json.GetProperty("_links").GetProperty(name) is { ValueKind: JsonValueKind.Object } link ? link.GetProperty("href").GetString() : null;

    /// <summary>The fields at fault, with the code of each fault.</summary>
    public IReadOnlyList<(string Field, string Code)> Faults =>
        [.. Json.GetProperty("errors").EnumerateArray().Select(e => (e.GetProperty("field").GetString()!, e.GetProperty("code").GetString()!))];

    public static async Task<Answer> OfAsync(string method, string address, HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(method, address, response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync());
    }

    public Answer ShouldBeOk()
    {
        Status.ShouldBe(HttpStatusCode.OK, $"{Address}: {Text}");
        return this;
    }

    /// <summary>A whole problem document of this status.</summary>
    public Answer ShouldBeProblem(int status)
    {
        ((int)Status).ShouldBe(status, $"{Address}: {Text}");
        MediaType.ShouldBe("application/problem+json", Address);
        Json.GetProperty("status").GetInt32().ShouldBe(status, Address);
        foreach (var member in new[] { "type", "title", "detail", "traceId" })
            Json.GetProperty(member).GetString().ShouldNotBeNullOrWhiteSpace($"{member} of {Address}");
        Json.GetProperty("type").GetString()!.ShouldStartWith("/problems/");
        return this;
    }

    public override string ToString() => $"{Method} {Address}: {(int)Status}";
}
