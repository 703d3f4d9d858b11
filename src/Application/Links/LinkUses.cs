using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Links;

/// <summary>Which published items lead to which address elsewhere; a snapshot finds that out once, when it is first asked.</summary>
public sealed class LinkUses
{
    private readonly ILookup<string, Entry<ContentItem>> byKey;

    internal LinkUses(IEnumerable<Entry<ContentItem>> items)
    {
        var uses = items.SelectMany(entry => ItemLinks.Of(entry.Item), (entry, address) => (entry, address)).ToList();
        byKey = uses.OrderBy(u => u.entry.Item.Kind.Name, StringComparer.Ordinal).ThenBy(u => u.entry.Item.Slug.Value, StringComparer.Ordinal).ToLookup(u => LinkKey.Of(u.address), u => u.entry, StringComparer.Ordinal);
        Addresses = uses.Select(u => u.address).DistinctBy(LinkKey.Of, StringComparer.Ordinal).ToDictionary(LinkKey.Of, StringComparer.Ordinal);
    }

    /// <summary>Every address that is led to, by its key.</summary>
    public IReadOnlyDictionary<string, Domain.Common.WebAddress> Addresses { get; }

    public IEnumerable<Entry<ContentItem>> Of(string key) => byKey[key];

    /// <summary>The last page that a card refers to in what is at this address; null where none does.</summary>
    public int? LastPageNeeded(string key) => byKey[key].Select(e => e.Item).OfType<Tool>().Where(t => t.Address is not null && LinkKey.Of(t.Address) == key)
        .SelectMany(t => t.Placements).Max(p => p.Pages?.LastPage);
}
