using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>
/// Holds JSON to the schemas of an OpenAPI 3.1 document: a reading of JSON Schema 2020-12 for what our document uses of it. A word that
/// it does not know makes it fail, so that nothing in the document goes unchecked. Members that a schema does not name are faults.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // RFC 3339 in UTC, as the Dutch API design rules want moments (/core/date-time).
    private static readonly Regex Moment = new(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$ref", "type", "oneOf", "anyOf", "allOf", "enum", "const", "required", "properties", "additionalProperties", "items", "minItems", "maxItems",
        "pattern", "format", "minLength", "maxLength", "minimum", "maximum",
        // These say something to people.
        "description", "title", "example", "examples", "default", "deprecated", "readOnly", "writeOnly",
    };

    private readonly ConcurrentDictionary<string, JsonElement> resolved = new(StringComparer.Ordinal);

    public JsonElement Named(string name) => Resolve($"#/components/schemas/{name}");

    /// <summary>What is wrong, after the path to it; null where all is well.</summary>
    public string? Fault(JsonElement value, JsonElement schema)
    {
        var unknown = schema.EnumerateObject().Select(word => word.Name).FirstOrDefault(word => !Known.Contains(word));
        if (unknown is not null)
            return $": the schema says ‘{unknown}’, which nothing here checks";
        if (schema.TryGetProperty("$ref", out var reference))
            return Fault(value, Resolve(reference.GetString()!));
        return FaultOfChoices(value, schema) ?? FaultOfType(value, schema) ?? value.ValueKind switch
        {
            JsonValueKind.Object => FaultOfMembers(value, schema),
            JsonValueKind.Array => FaultOfElements(value, schema),
            JsonValueKind.String => FaultOfText(value.GetString()!, schema),
            JsonValueKind.Number => FaultOfNumber(value.GetDecimal(), schema),
            _ => null,
        };
    }

    private string? FaultOfChoices(JsonElement value, JsonElement schema)
    {
        if (schema.TryGetProperty("allOf", out var all) && all.EnumerateArray().Select(part => Fault(value, part)).FirstOrDefault(f => f is not null) is { } fault)
            return fault;
        if (schema.TryGetProperty("anyOf", out var any) && any.EnumerateArray().All(choice => Fault(value, choice) is not null))
            return $": {value.ValueKind} is none of its choices";
        if (!schema.TryGetProperty("oneOf", out var one))
            return null;
        var faults = one.EnumerateArray().Select(choice => Fault(value, choice)).ToList();
        // Where one choice is null, the other's fault says more.
        return faults.Count(f => f is null) == 1 ? null : faults.LastOrDefault(f => f is not null) ?? $": {value.ValueKind} is more than one of its choices";
    }

    private static string? FaultOfType(JsonElement value, JsonElement schema)
    {
        if (schema.TryGetProperty("type", out var type) && !(type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(t => IsOf(value, t)) : IsOf(value, type)))
            return $": {value.ValueKind} instead of {type}";
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
            return $": {value} is not one of {words}";
        return schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value) ? $": {value} is not {only}" : null;
    }

    private string? FaultOfMembers(JsonElement value, JsonElement schema)
    {
        if (schema.TryGetProperty("required", out var names) && names.EnumerateArray().FirstOrDefault(name => !value.TryGetProperty(name.GetString()!, out _)) is { ValueKind: JsonValueKind.String } missing)
            return $": {missing} is missing";
        foreach (var member in value.EnumerateObject())
        {
            var own = default(JsonElement);
            var known = (schema.TryGetProperty("properties", out var members) && members.TryGetProperty(member.Name, out own))
                || (schema.TryGetProperty("additionalProperties", out own) && own.ValueKind == JsonValueKind.Object);
            if (!known)
            {
                // Where a schema names nothing at all, it stands for whatever an item of the guide holds.
                if (members.ValueKind == JsonValueKind.Undefined && own.ValueKind != JsonValueKind.False)
                    continue;
                return $"/{member.Name} is in no schema";
            }

            if (Fault(member.Value, own) is { } fault)
                return $"/{member.Name}{fault}";
        }

        return null;
    }

    private string? FaultOfElements(JsonElement value, JsonElement schema)
    {
        if (Limit(schema, "minItems") > value.GetArrayLength() || Limit(schema, "maxItems") < value.GetArrayLength())
            return $": {value.GetArrayLength()} elements are too few or too many";
        return schema.TryGetProperty("items", out var each)
            ? value.EnumerateArray().Select((element, i) => Fault(element, each) is { } fault ? $"/{i}{fault}" : null).FirstOrDefault(f => f is not null)
            : null;
    }

    private static string? FaultOfText(string text, JsonElement schema)
    {
        // Lengths count characters, not the halves that UTF-16 makes of some.
        var length = text.EnumerateRunes().Count();
        if (Limit(schema, "minLength") > length || Limit(schema, "maxLength") < length)
            return $": {length} characters are too few or too many";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.CultureInvariant, Patience))
            return $": {text} does not fit {pattern}";
        return schema.TryGetProperty("format", out var format) && !HasForm(text, format.GetString()!) ? $": {text} is no {format}" : null;
    }

    private static string? FaultOfNumber(decimal number, JsonElement schema) =>
        Limit(schema, "minimum") > number || Limit(schema, "maximum") < number ? $": {number} is out of bounds" : null;

    private static bool HasForm(string text, string format) => format switch
    {
        "date-time" => Moment.IsMatch(text),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "uri-reference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _),
        "email" => text.Contains('@', StringComparison.Ordinal),
        _ => throw new NotSupportedException($"Nothing here checks the format ‘{format}’."),
    };

    private static decimal? Limit(JsonElement schema, string word) => schema.TryGetProperty(word, out var limit) ? limit.GetDecimal() : null;

    private static bool IsOf(JsonElement value, JsonElement type) => value.ValueKind switch
    {
        JsonValueKind.Object => type.ValueEquals("object"),
        JsonValueKind.Array => type.ValueEquals("array"),
        JsonValueKind.String => type.ValueEquals("string"),
        JsonValueKind.True or JsonValueKind.False => type.ValueEquals("boolean"),
        JsonValueKind.Null => type.ValueEquals("null"),
        _ => type.ValueEquals("number") || (type.ValueEquals("integer") && value.TryGetInt64(out _)),
    };

    private JsonElement Resolve(string reference) =>
        resolved.GetOrAdd(reference, (path, document) => path.Split('/').Skip(1).Aggregate(document, (element, name) => element.GetProperty(name)), root);
}
