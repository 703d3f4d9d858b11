using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Links;
using Wegwijzer.Domain.Links;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>What the public is told of links: written here alone, at the primary, and read from wherever may be read from.</summary>
internal sealed class PublishedLinks(DatabaseServers servers, TimeProvider clock) : IPublishedLinks
{
    private readonly DbContextOptions<WegwijzerDbContext> reading = PersistenceOptions.For(servers.Reading);
    private readonly DbContextOptions<WegwijzerDbContext> writing = PersistenceOptions.For(servers.Primary);

    public async Task<LinkChanges?> ReadAfterAsync(LinkTable held, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(held);
        await using var context = new WegwijzerDbContext(reading);
        // One moment for all reads, so that the version is that of the links.
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var now = await context.Set<LinkVersion>().AsNoTracking().SingleAsync(cancellationToken);
        if (now.Mark == held.Mark || (now.Number < held.Version && await IsReplicaAsync(context, cancellationToken)))
            return null;
        // Not later than what is held, and yet not the same: a backup was put back, so what is held says nothing.
        var isWhole = held.Version == 0 || now.Number <= held.Version;
        var links = await context.Set<PublishedLink>().AsNoTracking().Where(l => isWhole || l.Version > held.Version).ToListAsync(cancellationToken);
        return new LinkChanges(now.Number, now.Mark, links, isWhole);
    }

    public async Task<bool> PublishAsync(CancellationToken cancellationToken)
    {
        await using var context = new WegwijzerDbContext(writing);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = (await context.Set<LinkVersion>().FromSql($"SELECT * FROM published.link_version WHERE id = {LinkVersion.TheOnly} FOR UPDATE").AsNoTracking().ToListAsync(cancellationToken)).Single();
        var next = now.Number + 1;
        var told = await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO published.link (link_key, url, state, last_seen_working_at, archived_url, version)
            SELECT w.key, w.url, w.state, w.last_seen_working_at, w.archived_url, {next}
            FROM curation.link w LEFT JOIN published.link p ON p.link_key = w.key
            WHERE (w.state, w.last_seen_working_at, w.archived_url) IS DISTINCT FROM (coalesce(p.state, 'Unchecked'), p.last_seen_working_at, p.archived_url)
            ON CONFLICT (link_key) DO UPDATE SET state = excluded.state, last_seen_working_at = excluded.last_seen_working_at, archived_url = excluded.archived_url, version = excluded.version
            """,
            cancellationToken);
        if (told == 0)
            return false;
        var mark = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^LinkVersion.MarkLength..];
        await context.Database.ExecuteSqlAsync($"UPDATE published.link_version SET number = {next}, mark = {mark} WHERE id = {LinkVersion.TheOnly}", cancellationToken);
        // It only wakes: what is listened for is a content version, and this is none.
        await context.Database.ExecuteSqlAsync($"SELECT pg_notify({WegwijzerDbContext.PublishedChannel}, '')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static Task<bool> IsReplicaAsync(WegwijzerDbContext context, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<bool>($"SELECT pg_is_in_recovery() AS \"Value\"").SingleAsync(cancellationToken);
}
