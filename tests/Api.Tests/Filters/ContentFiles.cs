using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Wegwijzer.Api.Tests.Filters;

/// <summary>Something at one place in the guide, as the content files have it.</summary>
internal sealed record Place(string Slug, string Step, string Setting, IReadOnlyList<string> Situations, (int? From, int? To, bool Prenatal)? Age);

/// <summary>The three filters; null is none.</summary>
internal sealed record Asked(string? Setting, string? Situation, string? Age);

/// <summary>The content files read without any of our own code, and the filters at their plainest: look at everything.</summary>
internal static class ContentFiles
{
    private const string General = "alle-settings";

    // Before what uses it: static members are set up in the order of the text.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<JsonObject>> Files = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, JsonObject> Groups = BySlug("signal-groups");
    private static readonly Dictionary<string, JsonObject> Sections = BySlug("conversation-sections");

    public static IReadOnlyDictionary<string, IReadOnlyList<Place>> Kinds { get; } = new Dictionary<string, IReadOnlyList<Place>>(StringComparer.Ordinal)
    {
        ["guidance"] = [.. Items("guidance").Select(i => PlaceOf(i, i, i))],
        ["signals"] = [.. Items("signals").Select(i => PlaceOf(i, Groups[Text(i, "group")], i))],
        ["conversationTips"] = [.. Items("conversation-tips").Select(i => PlaceOf(i, Sections[Text(i, "section")], i))],
        ["factors"] = [.. Items("factors").Select(i => PlaceOf(i, i, i))],
        ["tools"] = [.. Items("tools").SelectMany(tool => tool["placements"]!.AsArray().Select(p => PlaceOf(tool, p!.AsObject(), p.AsObject())))],
    };

    public static IReadOnlyList<string> Settings { get; } = [.. Items("settings").Select(i => Text(i, "slug"))];

    public static IReadOnlyList<string> Situations { get; } = [.. Items("situations").Select(i => Text(i, "slug"))];

    public static IReadOnlyList<Place> Matching(IReadOnlyList<Place> places, Asked asked) => [.. places.Where(p => InSetting(p, asked.Setting) && Names(p, asked.Situation) && Fits(p, asked.Age))];

    public static bool IsGeneral(Place place) => place.Setting == General;

    /// <summary>Whether any of these names the situation, or one under it.</summary>
    public static bool AnyNames(IReadOnlyList<Place> places, string situation) => places.Any(p => Names(p, situation));

    private static bool InSetting(Place place, string? setting) => setting is null || place.Setting == setting || place.Setting == General;

    private static bool Names(Place place, string? situation) => situation switch
    {
        null => true,
        "none" => place.Situations.Count == 0,
        _ => place.Situations.Any(s => IsOrFallsUnder(s, situation)),
    };

    private static bool IsOrFallsUnder(string situation, string other) => situation == other
        || (Items("situations").Single(i => Text(i, "slug") == situation)["parents"]?.AsArray() ?? []).Any(parent => IsOrFallsUnder(parent!.GetValue<string>(), other));

    private static bool Fits(Place place, string? age) => (place.Age, age) switch
    {
        (_, null) or (null, _) => true,
        ({ } range, "prenatal") => range.Prenatal,
        ({ } range, _) => int.Parse(age, System.Globalization.CultureInfo.InvariantCulture) is var years && years >= range.From && years <= (range.To ?? 120),
    };

    // A card has situations and an age of its own only where it differs from the tool.
    private static Place PlaceOf(JsonObject item, JsonObject cell, JsonObject own) => new(
        Text(item, "slug"), Text(cell, "step"), Text(cell, "setting"), SituationsOf(own) is { Count: > 0 } situations ? situations : SituationsOf(item), AgeOf(own) ?? AgeOf(item));

    private static List<string> SituationsOf(JsonObject item) => [.. (item["situations"]?.AsArray() ?? []).Select(s => s!.GetValue<string>())];

    private static (int? From, int? To, bool Prenatal)? AgeOf(JsonObject item) => item["age"] is JsonObject age
        ? ((int?)age["from"], (int?)age["to"], (bool?)age["prenatal"] ?? false)
        : null;

    private static string Text(JsonObject item, string member) => item[member]!.GetValue<string>();

    private static Dictionary<string, JsonObject> BySlug(string file) => Items(file).ToDictionary(i => Text(i, "slug"), StringComparer.Ordinal);

    private static IReadOnlyList<JsonObject> Items(string file) => Files.GetOrAdd(file, name =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", $"{name}.json")))!["items"]!.AsArray().Select(i => i!.AsObject())]);
}
