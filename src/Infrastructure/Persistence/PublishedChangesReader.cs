using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Infrastructure.Persistence;

/// <summary>Reads what is published from any server that may be read from, so from a replica too where there is one.</summary>
internal sealed class PublishedChangesReader(DatabaseServers servers) : IPublishedChanges
{
    private readonly DbContextOptions<WegwijzerDbContext> options = PersistenceOptions.For(servers.Reading);

    public async Task<PublishedChanges> ReadAfterAsync(long version, CancellationToken cancellationToken)
    {
        await using var context = new WegwijzerDbContext(options);
        // One moment for all reads, so that the version is that of the items.
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var now = await context.ContentVersions.AsNoTracking().SingleAsync(cancellationToken);
        var common = Math.Min(version, now.Number);
        return new PublishedChanges(
            now.Number,
            now.ChangedAt,
            now.Number == version ? [] : await ReadAsync(context.PublishedItems.AsNoTracking().Where(i => i.Version > version), cancellationToken))
        {
            Marks = await context.Set<VersionMark>().AsNoTracking().Where(m => m.Number >= common).ToListAsync(cancellationToken),
            FromReplica = now.Number < version && await context.Database.SqlQuery<bool>($"SELECT pg_is_in_recovery() AS \"Value\"").SingleAsync(cancellationToken),
        };
    }

    // Row by row, for a whole guide's texts would be there twice.
    private static async Task<List<Change>> ReadAsync(IQueryable<PublishedItem> items, CancellationToken cancellationToken)
    {
        var (changes, shared) = (new List<Change>(), new SharedValues());
        await foreach (var item in items.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (Change.Of(item, shared) is { } change)
                changes.Add(change);
        }

        return changes;
    }
}
