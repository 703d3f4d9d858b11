using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Accounts;

internal sealed class AuditTrail(IDbContextFactory<WegwijzerDbContext> contexts) : IAuditTrail
{
    public async Task WriteAsync(AuditEntry entry)
    {
        // What was done is written down also for who did not wait for the answer.
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        context.Set<AuditEntry>().Add(entry);
        await context.SaveChangesAsync(CancellationToken.None);
    }
}
