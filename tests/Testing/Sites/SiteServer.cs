using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Wegwijzer.Testing.Sites;

/// <summary>A request as it came in.</summary>
public sealed record SiteRequest(string Method, string Host, string Path, IReadOnlyDictionary<string, string> Headers, bool IsSecure, DateTimeOffset At)
{
    public bool IsHead => Method == "HEAD";
}

/// <summary>Sends an answer, byte by byte as it likes.</summary>
public delegate Task Reply(SiteRequest request, Stream connection, CancellationToken cancellationToken);

/// <summary>
/// The web as a link check meets it, on one port of this machine: sockets, so that it can do all that servers do wrong. Names are found by
/// <see cref="ResolveAsync"/>: every name is here, unless it was said to be elsewhere.
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentDictionary<string, Reply> sites = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Func<IReadOnlyList<IPAddress>>> elsewhere = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> busy = new(StringComparer.OrdinalIgnoreCase);
    private readonly Task listening;

    public SiteServer(IPAddress? on = null)
    {
        listener = new TcpListener(on ?? IPAddress.Loopback, 0);
        listener.Start(500);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listening = ListenAsync();
    }

    public int Port { get; }

    public ConcurrentQueue<SiteRequest> Requests { get; } = new();

    /// <summary>The most requests that one host had at one moment.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>What answers for a host that has nothing of its own.</summary>
    public Reply Otherwise { get; set; } = Replies.Html("Gevonden");

    public Reply this[string host]
    {
        set => sites[host] = value;
    }

    public void Locate(string host, params string[] addresses) => elsewhere[host] = () => [.. addresses.Select(IPAddress.Parse)];

    public void Locate(string host, Func<IReadOnlyList<IPAddress>> addresses) => elsewhere[host] = addresses;

    public Task<IReadOnlyList<IPEndPoint>> ResolveAsync(string host, int port, CancellationToken cancellationToken)
    {
        IReadOnlyList<IPAddress> found = IPAddress.TryParse(host, out var literal) ? [literal] : elsewhere.TryGetValue(host, out var located) ? located() : [IPAddress.Loopback];
        return Task.FromResult<IReadOnlyList<IPEndPoint>>([.. found.Select(address => new IPEndPoint(address, IPAddress.IsLoopback(address) && port is 80 or 443 ? Port : port))]);
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        await listening;
        listener.Dispose();
        over.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (!over.IsCancellationRequested)
            {
                var client = await listener.AcceptTcpClientAsync(over.Token);
                _ = Task.Run(() => ServeAsync(client), CancellationToken.None);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end of the test.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var (connection, isSecure) = await OpenAsync(client);
                await using (connection)
                {
                    // One request per connection, as many servers do.
                    if (await ReadAsync(connection, isSecure) is { } request)
                        await AnswerAsync(request, connection, client);
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or AuthenticationException or SocketException or ObjectDisposedException)
            {
                // The client had enough, as it should.
            }
        }
    }

    /// <summary>TLS where the client begins with that, as its first byte tells.</summary>
    private async Task<(Stream Connection, bool IsSecure)> OpenAsync(TcpClient client)
    {
        var plain = client.GetStream();
        var first = new byte[1];
        if (await client.Client.ReceiveAsync(first, SocketFlags.Peek, over.Token) == 0 || first[0] != 0x16)
            return (plain, false);
        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync((_, hello, _, _) => ValueTask.FromResult(TestCertificates.For(hello.ServerName)), null, over.Token);
        return (secure, true);
    }

    private async Task AnswerAsync(SiteRequest request, Stream connection, TcpClient client)
    {
        Requests.Enqueue(request);
        var now = busy.AddOrUpdate(request.Host, 1, (_, count) => count + 1);
        lock (busy)
            MostAtOnce = Math.Max(MostAtOnce, now);
        try
        {
            await sites.GetValueOrDefault(request.Host, Otherwise)(request, connection, over.Token);
            await connection.FlushAsync(over.Token);
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (ResetException)
        {
            client.LingerState = new LingerOption(true, 0);
            client.Close();
        }
        finally
        {
            busy.AddOrUpdate(request.Host, 0, (_, count) => count - 1);
        }
    }

    private async Task<SiteRequest?> ReadAsync(Stream connection, bool isSecure)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await connection.ReadAsync(buffer, over.Token);
            if (read == 0)
                return null;
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        var lines = text.ToString().Split("\r\n");
        var parts = lines[0].Split(' ');
        var headers = lines.Skip(1).TakeWhile(l => l.Length > 0).Select(l => l.Split(':', 2)).ToDictionary(h => h[0], h => h[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return new SiteRequest(parts[0], headers["Host"].Split(':')[0], parts[1], headers, isSecure, TimeProvider.System.GetUtcNow());
    }
}

/// <summary>Breaks the connection off without a word.</summary>
public sealed class ResetException : Exception;
