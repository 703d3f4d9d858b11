using System.Net.Sockets;

namespace Wegwijzer.Testing;

internal static class DockerEndpoint
{
    private const string DefaultEndpoint = "unix:///var/run/docker.sock";
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(2);

    public static Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        var chosen = Environment.GetEnvironmentVariable("DOCKER_HOST");
        return AnswersAsync(new Uri(string.IsNullOrEmpty(chosen) ? DefaultEndpoint : chosen), cancellationToken);
    }

    /// <summary>A socket that is there but says nothing is as good as none.</summary>
    internal static async Task<bool> AnswersAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        var isSocket = endpoint.Scheme == "unix";
        if (isSocket && !File.Exists(endpoint.LocalPath))
        {
            return false;
        }

        using var handler = new SocketsHttpHandler();
        if (isSocket)
        {
            handler.ConnectCallback = (_, token) => ConnectAsync(endpoint.LocalPath, token);
        }

        using var client = new HttpClient(handler) { Timeout = PingTimeout };
        try
        {
            var address = isSocket ? "http://docker/_ping" : $"http://{endpoint.Authority}/_ping";
            using var response = await client.GetAsync(new Uri(address), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
