using System.Text.Json.Nodes;
using Wegwijzer.Domain.Privacy;

namespace Wegwijzer.Application.Tests.Content;

/// <summary>Whoever copies a sentence of the guide into a suggestion is not stopped for it: titles, descriptions, names, addresses, example sentences.</summary>
public sealed class NoTextIsTakenForPersonalData
{
    private static readonly IReadOnlyList<string> Texts =
        [.. Directory.EnumerateFiles(TheFolder.Own, "*.json").SelectMany(file => TextsIn(JsonNode.Parse(File.ReadAllText(file)))).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Nothing_in_the_guide_is_refused()
    {
        Texts.Count.ShouldBeGreaterThan(1_500);
        Texts.Select(text => (text, PrivacyGuard.Examine(text).Findings)).Where(t => t.Findings.Count > 0).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_in_the_guide_speaks_of_danger_now() => Texts.Where(text => PrivacyGuard.Examine(text).SpeaksOfDangerNow).ShouldBeEmpty();

    [Fact]
    public void Nor_is_a_suggestion_that_names_it() =>
        Texts.Where(text => text.Length < 200).Select(text => $"De link bij {text} werkt niet, dat is pagina 12.")
            .Where(suggestion => PrivacyGuard.Examine(suggestion).Findings.Count > 0).ShouldBeEmpty();

    private static IEnumerable<string> TextsIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => TextsIn(m.Value)),
        JsonArray elements => elements.SelectMany(TextsIn),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
