using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Wegwijzer.Requests;

/// <summary>A running program, as the kernel and its own gauge (bench/Gauge) tell of it.</summary>
internal sealed class Target(int processId, string gauge)
{
    /// <summary>The bytes that it has allocated since it started.</summary>
    public long Allocated()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(gauge));
        var answer = new byte[200];
        var (length, read) = (0, 1);
        for (; read > 0; length += read)
            read = socket.Receive(answer.AsSpan(length));
        return long.Parse(Encoding.ASCII.GetString(answer, 0, length).Split(' ')[0], CultureInfo.InvariantCulture);
    }

    /// <summary>The time that it kept a processor busy since it started.</summary>
    public TimeSpan ProcessorTime()
    {
        // proc(5): fields 14 and 15, in hundredths of a second; the name before them may hold spaces.
        var fields = File.ReadAllText($"/proc/{processId}/stat").Split(") ")[1].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)));
    }

    public double ResidentMegabytes() => Megabytes("VmRSS");

    /// <summary>The most that was resident since <see cref="ForgetPeak"/>.</summary>
    public double PeakMegabytes() => Megabytes("VmHWM");

    public void ForgetPeak() => File.WriteAllText($"/proc/{processId}/clear_refs", "5");

    private double Megabytes(string name) =>
        double.Parse(File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
}
