using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wegwijzer.Infrastructure.Content;
using Wegwijzer.Infrastructure.LocalPostgres;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Hosting;

/// <summary>The database that a host works with: the configured one or, where none is, our own local one.</summary>
public sealed class GuideDatabase : IAsyncDisposable
{
    /// <summary>The connection string; its absence asks for the local database.</summary>
    public const string ConnectionName = "Wegwijzer";

    /// <summary>Whether a start migrates and loads; the local database always does, another one only if told to.</summary>
    public const string MigrateOnStartSetting = "Database:MigrateOnStart";

    /// <summary>The folder that is loaded; as it was built, unless set.</summary>
    public const string ContentFolderSetting = "Content:Folder";

    private readonly LocalPostgresLease? lease;
    private readonly bool migrateOnStart;
    private readonly string contentFolder;

    private GuideDatabase(string connectionString, LocalPostgresLease? lease, IConfiguration configuration)
    {
        ConnectionString = connectionString;
        this.lease = lease;
        migrateOnStart = configuration.GetValue(MigrateOnStartSetting, lease is not null);
        contentFolder = configuration[ContentFolderSetting] ?? Path.Combine(AppContext.BaseDirectory, "content");
        if (lease is not null)
            Health.MendBy(lease.EnsureRunningAsync);
    }

    public DatabaseHealth Health { get; } = new();

    internal string ConnectionString { get; }

    public static async Task<GuideDatabase> AttachAsync(IHostApplicationBuilder builder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration.GetConnectionString(ConnectionName) is { Length: > 0 } configured)
            return At(configured, builder.Configuration);
        using var loggers = LoggerFactory.Create(logging => logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddJsonConsole());
        var acquired = await LocalPostgresLease.AcquireAsync(
            LocalPostgresOptions.FromEnvironment(builder.Environment.ContentRootPath), loggers.CreateLogger<GuideDatabase>(), cancellationToken);
        return new GuideDatabase(acquired.ConnectionString, acquired, builder.Configuration);
    }

    internal static GuideDatabase At(string connectionString, IConfiguration configuration) => new(connectionString, null, configuration);

    /// <summary>Migrates and loads the content folder, where this database is one that a start does that for.</summary>
    public Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken = default) =>
        migrateOnStart ? MigrateAsync(services, cancellationToken) : Task.CompletedTask;

    /// <summary>Migrates and loads the content folder; safe however many nodes do so at once.</summary>
    public Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        var loader = services.GetRequiredService<ContentLoader>();
        return services.GetRequiredService<DatabaseMigrator>().MigrateAsync(token => loader.LoadAsync(contentFolder, token), cancellationToken);
    }

    /// <summary>Makes the guide equal to a folder, whoever has published in it.</summary>
    public Task ImportAsync(IServiceProvider services, string? folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        var loader = services.GetRequiredService<ContentLoader>();
        return services.GetRequiredService<DatabaseMigrator>().MigrateAsync(token => loader.ImportAsync(folder ?? contentFolder, token), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (lease is not null)
            await lease.DisposeAsync();
    }
}
