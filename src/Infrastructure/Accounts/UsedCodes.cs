using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Users;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Accounts;

/// <summary>The moment of the last code that was used is kept beside the key of the app, and goes when that goes.</summary>
internal sealed class UsedCodes(IDbContextFactory<WegwijzerDbContext> contexts) : IUsedCodes
{
    public async Task<bool> UseAsync(Guid user, long moment, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // One statement, so that of two at the same moment one is told that it is too late.
        return await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO account.user_token AS used (user_id, login_provider, name, value) VALUES ({user}, 'app', 'last-code', {moment}::bigint::text)
            ON CONFLICT (user_id, login_provider, name) DO UPDATE SET value = excluded.value WHERE used.value::bigint < excluded.value::bigint
            """,
            cancellationToken) == 1;
    }
}
