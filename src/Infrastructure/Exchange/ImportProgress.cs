using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Exchange;
using Wegwijzer.Domain.Exchange;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Exchange;

/// <summary>Writes how far an import is on a connection of its own, so that others see it before the import is saved.</summary>
internal sealed class ImportProgress(IDbContextFactory<WegwijzerDbContext> contexts) : IImportProgress
{
    public async Task ReportAsync(Guid import, int ready, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Set<GuideImport>().Where(i => i.Id == import).ExecuteUpdateAsync(set => set.SetProperty(i => i.Progress, ready), cancellationToken);
    }
}
