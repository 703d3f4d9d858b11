using System.Text.Json;

namespace Wegwijzer.Api.Tests.OpenApi;

/// <summary>
/// What of a change between two OpenAPI documents breaks somebody who built on the older one: an answer that promises less or
/// something else, or a request that is asked for more or may hold less. Additions break nobody.
/// </summary>
internal sealed class BreakingChanges
{
    private readonly JsonElement before;
    private readonly JsonElement after;
    private readonly List<string> found = [];
    private readonly HashSet<(string, string, bool)> compared = [];

    private BreakingChanges(JsonElement before, JsonElement after) => (this.before, this.after) = (before, after);

    public static IReadOnlyList<string> Between(JsonElement before, JsonElement after)
    {
        var changes = new BreakingChanges(before, after);
        changes.ComparePaths();
        return changes.found;
    }

    private void ComparePaths()
    {
        foreach (var path in before.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var name = $"{operation.Name.ToUpperInvariant()} {path.Name}";
                if (after.GetProperty("paths").TryGetProperty(path.Name, out var still) && still.TryGetProperty(operation.Name, out var now))
                    CompareOperation(name, operation.Value, now);
                else
                    found.Add($"{name} is gone");
            }
        }
    }

    private void CompareOperation(string name, JsonElement old, JsonElement now)
    {
        CompareParameters(name, Parameters(old), Parameters(now));
        if (old.TryGetProperty("requestBody", out var body) && now.TryGetProperty("requestBody", out var newBody))
            CompareContent($"{name}, request", body, newBody, isRequest: true);
        else if (now.TryGetProperty("requestBody", out newBody) && newBody.TryGetProperty("required", out var required) && required.GetBoolean())
            found.Add($"{name} now wants a body");
        foreach (var response in old.GetProperty("responses").EnumerateObject())
        {
            if (now.GetProperty("responses").TryGetProperty(response.Name, out var still))
                CompareContent($"{name}, {response.Name}", response.Value, still, isRequest: false);
            else
                found.Add($"{name} no longer tells of status {response.Name}");
        }
    }

    private void CompareParameters(string name, Dictionary<string, JsonElement> old, Dictionary<string, JsonElement> now)
    {
        foreach (var (key, parameter) in old)
        {
            if (!now.TryGetValue(key, out var still))
                found.Add($"{name} no longer takes {key}");
            else
                CompareSchema($"{name}, {key}", parameter.GetProperty("schema"), still.GetProperty("schema"), isRequest: true);
            if (now.ContainsKey(key) && IsRequired(still) && !IsRequired(parameter))
                found.Add($"{name} now wants {key}");
        }

        found.AddRange(now.Where(p => !old.ContainsKey(p.Key) && IsRequired(p.Value)).Select(p => $"{name} now wants {p.Key}"));
    }

    private void CompareContent(string name, JsonElement old, JsonElement now, bool isRequest)
    {
        if (!old.TryGetProperty("content", out var content))
            return;
        foreach (var media in content.EnumerateObject())
        {
            if (now.TryGetProperty("content", out var still) && still.TryGetProperty(media.Name, out var same))
                CompareSchema(name, media.Value.GetProperty("schema"), same.GetProperty("schema"), isRequest);
            else
                found.Add($"{name} no longer comes as {media.Name}");
        }
    }

    private void CompareSchema(string name, JsonElement old, JsonElement now, bool isRequest)
    {
        // A schema may refer to itself, and is reached from many answers: once each is enough.
        if (old.TryGetProperty("$ref", out var reference) && now.TryGetProperty("$ref", out var other) && !compared.Add((reference.GetString()!, other.GetString()!, isRequest)))
            return;
        var (oldTypes, newTypes) = (Types(before, old), Types(after, now));
        (old, now) = (Resolve(before, old), Resolve(after, now));
        if (isRequest ? !newTypes.IsSupersetOf(oldTypes) : !newTypes.IsSubsetOf(oldTypes))
            found.Add($"{name}: {string.Join('|', newTypes.Order())} instead of {string.Join('|', oldTypes.Order())}");
        CompareWords(name, old, now, isRequest);
        if (isRequest)
            CompareLimits(name, old, now);
        if (old.TryGetProperty("items", out var items) && now.TryGetProperty("items", out var newItems))
            CompareSchema(name + "[]", items, newItems, isRequest);
        CompareMembers(name, old, now, isRequest);
    }

    private void CompareMembers(string name, JsonElement old, JsonElement now, bool isRequest)
    {
        var (oldMembers, newMembers) = (Members(old), Members(now));
        foreach (var (member, schema) in oldMembers)
        {
            if (newMembers.TryGetValue(member, out var still))
                CompareSchema($"{name}.{member}", schema, still, isRequest);
            else
                found.Add($"{name}.{member} is gone");
        }

        var (oldRequired, newRequired) = (Required(old), Required(now));
        found.AddRange(isRequest
            ? newRequired.Except(oldRequired).Select(member => $"{name}.{member} is now required")
            : oldRequired.Except(newRequired).Where(newMembers.ContainsKey).Select(member => $"{name}.{member} need no longer be there"));
    }

    private void CompareWords(string name, JsonElement old, JsonElement now, bool isRequest)
    {
        var (oldWords, newWords) = (Words(old), Words(now));
        // A request may be given more words, an answer may hold no new ones.
        var broken = isRequest
            ? newWords is not null && (oldWords is null || oldWords.Except(newWords).Any())
            : oldWords is not null && (newWords is null || newWords.Except(oldWords).Any());
        if (broken)
            found.Add($"{name}: the words [{string.Join(", ", newWords ?? [])}] instead of [{string.Join(", ", oldWords ?? [])}]");
    }

    private void CompareLimits(string name, JsonElement old, JsonElement now)
    {
        foreach (var (word, tightens) in new[] { ("maximum", -1), ("maxLength", -1), ("maxItems", -1), ("minimum", 1), ("minLength", 1), ("minItems", 1) })
        {
            if (now.TryGetProperty(word, out var limit) && (!old.TryGetProperty(word, out var was) || Math.Sign(Number(limit) - Number(was)) == tightens))
                found.Add($"{name}: {word} {limit} is tighter");
        }

        if (now.TryGetProperty("pattern", out var pattern) && (!old.TryGetProperty("pattern", out var had) || had.GetString() != pattern.GetString()))
            found.Add($"{name}: another pattern");
        if (old.TryGetProperty("default", out var usual) && !(now.TryGetProperty("default", out var other) && JsonElement.DeepEquals(usual, other)))
            found.Add($"{name}: another default");
    }

    private static decimal Number(JsonElement limit) => limit.ValueKind == JsonValueKind.String ? decimal.Parse(limit.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : limit.GetDecimal();

    private static bool IsRequired(JsonElement parameter) => parameter.ValueKind == JsonValueKind.Object && parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    private static Dictionary<string, JsonElement> Parameters(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().ToDictionary(p => $"{p.GetProperty("in")} {p.GetProperty("name")}", StringComparer.Ordinal)
            : [];

    private static Dictionary<string, JsonElement> Members(JsonElement schema) =>
        schema.TryGetProperty("properties", out var members) ? members.EnumerateObject().ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal) : [];

    private static HashSet<string> Required(JsonElement schema) =>
        schema.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(n => n.GetString()!)] : [];

    private static List<string>? Words(JsonElement schema) => schema.TryGetProperty("enum", out var words) ? [.. words.EnumerateArray().Select(w => w.ToString())] : null;

    // "May be null" is written as a choice between null and a reference, or as a list of types.
    private static JsonElement Resolve(JsonElement document, JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var choices) && choices.EnumerateArray().FirstOrDefault(choice => choice.TryGetProperty("$ref", out _)) is { ValueKind: JsonValueKind.Object } named)
            schema = named;
        return schema.TryGetProperty("$ref", out var reference)
            ? reference.GetString()!.Split('/').Skip(1).Aggregate(document, (element, name) => element.GetProperty(name))
            : schema;
    }

    private static HashSet<string> Types(JsonElement document, JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out _))
            schema = Resolve(document, schema);
        if (schema.TryGetProperty("oneOf", out var choices))
            return [.. choices.EnumerateArray().SelectMany(choice => Types(document, choice))];
        if (!schema.TryGetProperty("type", out var type))
            return [];
        return type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];
    }
}
