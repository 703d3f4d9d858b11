namespace Wegwijzer.Infrastructure.LocalPostgres;

public sealed record LocalPostgresOptions
{
    /// <summary>The checkout that contains this folder gets a database of its own.</summary>
    public required string ContentRoot { get; init; }

    /// <summary>The cluster lives in its <c>postgresql</c> folder.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder of <c>initdb</c> and <c>postgres</c>; null looks for an installed PostgreSQL.</summary>
    public string? BinaryFolder { get; init; }

    /// <summary>How long a start may take, recovery after a crash included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For tests: nothing is synced to disk, and the data goes when the last user goes.</summary>
    internal bool ThrowAway { get; init; }

    public static LocalPostgresOptions FromEnvironment(string contentRoot) => From(Environment.GetEnvironmentVariable, contentRoot);

    internal static LocalPostgresOptions From(Func<string, string?> variable, string contentRoot) => new()
    {
        ContentRoot = contentRoot,
        DataFolder = DefaultDataFolder(variable),
        BinaryFolder = Filled(variable("POSTGRES_BIN")),
    };

    private static string DefaultDataFolder(Func<string, string?> variable)
    {
        if (Filled(variable("WEGWIJZER_DATA")) is { } chosen)
        {
            return Path.GetFullPath(chosen);
        }

        // The XDG specification says to ignore a relative path.
        if (Filled(variable("XDG_DATA_HOME")) is { } shared && Path.IsPathRooted(shared))
        {
            return Path.Combine(shared, "wegwijzer");
        }

        if (Environment.IsPrivilegedProcess)
        {
            return "/var/lib/wegwijzer";
        }

        var home = Filled(variable("HOME"))
            ?? throw new LocalPostgresException("There is no HOME folder to keep the database in: set WEGWIJZER_DATA to a folder that may be written.");
        return Path.Combine(home, ".local/share/wegwijzer");
    }

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
