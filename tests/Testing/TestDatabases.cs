using System.Collections.Concurrent;
using Npgsql;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Testing;

/// <summary>
/// One PostgreSQL for a test run, with a database of its own for each test class that wants one: a copy of a template that was migrated
/// once, empty or with the guide's own content. Use it as an assembly fixture.
/// </summary>
public sealed class TestDatabases : Xunit.IAsyncLifetime
{
    private const string Empty = "template_empty";
    private const string WithGuide = "template_guide";

    private readonly SemaphoreSlim copying = new(1, 1);
    private TestPostgres? server;
    private readonly ConcurrentBag<string> free = [];
    private int copies;

    public TestPostgres Server => server ?? throw new InvalidOperationException("The test run has not started.");

    public async ValueTask InitializeAsync()
    {
        server = await TestPostgres.StartAsync();
        await ExecuteAsync($"CREATE DATABASE {Empty}");
        await using (var host = new GuideHost(ConnectionTo(Empty)))
            await host.MigrateAsync();
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"CREATE DATABASE {WithGuide} TEMPLATE {Empty}");
        await using (var host = new GuideHost(ConnectionTo(WithGuide)))
            await host.LoadAsync();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A migrated database without content.</summary>
    public Task<string> CreateEmptyAsync() => CopyAsync(Empty);

    /// <summary>A database with the guide's own content.</summary>
    public Task<string> CreateWithGuideAsync() => CopyAsync(WithGuide);

    /// <summary>A database that was never migrated.</summary>
    public Task<string> CreateBareAsync() => CopyAsync("template1");

    /// <summary>
    /// A host over a database that no other test uses meanwhile, in which this guide was published as version 1. The next test gets the
    /// database emptied, so a test that changes its form (a trigger, a column) makes its own with <see cref="CreateEmptyAsync"/>.
    /// </summary>
    public async Task<GuideHost> HostAsync(IEnumerable<ContentItem> guide, TimeProvider? clock = null)
    {
        var database = free.TryTake(out var used) ? await EmptiedAsync(used) : await CreateEmptyAsync();
        var host = new GuideHost(database, clock, () => free.Add(database));
        _ = (await host.CommandAsync(new ImportBundleCommand(Given.ABundle(guide), Actor.System))).Value;
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        copying.Dispose();
        if (server is not null)
            await server.DisposeAsync();
    }

    private async Task<string> CopyAsync(string template)
    {
        var name = $"test_{Interlocked.Increment(ref copies)}";
        // PostgreSQL copies a template for one at a time.
        await copying.WaitAsync();
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            copying.Release();
        }

        return ConnectionTo(name);
    }

    // Some milliseconds, where a new copy takes a tenth of a second and leaves ten megabytes to be cleared away.
    private static async Task<string> EmptiedAsync(string database)
    {
        await ExecuteAsync(
            database,
            """
            DO $$
            DECLARE filled record;
            BEGIN
              SET LOCAL session_replication_role = replica;
              FOR filled IN SELECT schemaname, tablename FROM pg_tables
                WHERE schemaname IN ('published', 'curation', 'intake', 'account') AND tablename NOT IN ('migration', 'content_version', 'link_version')
              LOOP
                EXECUTE format('DELETE FROM %I.%I', filled.schemaname, filled.tablename);
              END LOOP;
            END $$;
            UPDATE published.content_version SET number = 0, changed_at = 'epoch', loaded_digest = NULL, published_by_person = false;
            UPDATE published.link_version SET number = 0, mark = '';
            """);
        return database;
    }

    private string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private Task ExecuteAsync(string sql) => ExecuteAsync(Server.ConnectionString, sql);

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
