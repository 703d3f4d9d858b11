using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Search;
using Wegwijzer.Domain.Content;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Search;

/// <summary>
/// Gives what was published before there was search, or before it took texts apart as it does now, its rows: a migration that changes
/// how rows are made empties the table, and this fills it.
/// </summary>
internal static class SearchFilling
{
    public static async Task FillAsync(WegwijzerDbContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // A publication on another node would write the same rows.
        await context.Database.ExecuteSqlAsync($"SELECT FROM published.content_version FOR UPDATE", cancellationToken);
        var missing = await context.PublishedItems.AsNoTracking()
            .Where(i => i.Content != null && !context.Set<SearchRow>().Any(row => row.Kind == i.Kind && row.Slug == i.Slug))
            .ToListAsync(cancellationToken);
        foreach (var item in missing)
        {
            // A kind that this build does not know belongs to a newer one that shares the database.
            if (ContentKind.Find(item.Kind) is { } kind)
                context.Add(SearchRow.From(ContentItem.Read(kind, item.Content!).Value, item.Version));
        }

        await context.SaveChangesAsync(cancellationToken);
        if (missing.Count > 0)
            await SearchWord.AddAsync(context.Database, missing.Min(i => i.Version), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
