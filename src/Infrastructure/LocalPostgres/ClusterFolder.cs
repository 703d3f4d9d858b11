using System.Globalization;
using System.Text;

namespace Wegwijzer.Infrastructure.LocalPostgres;

/// <summary>
/// The files of the cluster. The folder itself, its locks and its access rules are ours: the server's user reads them through
/// its group, and owns only <c>cluster</c> and <c>run</c>. Nobody else can enter.
/// </summary>
internal sealed class ClusterFolder
{
    /// <summary>Bytes in sockaddr_un, less the closing zero.</summary>
    private const int LongestSocketPath = 107;

    private const UnixFileMode PrivateFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode SharedFolder = PrivateFolder | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
    private const UnixFileMode EnterableFolder = SharedFolder | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode SharedFile = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    private readonly string root;
    private readonly ServerUser user;

    private ClusterFolder(string root, ServerUser user)
    {
        this.root = root;
        this.user = user;
    }

    /// <summary>Shared by every process that uses the server; the watchdog waits for it.</summary>
    public string UsersLock => Inside("users.lock");

    /// <summary>Exclusive to the process that starts the server or makes a database: one at a time.</summary>
    public string StartLock => Inside("start.lock");

    /// <summary>Inherited by every process of the server: when it is free, none of them is left.</summary>
    public string ServerLock => Inside("server.lock");

    /// <summary>Exclusive to the one watchdog.</summary>
    public string WatchdogLock => Inside("watchdog.lock");

    /// <summary>The data; <see cref="NewCluster"/> gets this name once it is complete.</summary>
    public string Cluster => Inside("cluster");

    public string NewCluster => Inside("cluster.new");

    /// <summary>The socket and the log.</summary>
    public string Run => Inside("run");

    public string Log => Inside("run/server.log");

    public static async Task<ClusterFolder> OpenAsync(string dataFolder, ServerUser user, CancellationToken cancellationToken)
    {
        var folder = new ClusterFolder(Path.Combine(dataFolder, "postgresql"), user);
        folder.RefuseUnusableSocketPath();
        await folder.RefuseFolderOfAnotherUserAsync(cancellationToken);
        folder.Write(() =>
        {
            if (!Directory.Exists(dataFolder))
            {
                MakeFolder(dataFolder, EnterableFolder, _ => { });
            }

            MakeFolder(folder.root, SharedFolder, user.LetRead);
            MakeFolder(folder.Run, PrivateFolder, user.Own);
            folder.MakeFile(folder.UsersLock);
            folder.MakeFile(folder.StartLock);
            folder.MakeFile(folder.ServerLock);
            folder.MakeFile(folder.WatchdogLock);
        });
        return folder;
    }

    /// <summary>Only the socket lets anyone in, and only as the role that belongs to the system's user.</summary>
    public void WriteAccessRules() => Write(() =>
    {
        var ourselves = Environment.UserName;
        File.WriteAllText(MakeFile(Inside("pg_hba.conf")), "local all all peer map=wegwijzer\n");
        File.WriteAllText(
            MakeFile(Inside("pg_ident.conf")),
            $"wegwijzer \"{ourselves}\" {LocalDatabase.Role}\nwegwijzer \"{ourselves}\" {LocalDatabase.Superuser}\n");
    });

    public void PrepareNewCluster() => Write(() =>
    {
        DeleteNewCluster();
        MakeFolder(NewCluster, PrivateFolder, user.Own);
    });

    public void AcceptNewCluster() => Write(() => Directory.Move(NewCluster, Cluster));

    public void DeleteNewCluster()
    {
        if (Directory.Exists(NewCluster))
        {
            Directory.Delete(NewCluster, recursive: true);
        }
    }

    /// <summary>The major version that made the data; null when there is none yet.</summary>
    public int? ClusterVersion()
    {
        if (!Directory.Exists(Cluster))
        {
            return null;
        }

        var file = Path.Combine(Cluster, "PG_VERSION");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new LocalPostgresException($"The local database in {Cluster} is damaged: move that folder away, and the next start makes a new one.");
    }

    /// <summary>What the server said last, for the person who has to solve it.</summary>
    public string LastLogLine()
    {
        var lines = File.Exists(Log) ? File.ReadAllLines(Log) : [];
        return Array.FindLast(lines, line => line.Contains("FATAL:", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "";
    }

    public override string ToString() => root;

    private string Inside(string name) => Path.Combine(root, name);

    private static void MakeFolder(string path, UnixFileMode mode, Action<string> grant)
    {
        Directory.CreateDirectory(path);
        grant(path);
        SetMode(path, mode);
    }

    private string MakeFile(string path)
    {
        if (!File.Exists(path))
        {
            // Append: two processes may do this at once.
            File.AppendAllText(path, "");
        }

        user.LetRead(path);
        SetMode(path, SharedFile);
        return path;
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private void Write(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalPostgresException(
                $"The data folder {root} cannot be written ({exception.Message.TrimEnd('.')}): set WEGWIJZER_DATA to a folder that may be written.",
                exception);
        }
    }

    /// <summary>Root could take over the folder of an ordinary user, who could not use it any more.</summary>
    private async Task RefuseFolderOfAnotherUserAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(root) && !await Command.SucceedsAsync("test", ["-O", root], cancellationToken))
        {
            throw new LocalPostgresException($"The data folder {root} belongs to another user: start as that user, or set WEGWIJZER_DATA to another folder.");
        }
    }

    private void RefuseUnusableSocketPath()
    {
        var socket = Path.Combine(Run, ".s.PGSQL.5432");
        if (Encoding.UTF8.GetByteCount(socket) > LongestSocketPath)
        {
            throw new LocalPostgresException($"The path of the data folder {root} is too long for a socket: set WEGWIJZER_DATA to a shorter one.");
        }

        // Npgsql reads a comma as the separator of several hosts.
        if (root.Contains(',', StringComparison.Ordinal))
        {
            throw new LocalPostgresException($"The path of the data folder {root} has a comma: set WEGWIJZER_DATA to a path without one.");
        }
    }
}
