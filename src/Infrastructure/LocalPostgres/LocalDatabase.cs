using Npgsql;

namespace Wegwijzer.Infrastructure.LocalPostgres;

internal enum DatabaseAnswer
{
    None,
    Missing,
    Ready,
}

/// <summary>One database on the cluster, reached through the socket; the operating system says who we are.</summary>
internal sealed class LocalDatabase(ClusterFolder folder, string name)
{
    public const string Role = "wegwijzer";
    public const string Superuser = "postgres";
    private const int AnswerSeconds = 5;

    public string ConnectionString => ConnectionTo(name, Role).ConnectionString;

    public string SuperuserConnectionString => ConnectionTo("postgres", Superuser).ConnectionString;

    public async Task<DatabaseAnswer> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(name, Role, cancellationToken);
            return DatabaseAnswer.Ready;
        }
        catch (PostgresException exception)
            when (exception.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            return DatabaseAnswer.Missing;
        }
        catch (PostgresException exception) when (exception.SqlState is not PostgresErrorCodes.CannotConnectNow and not PostgresErrorCodes.AdminShutdown)
        {
            throw new LocalPostgresException($"PostgreSQL in {folder} refuses a connection ({exception.MessageText}): see {folder.Log}.", exception);
        }
        catch (NpgsqlException)
        {
            return DatabaseAnswer.None;
        }
    }

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync("postgres", Superuser, cancellationToken);
            if (!await ExistsAsync(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", Role, cancellationToken))
            {
                await ExecuteAsync(connection, $"CREATE ROLE {Role} LOGIN", cancellationToken);
            }

            if (!await ExistsAsync(connection, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", name, cancellationToken))
            {
                await ExecuteAsync(connection, $"CREATE DATABASE {name} OWNER {Role}", cancellationToken);
            }
        }
        catch (NpgsqlException exception)
        {
            throw new LocalPostgresException($"The database {name} in {folder} could not be made ({exception.Message}): see {folder.Log}.", exception);
        }
    }

    private NpgsqlConnectionStringBuilder ConnectionTo(string database, string role) => new()
    {
        Host = folder.Run,
        Database = database,
        Username = role,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };

    private async Task<NpgsqlConnection> OpenAsync(string database, string role, CancellationToken cancellationToken)
    {
        var settings = ConnectionTo(database, role);
        settings.Pooling = false;
        settings.Timeout = AnswerSeconds;
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string value, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = value } } };
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
