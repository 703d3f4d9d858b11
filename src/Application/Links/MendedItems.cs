using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Links;

/// <summary>What leads to an address, in its newest words, and how it would be with another one.</summary>
internal sealed class MendedItems(IWegwijzerContext context, GuideSnapshot guide)
{
    /// <summary>One for each published item that leads there, unless its draft leads elsewhere already.</summary>
    public async Task<IReadOnlyList<MendedItem>> OfAsync(string key, WebAddress replacement, CancellationToken cancellationToken)
    {
        var (old, used) = (guide.LinkUses.Addresses[key], guide.LinkUses.Of(key).ToList());
        var kinds = used.Select(e => e.Item.Kind.Name).Distinct(StringComparer.Ordinal).ToList();
        var slugs = used.Select(e => e.Item.Slug.Value).Distinct(StringComparer.Ordinal).ToList();
        var drafts = (await context.Revisions.AsNoTracking().OfItems(kinds, slugs).Open().ToListAsync(cancellationToken)).ToDictionary(d => (d.Kind.Name, d.Slug.Value));
        var published = await context.PublishedItems.AsNoTracking().Where(i => kinds.Contains(i.Kind) && slugs.Contains(i.Slug) && i.Content != null).ToDictionaryAsync(i => (i.Kind, i.Slug), cancellationToken);
        return
        [
            .. from entry in used
               let name = (entry.Item.Kind.Name, entry.Item.Slug.Value)
               where published.ContainsKey(name)
               let draft = drafts.GetValueOrDefault(name)
               let newest = draft?.Item() ?? ContentItem.Read(entry.Item.Kind, published[name].Content!).Value
               where ItemLinks.Of(newest).Contains(old)
               select new MendedItem(ItemLinks.Replace(newest, old, replacement), newest, published[name].Version, draft),
        ];
    }
}

/// <param name="Mended">A failure where the item would not be right with that address, such as for its length.</param>
/// <param name="Version">The content version of what is public.</param>
internal sealed record MendedItem(Result<ContentItem> Mended, ContentItem Newest, long Version, Revision? Draft);
