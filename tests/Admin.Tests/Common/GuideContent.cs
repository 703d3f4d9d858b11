using System.Text.Json.Nodes;

namespace Wegwijzer.Admin.Tests.Common;

/// <summary>The guide's content as it lies in its files, read without any of our own code.</summary>
internal static class GuideContent
{
    public static IReadOnlyList<string> Steps { get; } = [.. Of("steps").OrderBy(s => (int)s["number"]!).Select(Slug)];

    public static IReadOnlyList<string> Settings { get; } = [.. Of("settings").OrderBy(s => (int)s["position"]!).Select(Slug)];

    public static IReadOnlyList<(string Step, string Setting)> Cells { get; } = [.. Steps.SelectMany(_ => Settings, (step, setting) => (step, setting))];

    public static IReadOnlyList<JsonNode> Of(string kind) =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", $"{kind}.json")))!["items"]!.AsArray().Select(item => item!)];

    public static string Slug(JsonNode item) => (string)item["slug"]!;

    public static IReadOnlyList<JsonNode> Guidance(string step, string setting) => In("guidance", step, setting);

    public static IReadOnlyList<JsonNode> Factors(string step, string setting) => In("factors", step, setting);

    public static IReadOnlyList<JsonNode> Signals(string step, string setting) => Under("signals", "group", "signal-groups", step, setting);

    public static IReadOnlyList<JsonNode> ConversationTips(string step, string setting) => Under("conversation-tips", "section", "conversation-sections", step, setting);

    /// <summary>The cards: a tool that stands here twice counts twice.</summary>
    public static IReadOnlyList<JsonNode> Cards(string step, string setting) =>
        [.. Of("tools").SelectMany(tool => tool["placements"]!.AsArray()).Where(p => Stands(p!, step, setting)).Select(p => p!)];

    public static IReadOnlyList<JsonNode> Tools(string step, string setting) =>
        [.. Of("tools").Where(tool => tool["placements"]!.AsArray().Any(p => Stands(p!, step, setting)))];

    public static int Background(string step, string setting) =>
        Guidance(step, setting).Count + Signals(step, setting).Count + ConversationTips(step, setting).Count + Factors(step, setting).Count;

    private static IReadOnlyList<JsonNode> In(string kind, string step, string setting) => [.. Of(kind).Where(item => Stands(item, step, setting))];

    private static IReadOnlyList<JsonNode> Under(string kind, string reference, string parents, string step, string setting)
    {
        var here = In(parents, step, setting).Select(Slug).ToHashSet(StringComparer.Ordinal);
        return [.. Of(kind).Where(item => here.Contains((string)item[reference]!))];
    }

    private static bool Stands(JsonNode item, string step, string setting) => (string)item["step"]! == step && (string)item["setting"]! == setting;
}
