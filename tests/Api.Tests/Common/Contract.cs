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
        var path = answer.Address.Split('?')[0];
        var operation = operations.FirstOrDefault(o => o.Path.IsMatch(path)).Operation;
        // What no operation answers, such as an unknown address, still is a problem document.
        if (operation.ValueKind == JsonValueKind.Undefined || answer.Status == System.Net.HttpStatusCode.MethodNotAllowed)
        {
            Check(answer.Json, Resolve("#/components/schemas/Problem"), answer.Address);
            return;
        }

        var status = ((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
        operation.GetProperty("responses").TryGetProperty(status, out var response).ShouldBeTrue($"{answer}: the document knows no such status");
        response.GetProperty("content").TryGetProperty(answer.MediaType!, out var content).ShouldBeTrue($"{answer}: the document knows no such content");
        Check(answer.Json, content.GetProperty("schema"), answer.Address);
    }

    private void Check(JsonElement value, JsonElement schema, string where)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Resolve(reference.GetString()!);
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var chosen = choices.EnumerateArray().Where(choice => Types(choice).Contains(TypeOf(value))).ToList();
            chosen.Count.ShouldBe(1, $"{where}: {TypeOf(value)} fits not exactly one of its choices");
            Check(value, chosen[0], where);
            return;
        }

        Types(schema).ShouldContain(TypeOf(value), where);
        if (schema.TryGetProperty("enum", out var words))
            words.EnumerateArray().Select(w => w.ToString()).ShouldContain(value.ToString(), where);
        if (value.ValueKind == JsonValueKind.Object)
            CheckMembers(value, schema, where);
        if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
                Check(item, schema.GetProperty("items"), $"{where}/{index++}");
        }
    }

    private void CheckMembers(JsonElement value, JsonElement schema, string where)
    {
        var known = schema.GetProperty("properties");
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()!) : [];
        required.Except(value.EnumerateObject().Select(m => m.Name)).ShouldBeEmpty($"{where} lacks members");
        foreach (var member in value.EnumerateObject())
        {
            known.TryGetProperty(member.Name, out var own).ShouldBeTrue($"{where}/{member.Name} is in no schema");
            Check(member.Value, own, $"{where}/{member.Name}");
        }
    }

    private List<string> Types(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Resolve(reference.GetString()!);
        var type = schema.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];
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

    private JsonElement Resolve(string reference) => reference.Split('/').Skip(1).Aggregate(root, (element, name) => element.GetProperty(name));
}
