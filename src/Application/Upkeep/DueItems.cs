using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Upkeep;

namespace Wegwijzer.Application.Upkeep;

/// <summary>When each item that is public is looked at again. A few columns of some thousand rows: worked out here, by the rule that the domain has.</summary>
internal sealed record DueItem(ContentKind Kind, Slug Slug, DateTimeOffset PublishedAt, ItemUpkeep? Upkeep, DateOnly DueOn)
{
    public static async Task<List<DueItem>> AllAsync(IWegwijzerContext context, ContentKind? kind, CancellationToken cancellationToken)
    {
        var rules = await context.RulesAsync(cancellationToken);
        var published = context.Revisions.AsNoTracking().Where(r => r.State == RevisionState.Published);
        if (kind is not null)
            published = published.Where(r => EF.Property<string>(r, RevisionQueries.KindField) == kind.Name);
        var rows = await published.Select(r => new { Kind = EF.Property<string>(r, RevisionQueries.KindField), Slug = EF.Property<string>(r, RevisionQueries.SlugField), r.PublishedAt }).ToListAsync(cancellationToken);
        var upkeep = await context.Set<ItemUpkeep>().AsNoTracking().ToDictionaryAsync(u => (u.Kind, u.Slug), cancellationToken);
        return
        [
            .. from row in rows
               where ContentKind.Find(row.Kind) is not null
               let decided = upkeep.GetValueOrDefault((row.Kind, row.Slug))
               select new DueItem(ContentKind.Find(row.Kind)!, Slug.Parse(row.Slug), row.PublishedAt!.Value, decided, ItemUpkeep.DueOn(decided, row.PublishedAt.Value, rules.CheckEveryMonths)),
        ];
    }
}

internal static class UpkeepOf
{
    /// <summary>What was decided about an item; made where nothing was yet. Null where the item is not public.</summary>
    public static async Task<ItemUpkeep?> UpkeepAsync(this IWegwijzerContext context, ItemName item, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await context.Revisions.OfItem(item.Kind, item.Slug).AnyAsync(r => r.State == RevisionState.Published, cancellationToken))
            return null;
        var upkeep = await context.Set<ItemUpkeep>().SingleOrDefaultAsync(u => u.Kind == item.Kind.Name && u.Slug == item.Slug.Value, cancellationToken);
        if (upkeep is null)
            context.Set<ItemUpkeep>().Add(upkeep = ItemUpkeep.Of(item.Kind, item.Slug, now));
        return upkeep;
    }
}
