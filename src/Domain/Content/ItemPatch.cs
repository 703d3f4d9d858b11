using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Content;

/// <summary>Changes of an item's own texts, such as its title or address, that were thought of with one version of it in view.</summary>
public static class ItemPatch
{
    // What people call the same thing has another name for each kind; of each row, an item has one.
    private static readonly string[] Titles = ["title", "name"];
    private static readonly string[] Descriptions = ["description", "explanation", "body", "introduction", "meaning", "note"];
    private static readonly string[] Addresses = ["url"];

    /// <summary>The changes that a title, address or description stand for in this item; what it has no place for is left out.</summary>
    public static IReadOnlyDictionary<string, string?> Changes(ContentItem item, string? title, string? url, string? description)
    {
        ArgumentNullException.ThrowIfNull(item);
        var json = item.ToJson();
        var changes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (names, text) in new[] { (Titles, title), (Addresses, url), (Descriptions, description) })
        {
            if (text is not null && Array.Find(names, json.ContainsKey) is { } member)
                changes[member] = text;
        }

        return changes;
    }

    /// <summary>
    /// Puts changes on the newest text of an item, each where nobody has changed that very text since: what was written meanwhile is never
    /// written over. A text that has become what it should be already needs no change.
    /// </summary>
    /// <param name="seen">The item as whoever thought of the changes saw it; null where that is not known any more.</param>
    public static Result<ContentItem> Apply(ContentItem? seen, ContentItem newest, IReadOnlyDictionary<string, string?> changes)
    {
        ArgumentNullException.ThrowIfNull(newest);
        ArgumentNullException.ThrowIfNull(changes);
        var (before, now) = (seen?.ToJson(), newest.ToJson());
        var faults = new List<Error>();
        foreach (var (member, text) in changes)
        {
            if (member == "slug" || !now.TryGetPropertyValue(member, out var current) || !IsText(current))
                faults.Add(new Error("no-such-text", $"Een {newest.Kind.DutchName} heeft geen tekst ‘{member}’.", ErrorKind.Invalid, member));
            else if (TextOf(current) == text)
                continue;
            else if (before is not null && TextOf(before[member]) == TextOf(current))
                now[member] = text;
            else
                faults.Add(new Error("changed-since", "Deze tekst is intussen veranderd. Kijk wat er nu staat, en pas het zelf aan.", ErrorKind.Conflict, member));
        }

        return faults.Count == 0 ? ContentItem.Read(newest.Kind, now.ToJsonString()) : Result<ContentItem>.Failure(faults);
    }

    /// <summary>A text of an item itself; null where it is empty.</summary>
    public static string? Text(ContentItem item, string member)
    {
        ArgumentNullException.ThrowIfNull(item);
        return TextOf(item.ToJson()[member]);
    }

    private static bool IsText(JsonNode? node) => node is null || node.GetValueKind() == System.Text.Json.JsonValueKind.String;

    private static string? TextOf(JsonNode? node) => node is null ? null : (string?)node;
}
