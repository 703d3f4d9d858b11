using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wegwijzer.Infrastructure.Search;

namespace Wegwijzer.Infrastructure.Persistence;

/// <summary>Brings the database to this build's form, one node at a time however many start at once.</summary>
internal sealed partial class DatabaseMigrator(NpgsqlDataSource dataSource, IDbContextFactory<WegwijzerDbContext> contexts, ILogger<DatabaseMigrator> logger)
{
    // Any number will do, as long as it is always the same one: "Wegw" in ASCII.
    private const long LockKey = 0x57656777;

    /// <summary>Migrates and then runs <paramref name="load"/>, both under one lock, so that nobody sees a form without its content.</summary>
    public async Task MigrateAsync(Func<CancellationToken, Task> load, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using (var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = LockKey } }, CommandTimeout = 0 })
            await take.ExecuteNonQueryAsync(cancellationToken);

        try
        {
            if (!await IsCurrentAsync(connection, cancellationToken))
            {
                await using var context = await contexts.CreateDbContextAsync(cancellationToken);
                await context.Database.MigrateAsync(cancellationToken);
                await SearchFilling.FillAsync(context, cancellationToken);
                LogMigrated(Newest);
            }

            await load(cancellationToken);
        }
        finally
        {
            // Also where the content is refused: the connection goes back to the pool, and would keep the lock there.
            await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = LockKey } } };
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    /// <summary>Whether the database has this build's form already.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await IsCurrentAsync(connection, cancellationToken);
    }

    private static string Newest { get; } = typeof(DatabaseMigrator).Assembly.GetTypes()
        .Select(type => type.GetCustomAttributes(typeof(Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute), inherit: false).FirstOrDefault())
        .OfType<Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute>()
        .Select(migration => migration.Id)
        .Max(StringComparer.Ordinal)!;

    // Asking the history table ourselves spares every later start the second that EF Core takes to compare.
    private static async Task<bool> IsCurrentAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand($"SELECT to_regclass('{Schemas.Curation}.migration') IS NOT NULL", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
            return false;
        await using var newest = new NpgsqlCommand($"SELECT EXISTS (SELECT FROM {Schemas.Curation}.migration WHERE migration_id = $1)", connection) { Parameters = { new() { Value = Newest } } };
        return await newest.ExecuteScalarAsync(cancellationToken) is true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The database now has the form of migration {Migration}")]
    private partial void LogMigrated(string migration);
}
