using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>Requests made from what the OpenAPI document declares of reading the guide: every GET that is the same for everybody.</summary>
internal static class Requests
{
    public static IReadOnlyList<(string Path, JsonElement Operation)> Operations { get; } =
    [
        .. JsonDocument.Parse(File.ReadAllText(Repository.File("docs/openapi.json"))).RootElement
            .GetProperty("paths").EnumerateObject()
            .Select(path => (path.Name, path.Value.TryGetProperty("get", out var get) ? get : default))
            .Where(read => read.Item2.ValueKind == JsonValueKind.Object && read.Item2.GetProperty("responses").TryGetProperty("304", out _)),
    ];

    /// <summary>An address with the examples of its path, one for each operation.</summary>
    public static IReadOnlyList<string> Addresses { get; } = [.. Operations.Select(o => WithPath(o.Path, o.Operation))];

    /// <summary>The examples of an operation: its path alone, and with each of its parameters in turn.</summary>
    public static IEnumerable<string> ByExample(string path, JsonElement operation)
    {
        var address = WithPath(path, operation);
        return Parameters(operation, "query").Select(p => $"{address}?{p.Name}={Uri.EscapeDataString(p.Example)}").Prepend(address);
    }

    public static IEnumerable<(string Name, string Example, JsonElement Schema)> Parameters(JsonElement operation, string place) =>
        operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Where(p => p.GetProperty("in").GetString() == place).Select(p => (p.GetProperty("name").GetString()!, Text(p.GetProperty("example")), p.GetProperty("schema")))
            : [];

    public static JsonElement OperationOf(string address) => Operations.Single(o => WithPath(o.Path, o.Operation) == address).Operation;

    public static string WithPath(string path, JsonElement operation)
    {
        var examples = Parameters(operation, "path").ToDictionary(p => p.Name, p => p.Example);
        return Regex.Replace(path, @"\{(?<name>[^}]+)\}", match => examples[match.Groups["name"].Value], RegexOptions.None, TimeSpan.FromMinutes(1));
    }

    private static string Text(JsonElement example) => example.ValueKind switch
    {
        JsonValueKind.Array => Text(example[0]),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => example.ToString(),
    };
}
