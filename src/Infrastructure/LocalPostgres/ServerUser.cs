using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Wegwijzer.Infrastructure.LocalPostgres;

/// <summary>PostgreSQL refuses to run as root: from root it runs as an unprivileged user, otherwise as ourselves.</summary>
internal sealed partial class ServerUser
{
    private static readonly string[] UnprivilegedUsers = ["postgres", "nobody"];
    private static readonly string[] InheritedVariables = ["PATH", "LD_LIBRARY_PATH"];

    private readonly (uint User, uint Group)? ids;

    private ServerUser(string name, (uint User, uint Group)? ids)
    {
        Name = name;
        this.ids = ids;
    }

    public string Name { get; }

    public static ServerUser Choose()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerUser(Environment.UserName, ids: null);
        }

        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        var account = UnprivilegedUsers.Select(name => accounts.Find(fields => fields[0] == name)).FirstOrDefault(fields => fields is not null)
            ?? throw new LocalPostgresException(
                "PostgreSQL does not run as root, and there is no user postgres or nobody to run it as: start as an ordinary user, " +
                "or give ConnectionStrings__Wegwijzer.");
        return new ServerUser(account[0], (Number(account[2]), Number(account[3])));
    }

    /// <summary>A command that runs as this user, with none of our own variables: they may hold secrets, or change what PostgreSQL does.</summary>
    public ProcessStartInfo Command(string program, params IEnumerable<string> arguments)
    {
        var prefix = ids is { } id
            ? ["setpriv", $"--reuid={id.User}", $"--regid={id.Group}", "--init-groups", "--inh-caps=-all", "--no-new-privs", "--", program]
            : new[] { program };
        var start = new ProcessStartInfo(prefix[0], prefix[1..].Concat(arguments))
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var name in InheritedVariables)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                start.Environment[name] = value;
            }
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        return start;
    }

    /// <summary>Makes this user the owner: what PostgreSQL writes.</summary>
    public void Own(string path) => Change(path, ids?.User, ids?.Group);

    /// <summary>Lets this user read through the group: what PostgreSQL must not write.</summary>
    public void LetRead(string path) => Change(path, owner: null, ids?.Group);

    private static void Change(string path, uint? owner, uint? group)
    {
        const uint unchanged = uint.MaxValue;
        if (group is not null && ChangeOwner(path, owner ?? unchanged, group.Value) != 0)
        {
            throw new IOException($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    private static uint Number(string text) => uint.Parse(text, CultureInfo.InvariantCulture);

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ChangeOwner(string path, uint owner, uint group);
}
