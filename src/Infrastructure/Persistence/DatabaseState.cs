using Npgsql;
using Wegwijzer.Application.Health;
using Wegwijzer.Infrastructure.Hosting;

namespace Wegwijzer.Infrastructure.Persistence;

/// <summary>What is known of the database, asked in a moment: whoever looks at a page does not wait for an outage.</summary>
internal sealed class DatabaseState(DatabaseHealth health, DatabaseMigrator migrator) : IDatabaseState
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public DateTimeOffset? DownSince => health.DownSince;

    public async Task<bool?> IsCurrentAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await migrator.IsCurrentAsync(limit.Token);
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
