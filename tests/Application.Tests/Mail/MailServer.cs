using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Wegwijzer.Application.Tests.Mail;

/// <summary>A mail server on a port of its own, which a test can have refuse, hang up or fall silent at any command.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    /// <summary>As an answer: ends the connection without a word.</summary>
    public const string HangUp = "hang up";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentBag<Task> sessions = [];
    private readonly Task accepting;

    public MailServer()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>The messages that were accepted, as they came over the line.</summary>
    public ConcurrentQueue<string> Messages { get; } = [];

    public ConcurrentQueue<string> Commands { get; } = [];

    /// <summary>What to answer instead to a command (MAIL, RCPT, DATA, "." for the end of a message, CONNECT for the greeting); null for the usual.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>Awaited after a message was taken and before that is said.</summary>
    public Func<Task> BeforeYes { get; set; } = () => Task.CompletedTask;

    /// <summary>Whether it asks for a name and password.</summary>
    public bool Authenticates { get; set; }

    public IEnumerable<string> MessageIds => Messages.Select(m => Header(m, "Message-Id"));

    public static string Header(string message, string name) =>
        message.Split("\r\n").First(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))[(name.Length + 2)..];

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await Task.WhenAll([accepting, .. sessions]);
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(closing.Token);
                sessions.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                if (!await SayAsync(stream, "CONNECT", "220 ready"))
                    return;
                while (await reader.ReadLineAsync(closing.Token) is { } line)
                {
                    Commands.Enqueue(line);
                    if (!await ReplyAsync(stream, reader, line))
                        return;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
        }
    }

    private async Task<bool> ReplyAsync(NetworkStream stream, StreamReader reader, string line)
    {
        var command = line.Split(' ')[0].ToUpperInvariant();
        switch (command)
        {
            case "EHLO":
                return await SayAsync(stream, command, Authenticates ? "250-here\r\n250-AUTH PLAIN\r\n250 8BITMIME" : "250-here\r\n250 8BITMIME");
            case "AUTH":
                return await SayAsync(stream, command, "235 welcome");
            case "DATA":
                return await SayAsync(stream, command, "354 go on") && (Answer(command) is not null || await TakeAsync(stream, reader));
            case "QUIT":
                await SayAsync(stream, command, "221 bye");
                return false;
            default:
                return await SayAsync(stream, command, "250 fine");
        }
    }

    private async Task<bool> TakeAsync(NetworkStream stream, StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".")
            // RFC 5321, 4.5.2: a line that begins with a dot travels with one more.
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        if (Answer(".") is null)
            Messages.Enqueue(message.ToString());
        await BeforeYes();
        return await SayAsync(stream, ".", "250 taken");
    }

    private async Task<bool> SayAsync(NetworkStream stream, string command, string usual)
    {
        var answer = Answer(command) ?? usual;
        if (answer == HangUp)
            return false;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), closing.Token);
        return true;
    }
}
