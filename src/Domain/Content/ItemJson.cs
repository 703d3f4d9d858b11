using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Content;

/// <summary>The JSON of value objects that several kinds share.</summary>
internal static partial class ItemJson
{
    public static JsonArray Array(IEnumerable<Slug> slugs) => Array(slugs.Select(s => s.Value));

    public static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)JsonValue.Create(t))]);

    public static JsonObject? Age(AgeRange? age) =>
        age is null ? null : new JsonObject { ["from"] = age.From, ["to"] = age.To, ["prenatal"] = age.Prenatal };

    /// <summary>Changes the text at a path such as <c>placements[2].step</c>.</summary>
    public static void Change(JsonObject item, string path, Func<string, string> change)
    {
        JsonNode node = item;
        var steps = PathStep().Matches(path).Select(m => m.Value).ToList();
        foreach (var step in steps[..^1])
            node = Child(node, step);
        var last = steps[^1];
        var changed = change(Child(node, last).GetValue<string>());
        if (last[0] == '[')
            node[Index(last)] = changed;
        else
            node[last] = changed;
    }

    private static JsonNode Child(JsonNode node, string step) => (step[0] == '[' ? node[Index(step)] : node[step])!;

    private static int Index(string step) => int.Parse(step.AsSpan()[1..^1], System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[A-Za-z]+|\[\d+\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PathStep();
}
