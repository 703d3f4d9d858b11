using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Infrastructure.Persistence;

internal sealed class PublishedChangesReader(IDbContextFactory<WegwijzerDbContext> contexts) : IPublishedChanges
{
    public async Task<PublishedChanges> ReadAfterAsync(long version, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // One moment for both reads, so that the version is that of the items.
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var now = await context.ContentVersions.AsNoTracking().SingleAsync(cancellationToken);
        var items = now.Number == version ? [] : await context.PublishedItems.AsNoTracking().Where(i => i.Version > version).ToListAsync(cancellationToken);
        return new PublishedChanges(now.Number, now.ChangedAt, items);
    }
}
