using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Wegwijzer.Infrastructure.LocalPostgres;

/// <summary>The folder of one installed PostgreSQL, with its major version.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Version)
{
    public const int MinimumVersion = 15;
    private const string DebianFolder = "/usr/lib/postgresql";
    private const string WaysOut =
        "install it (Debian: apt-get install postgresql), or set POSTGRES_BIN to its bin folder, or give ConnectionStrings__Wegwijzer";

    /// <summary>Looks in the chosen folder alone, if there is one; existing data is served by its own version alone.</summary>
    public static Task<PostgresBinaries> FindAsync(string? chosenFolder, int? clusterVersion, CancellationToken cancellationToken) =>
        FindAsync(chosenFolder is null ? InstalledFolders() : [chosenFolder], clusterVersion, cancellationToken);

    internal static async Task<PostgresBinaries> FindAsync(IEnumerable<string> folders, int? clusterVersion, CancellationToken cancellationToken)
    {
        var seen = new List<PostgresBinaries>();
        foreach (var folder in folders.Where(IsComplete))
        {
            var binaries = new PostgresBinaries(folder, await VersionAsync(folder, cancellationToken));
            if (clusterVersion is null ? binaries.Version >= MinimumVersion : binaries.Version == clusterVersion)
            {
                return binaries;
            }

            seen.Add(binaries);
        }

        var found = seen.Count == 0 ? "" : $" (only {string.Join(", ", seen.Select(one => $"{one.Version} in {one.Folder}"))})";
        throw new LocalPostgresException(clusterVersion is null
            ? $"PostgreSQL {MinimumVersion} or newer was not found{found}: {WaysOut}."
            : $"The local database was made by PostgreSQL {clusterVersion}, which was not found{found}: {WaysOut}, or set WEGWIJZER_DATA to another folder.");
    }

    private static IEnumerable<string> InstalledFolders()
    {
        var packaged = Directory.Exists(DebianFolder) ? Directory.GetDirectories(DebianFolder) : [];
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(':', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return packaged
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat(path);
    }

    private static bool IsComplete(string folder) =>
        Array.TrueForAll(["initdb", "postgres", "pg_ctl"], program => File.Exists(Path.Combine(folder, program)));

    private static async Task<int> VersionAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, "postgres"), ["--version"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var (_, output) = await Command.RunAsync(start, cancellationToken);
        var match = VersionPattern().Match(output);
        return match.Success ? int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionPattern();
}
