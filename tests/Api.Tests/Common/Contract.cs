using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>
/// An OpenAPI document that answers can be held to: members, which of them must be there, and types. A small reading of JSON Schema,
/// for what our document uses of it.
/// </summary>
internal sealed class Contract
{
    private static readonly Lazy<Contract> FromFile = new(() => new Contract(File.ReadAllText(Repository.File("docs/openapi.json"))));

    private readonly JsonElement root;
    private readonly ConcurrentDictionary<string, JsonElement> resolved = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<(Regex Path, JsonElement Operation)> operations;

    public Contract(string document)
    {
        root = JsonDocument.Parse(document).RootElement;
        operations = [.. root.GetProperty("paths").EnumerateObject().Select(path => (
            new Regex($"^{Regex.Replace(path.Name, @"\{[^}]+\}", "[^/]+")}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
            path.Value.GetProperty("get")))];
    }

    public static Contract Committed => FromFile.Value;

    /// <summary>Fails where the body is not what the document says of this operation and status.</summary>
    public void Check(Answer answer)
    {
        if (Fault(answer) is { } fault)
            throw new ShouldAssertException($"{answer}: {fault}");
    }

    private string? Fault(Answer answer)
    {
        var path = answer.Address.Split('?')[0];
        var operation = operations.FirstOrDefault(o => o.Path.IsMatch(path)).Operation;
        // What no operation answers for, such as an unknown address or a failure of ours, still is a problem document.
        if (operation.ValueKind == JsonValueKind.Undefined || answer.Status is System.Net.HttpStatusCode.MethodNotAllowed or System.Net.HttpStatusCode.InternalServerError)
            return Fault(answer.Json, Resolve("#/components/schemas/Problem"));
        var status = ((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!operation.GetProperty("responses").TryGetProperty(status, out var response))
            return "the document knows no such status";
        return response.GetProperty("content").TryGetProperty(answer.MediaType!, out var content)
            ? Fault(answer.Json, content.GetProperty("schema"))
            : $"the document knows no {answer.MediaType} here";
    }

    /// <summary>What is wrong, after the path to it; null where all is well.</summary>
    private string? Fault(JsonElement value, JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Resolve(reference.GetString()!);
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var chosen = choices.EnumerateArray().Where(choice => Allows(choice, value)).ToList();
            return chosen.Count == 1 ? Fault(value, chosen[0]) : $": {value.ValueKind} is not exactly one of its choices";
        }

        if (!Allows(schema, value))
            return $": {value.ValueKind} instead of {schema.GetProperty("type")}";
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => w.ToString() == value.ToString()))
            return $": {value} is not one of {words}";
        return value.ValueKind switch
        {
            JsonValueKind.Object => FaultOfMembers(value, schema),
            JsonValueKind.Array => value.EnumerateArray().Select((item, i) => Fault(item, schema.GetProperty("items")) is { } fault ? $"/{i}{fault}" : null).FirstOrDefault(f => f is not null),
            _ => null,
        };
    }

    private string? FaultOfMembers(JsonElement value, JsonElement schema)
    {
        if (schema.TryGetProperty("required", out var names))
        {
            foreach (var name in names.EnumerateArray())
            {
                if (!value.TryGetProperty(name.GetString()!, out _))
                    return $": {name} is missing";
            }
        }

        var known = schema.GetProperty("properties");
        foreach (var member in value.EnumerateObject())
        {
            if (!known.TryGetProperty(member.Name, out var own))
                return $"/{member.Name} is in no schema";
            if (Fault(member.Value, own) is { } fault)
                return $"/{member.Name}{fault}";
        }

        return null;
    }

    private bool Allows(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Resolve(reference.GetString()!);
        var type = schema.GetProperty("type");
        var actual = TypeOf(value);
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(t => t.ValueEquals(actual)) : type.ValueEquals(actual);
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        _ => value.TryGetInt64(out _) ? "integer" : "number",
    };

    private JsonElement Resolve(string reference) =>
        resolved.GetOrAdd(reference, (path, document) => path.Split('/').Skip(1).Aggregate(document, (element, name) => element.GetProperty(name)), root);
}
