using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Wegwijzer.Requests;

/// <summary>One answer as it came, with its body put together where it was sent in chunks.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body);

/// <summary>What one stretch of asking gave.</summary>
/// <param name="Latencies">Of each answer, in microseconds.</param>
internal sealed record Stretch(double PerSecond, int Answers, long Bytes, List<int> Latencies);

/// <summary>A small HTTP/1.1 client that costs little itself: a fixed number of connections, each with one request under way, which only counts what comes back.</summary>
internal sealed class Client : IDisposable
{
    private const int Connections = 8;

    private readonly List<Connection> connections;

    public Client(int port) => connections = [.. Enumerable.Range(0, Connections).Select(_ => new Connection(port))];

    public static byte[] Get(string address, string coding = "identity") =>
        Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nAccept-Encoding: {coding}\r\n\r\n");

    /// <summary>Asks for as long as this, or until the requests are used up.</summary>
    public async Task<Stretch> AskAsync(IReadOnlyList<byte[]> requests, TimeSpan time, bool again)
    {
        var (next, bytes) = (0, 0L);
        var latencies = new List<int>(capacity: 1 << 16);
        var start = Stopwatch.GetTimestamp();
        var end = start + (long)(time.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(connections.Select(AskOverAsync));
        return new Stretch(latencies.Count / Stopwatch.GetElapsedTime(start).TotalSeconds, latencies.Count, bytes, latencies);

        async Task AskOverAsync(Connection connection)
        {
            while (Stopwatch.GetTimestamp() is var from && from < end && (again || next < requests.Count))
            {
                var (status, length) = await connection.AskAsync(requests[next++ % requests.Count]);
                if (status != 200)
                    throw new InvalidOperationException($"Status {status}: {Encoding.ASCII.GetString(requests[(next - 1) % requests.Count]).Split('\r')[0]}");
                bytes += length;
                latencies.Add((int)Stopwatch.GetElapsedTime(from).TotalMicroseconds);
            }
        }
    }

    public async Task<RawAnswer> AskOneAsync(byte[] request)
    {
        await connections[0].AskAsync(request);
        return connections[0].Answer();
    }

    public void Dispose() => connections.ForEach(connection => connection.Dispose());

    private sealed class Connection : IDisposable
    {
        private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private byte[] buffer = new byte[1 << 18];
        private int filled;
        private int head;
        private bool chunked;

        public Connection(int port) => socket.Connect(new IPEndPoint(IPAddress.Loopback, port));

        public async ValueTask<(int Status, int Length)> AskAsync(byte[] request)
        {
            await socket.SendAsync(request);
            (filled, head) = (0, 0);
            var whole = int.MaxValue;
            while (filled < whole)
            {
                if (filled == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
                var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
                if (read == 0)
                    throw new IOException("The server closed the connection.");
                filled += read;
                if (head == 0)
                    whole = Length();
                // No body here holds a carriage return, so this can only be the last chunk.
                if (chunked && buffer.AsSpan(0, filled).EndsWith("\r\n0\r\n\r\n"u8))
                    break;
            }

            return ((buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0', filled);
        }

        public RawAnswer Answer()
        {
            var lines = Encoding.Latin1.GetString(buffer, 0, head).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            return new RawAnswer(
                int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
                [.. lines.Skip(1).Select(line => line.Split(": ", 2)).Select(h => (h[0], h[1])).Where(h => h.Item1 is not ("Date" or "Transfer-Encoding" or "Content-Length"))],
                chunked ? Unchunked() : buffer[head..filled]);
        }

        public void Dispose() => socket.Dispose();

        private int Length()
        {
            var end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (end < 0)
                return int.MaxValue;
            head = end + 4;
            var headers = buffer.AsSpan(0, end);
            var length = headers.IndexOf("\r\nContent-Length: "u8);
            chunked = length < 0;
            if (chunked)
                return int.MaxValue;
            var number = headers[(length + "\r\nContent-Length: ".Length)..];
            var stop = number.IndexOf((byte)'\r');
            return head + int.Parse(stop < 0 ? number : number[..stop], CultureInfo.InvariantCulture);
        }

        private byte[] Unchunked()
        {
            using var body = new MemoryStream();
            for (var at = head; ;)
            {
                var line = buffer.AsSpan(at, filled - at);
                var end = line.IndexOf("\r\n"u8);
                var size = int.Parse(line[..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                if (size == 0)
                    return body.ToArray();
                body.Write(line.Slice(end + 2, size));
                at += end + 2 + size + 2;
            }
        }
    }
}
