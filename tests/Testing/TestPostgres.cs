using Microsoft.Extensions.Logging.Abstractions;
using Testcontainers.PostgreSql;
using Wegwijzer.Infrastructure.LocalPostgres;

namespace Wegwijzer.Testing;

public enum TestPostgresSource
{
    InstalledBinaries,
    Container,
}

/// <summary>
/// A PostgreSQL for one test run, that keeps nothing: in a container where Docker answers, else from the installed binaries. The
/// latter is the product's own local cluster, in a temporary folder, so that it goes with the test run even if that is killed.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private const string ImageVariable = "WEGWIJZER_TEST_POSTGRES_IMAGE";
    private const string DefaultImage = "postgres:15";
    // A busy machine takes its time to delete some dozens of databases.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMinutes(2);

    private readonly Func<ValueTask> stop;

    private TestPostgres(TestPostgresSource source, string connectionString, Func<ValueTask> stop)
    {
        Source = source;
        ConnectionString = connectionString;
        this.stop = stop;
    }

    public TestPostgresSource Source { get; }

    /// <summary>To the database <c>postgres</c>, as a superuser.</summary>
    public string ConnectionString { get; }

    public static async Task<TestPostgres> StartAsync(CancellationToken cancellationToken = default) =>
        await DockerEndpoint.AnswersAsync(cancellationToken)
            ? await StartContainerAsync(cancellationToken)
            : await StartInstalledAsync(cancellationToken);

    public ValueTask DisposeAsync() => stop();

    private static async Task<TestPostgres> StartContainerAsync(CancellationToken cancellationToken)
    {
        var image = Environment.GetEnvironmentVariable(ImageVariable);
        var container = new PostgreSqlBuilder(string.IsNullOrEmpty(image) ? DefaultImage : image)
            .WithDatabase("postgres")
            .WithUsername("postgres")
            .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200")
            .Build();
        await container.StartAsync(cancellationToken);
        return new TestPostgres(TestPostgresSource.Container, container.GetConnectionString(), container.DisposeAsync);
    }

    /// <summary>From the installed binaries, whether Docker answers or not.</summary>
    public static async Task<TestPostgres> StartInstalledAsync(CancellationToken cancellationToken = default)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"wegwijzer-test-{Guid.NewGuid():N}");
        var options = LocalPostgresOptions.FromEnvironment(folder) with { DataFolder = folder, ThrowAway = true };
        var lease = await LocalPostgresLease.AcquireAsync(options, NullLogger.Instance, cancellationToken);
        return new TestPostgres(TestPostgresSource.InstalledBinaries, lease.SuperuserConnectionString, StopAsync);

        async ValueTask StopAsync()
        {
            using var limit = new CancellationTokenSource(StopTimeout);
            await lease.DisposeAsync();
            await lease.StoppedAsync(limit.Token);
            Directory.Delete(folder, recursive: true);
        }
    }
}
