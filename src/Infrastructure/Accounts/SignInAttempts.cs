using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Users;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Accounts;

internal sealed class SignInAttempts(IDbContextFactory<WegwijzerDbContext> contexts, TimeProvider clock) : ISignInAttempts
{
    public async Task<TimeSpan> BeginAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // The rows are there and locked before they are judged, in one order: tries at the same moment come one after the other.
        string[] names = [.. keys.Select(k => k.Key).Order(StringComparer.Ordinal)];
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO account.failed_sign_ins (key, count, last_at) SELECT k, 0, 'epoch' FROM unnest({names}) k ORDER BY k ON CONFLICT DO NOTHING", cancellationToken);
        var counted = await context.Set<FailedSignIns>().FromSql($"SELECT * FROM account.failed_sign_ins WHERE key = ANY ({names}) ORDER BY key FOR UPDATE").ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var wait = counted.Max(c => c.Wait(keys.First(k => k.Key == c.Key).Free, now));
        if (wait == TimeSpan.Zero)
        {
            foreach (var count in counted)
                count.Add(now);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return wait;
    }

    public async Task SucceededAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        string[] names = [.. keys.Where(k => k.Forgives).Select(k => k.Key)];
        // Locked in the same order as above, so that nobody waits for each other.
        await context.Database.ExecuteSqlAsync(
            $"DELETE FROM account.failed_sign_ins WHERE key IN (SELECT key FROM account.failed_sign_ins WHERE key = ANY ({names}) ORDER BY key FOR UPDATE)", cancellationToken);
    }
}
