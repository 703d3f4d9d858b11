using System.Globalization;
using System.Net.Sockets;
using System.Text;

/// <summary>
/// Run by .NET in each program that is started with <c>DOTNET_STARTUP_HOOKS</c>: tells on a socket what only the program itself knows.
/// Each connection gets one line: the bytes that the program has allocated so far, those that live, and the number of collections.
/// </summary>
#pragma warning disable MA0047 // .NET looks for this name outside any namespace.
internal static class StartupHook
#pragma warning restore MA0047
{
    /// <summary>The socket file to listen on.</summary>
    private const string Variable = "BENCH_GAUGE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
            new Thread(() => Answer(path)) { IsBackground = true, Name = "bench-gauge" }.Start();
    }

    private static void Answer(string path)
    {
        File.Delete(path);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        while (true)
        {
            using var asked = listener.Accept();
            asked.Send(Encoding.ASCII.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"{GC.GetTotalAllocatedBytes(precise: true)} {GC.GetTotalMemory(forceFullCollection: false)} {GC.CollectionCount(0)}")));
        }
    }
}
