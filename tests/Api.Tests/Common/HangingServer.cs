using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>A way to a database that can hang: connections are taken and stay open, and nothing comes back any more.</summary>
internal sealed class HangingServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<Socket> connect;
    private readonly List<Task> connections = [];
    private readonly Task listening;
    private volatile TaskCompletionSource questions = Opened();
    private volatile TaskCompletionSource answers = Opened();
    private volatile string[] lastWords = [];

    public HangingServer(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var (host, port) = (settings.Host!, settings.Port);
        connect = () => ConnectTo(host, port);
        listener.Start();
        (settings.Host, settings.Port, settings.SslMode) = ("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, SslMode.Disable);
        ConnectionString = settings.ConnectionString;
        listening = ListenAsync();
    }

    public string ConnectionString { get; }

    /// <summary>From now on it neither hears nor answers, as a server that was stopped with SIGSTOP.</summary>
    public void Hang() => (questions, answers) = (new TaskCompletionSource(), new TaskCompletionSource());

    /// <summary>It still does what it is told until a client has said all of these, the last one included, and answers to nothing from there on.</summary>
    public void HangAfter(params string[] words) => lastWords = words;

    /// <summary>All that was held goes on its way.</summary>
    public void GoOn()
    {
        lastWords = [];
        questions.TrySetResult();
        answers.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        GoOn();
        listener.Dispose();
        await listening;
        await Task.WhenAll(connections);
        end.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var gate = new TaskCompletionSource();
        gate.SetResult();
        return gate;
    }

    private static Socket ConnectTo(string host, int port)
    {
        var local = host.StartsWith('/');
        var socket = local ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(local ? new UnixDomainSocketEndPoint(Path.Combine(host, string.Create(CultureInfo.InvariantCulture, $".s.PGSQL.{port}"))) : new DnsEndPoint(host, port));
        return socket;
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
                connections.Add(ServeAsync(await listener.AcceptSocketAsync(end.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var server = connect();
        var heard = 0;
        using (client)
            await Task.WhenAll(PassAsync(client, server, HearAsync), PassAsync(server, client, _ => answers.Task));

        Task HearAsync(ReadOnlyMemory<byte> said)
        {
            var words = lastWords;
            if (heard < words.Length && said.Span.IndexOf(Encoding.ASCII.GetBytes(words[heard])) >= 0 && ++heard == words.Length)
                answers = new TaskCompletionSource();
            return questions.Task;
        }
    }

    private async Task PassAsync(Socket from, Socket to, Func<ReadOnlyMemory<byte>, Task> hold)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, end.Token) is var count and > 0)
            {
                await hold(buffer.AsMemory(0, count));
                await to.SendAsync(buffer.AsMemory(0, count), end.Token);
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }
}
