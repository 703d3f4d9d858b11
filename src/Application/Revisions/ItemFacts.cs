using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Revisions;

/// <summary>What an item is, in the few words that a list has room for.</summary>
internal static class ItemFacts
{
    public static IReadOnlyList<string> Of(ContentItem item, GuideVocabulary vocabulary) => item switch
    {
        Tool tool => [.. OfTool(tool, vocabulary).Where(fact => fact.Length > 0)],
        _ => [],
    };

    private static IEnumerable<string> OfTool(Tool tool, GuideVocabulary vocabulary) =>
    [
        vocabulary.Name(ContentKind.ToolKind, tool.ToolKind).Name,
        string.Join(", ", vocabulary.Names(ContentKind.Organisation, tool.Organisations).Select(o => o.Name)),
        tool.Age?.Label ?? "",
        string.Join(", ", vocabulary.Names(ContentKind.Situation, tool.Situations).Select(s => s.Name)),
        tool.Placements.Count == 1 ? "op 1 plek" : $"op {tool.Placements.Count} plekken",
        tool.Address is null ? "nog geen adres" : "",
    ];
}
