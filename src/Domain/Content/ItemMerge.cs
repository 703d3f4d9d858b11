using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Domain.Content;

/// <summary>
/// That one word of a vocabulary goes on as another: what referred to the first refers to the second, which keeps the names of the first
/// and what that stood under. Whoever looks for anything finds afterwards what they found before; only a situation that stood between the two
/// has one of them above it now, and no more below.
/// </summary>
public sealed class ItemMerge
{
    private readonly ContentItem from;
    private readonly ContentItem into;
    private readonly Dictionary<Slug, IReadOnlyList<Slug>> parents;
    private readonly HashSet<Slug> under;

    /// <param name="guide">All that is public; the situations among it decide what can stand above what.</param>
    public ItemMerge(ContentItem from, ContentItem into, IEnumerable<ContentItem> guide)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(into);
        if (from.Kind != into.Kind || from.Slug == into.Slug || !IsFor(from.Kind))
            throw new ArgumentException($"{from} can't be merged into {into}.", nameof(into));
        (this.from, this.into) = (from, into);
        parents = guide.OfType<Situation>().Where(s => s.Slug != from.Slug && s.Slug != into.Slug).ToDictionary(s => s.Slug, s => s.Parents);
        under = Under();
    }

    /// <summary>Whether two of a kind can be one: only of what others choose from.</summary>
    public static bool IsFor(ContentKind kind) => kind == ContentKind.Situation || kind == ContentKind.Organisation || kind == ContentKind.ToolKind;

    /// <summary>What an item says after the merge; the same one where that changes nothing of it. What goes has nothing to say any more.</summary>
    public Result<ContentItem> In(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var isKept = item.Kind == into.Kind && item.Slug == into.Slug;
        if (!isKept && item.References.All(r => r.Kind != from.Kind || r.Slug != from.Slug))
            return item;
        var json = item.WithReferences(from.Kind, from.Slug, into.Slug);
        foreach (var list in Lists(json).ToList())
            RemoveDoubles(list);
        if (isKept)
            Keep(json);
        return ContentItem.Read(item.Kind, json.ToJsonString());
    }

    private void Keep(JsonObject json)
    {
        if (from is Situation situation)
        {
            json["parents"] = ItemJson.Array(Above(json["parents"]!.AsArray().Select(p => Slug.Parse(p!.GetValue<string>())).Concat(situation.Parents)));
            json["description"] ??= situation.Description;
        }

        if (from is Organisation { Address: { } address })
            json["url"] ??= address.Value;
        if (json["synonyms"] is JsonArray synonyms)
            json["synonyms"] = ItemJson.Array(Names(json["name"]!.GetValue<string>(), synonyms.Select(s => s!.GetValue<string>())));
    }

    private IEnumerable<string> Names(string name, IEnumerable<string> synonyms)
    {
        var others = from switch
        {
            Situation situation => situation.Synonyms,
            Organisation organisation => organisation.Synonyms,
            _ => [],
        };
        return synonyms.Append(from.DisplayTitle).Concat(others).Where(other => !other.Equals(name, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What stands under the two, however deep: that can't stand above them as well.</summary>
    private HashSet<Slug> Under()
    {
        var found = new HashSet<Slug>();
        var open = new Stack<Slug>([from.Slug, into.Slug]);
        while (open.TryPop(out var parent))
        {
            foreach (var child in parents.Where(s => s.Value.Contains(parent)).Select(s => s.Key).Where(found.Add))
                open.Push(child);
        }

        return found;
    }

    /// <summary>Of what stood between the two, what that stands under in its turn.</summary>
    private List<Slug> Above(IEnumerable<Slug> direct)
    {
        var (above, seen) = (new List<Slug>(), new HashSet<Slug> { from.Slug, into.Slug });
        var open = new Queue<Slug>(direct);
        while (open.TryDequeue(out var parent))
        {
            if (!seen.Add(parent))
                continue;
            if (!under.Contains(parent))
                above.Add(parent);
            else
                parents[parent].ToList().ForEach(open.Enqueue);
        }

        return above;
    }

    private static IEnumerable<JsonArray> Lists(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Lists(m.Value)),
        JsonArray rows when rows.Any(r => r is JsonObject) => rows.SelectMany(Lists),
        JsonArray list => [list],
        _ => [],
    };

    private static void RemoveDoubles(JsonArray list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var twice in list.Where(value => !seen.Add(value!.GetValue<string>())).ToList())
            list.Remove(twice);
    }
}
