using System.Text.Json;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>The guide as its files have it: what the answers are compared with.</summary>
internal static class Guide
{
    public static IReadOnlyList<string> Steps { get; } = Slugs("steps");

    public static IReadOnlyList<string> Settings { get; } = Slugs("settings");

    public static IReadOnlyList<(string Step, string Setting)> Cells { get; } = [.. Steps.SelectMany(step => Settings.Select(setting => (step, setting)))];

    public static IReadOnlyList<JsonElement> Items(string file) => [.. JsonDocument.Parse(File.ReadAllText(Repository.File($"content/{file}.json"))).RootElement.GetProperty("items").EnumerateArray()];

    public static IReadOnlyList<string> Slugs(string file) => [.. Items(file).Select(item => item.GetProperty("slug").GetString()!)];
}
