using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Wegwijzer.Application.Tests.LocalPostgres;

/// <summary>What a <see cref="Holder"/> answered to a command.</summary>
public sealed record HolderAnswer(bool Succeeded, string Text);

/// <summary>A process of its own that uses the local PostgreSQL, to be killed at will.</summary>
public sealed class Holder : IDisposable
{
    private readonly Process process;

    private Holder(Process process) => this.process = process;

    public int ProcessId => process.Id;

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Wegwijzer.LocalPostgresHolder.dll");

    private static string Dotnet => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    public static Holder Start(string dataFolder) => Start(Dotnet, ["exec", Program], ("WEGWIJZER_DATA", dataFolder));

    /// <summary>From root as <c>nobody</c>, from an ordinary user as that one; the data goes where HOME says.</summary>
    public static Holder StartAsOrdinaryUser(string home, string? dataFolder = null)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return Start(Dotnet, ["exec", Program], ("HOME", home), ("WEGWIJZER_DATA", dataFolder));
        }

        // The checkout may be in a private folder.
        var copy = Directory.CreateDirectory(Path.Combine(home, "holder")).FullName;
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        }

        Run("chown", "nobody", home);
        string[] asNobody = ["--reuid=nobody", "--regid=nogroup", "--clear-groups", "--", Dotnet, "exec", Path.Combine(copy, Path.GetFileName(Program))];
        return Start("setpriv", asNobody, ("HOME", home), ("WEGWIJZER_DATA", dataFolder));
    }

    /// <summary>Acquires, and gives the connection string.</summary>
    public async Task<string> AcquireAsync()
    {
        var answer = await SendAsync("acquire");
        answer.Succeeded.ShouldBeTrue(answer.Text);
        return answer.Text;
    }

    public async Task<HolderAnswer> SendAsync(string command)
    {
        Write(command);
        return await ReadAsync();
    }

    public void Write(string command)
    {
        process.StandardInput.WriteLine(command);
        process.StandardInput.Flush();
    }

    public async Task<HolderAnswer> ReadAsync()
    {
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The holder ended without an answer.");
        var fields = line.Split('\t');
        return new HolderAnswer(fields[0] == "ok", fields[^1]);
    }

    /// <summary>SIGKILL: no code of ours runs any more.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    internal static void Run(string program, params string[] arguments)
    {
        using var run = Process.Start(program, arguments);
        run.WaitForExit();
        run.ExitCode.ShouldBe(0, program);
    }

    private static Holder Start(string program, string[] arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("XDG_DATA_HOME");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Holder(Process.Start(start)!);
    }
}
