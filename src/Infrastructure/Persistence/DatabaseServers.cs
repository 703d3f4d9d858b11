using Microsoft.Extensions.Logging;
using Npgsql;

namespace Wegwijzer.Infrastructure.Persistence;

/// <summary>
/// The servers of the connection string. Everything is done at the primary, except reading what is published: that may be done wherever
/// the connection string says (<c>Host=a,b;Target Session Attributes=prefer-standby</c>). With one server these are the same.
/// </summary>
internal sealed class DatabaseServers : IAsyncDisposable
{
    // Npgsql passes a server over for ten seconds once it failed; who waits for a publication has not that long.
    private const int HostRecheckSeconds = 1;

    public DatabaseServers(string connectionString, ILoggerFactory? loggers = null)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ContainsKey("Host Recheck Seconds"))
            settings.HostRecheckSeconds = HostRecheckSeconds;
        Reading = new NpgsqlDataSourceBuilder(settings.ConnectionString).UseLoggerFactory(loggers).Build();
        Primary = Reading is NpgsqlMultiHostDataSource several ? several.WithTargetSession(TargetSessionAttributes.Primary) : Reading;
    }

    public NpgsqlDataSource Primary { get; }

    public NpgsqlDataSource Reading { get; }

    public ValueTask DisposeAsync() => Reading.DisposeAsync();
}
