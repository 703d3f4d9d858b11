using System.IO.Compression;
using System.Text;

namespace Wegwijzer.Testing.Sites;

/// <summary>Answers, right and wrong, that sites give.</summary>
public static class Replies
{
    public static Reply Html(string title, string head = "", string contentType = "text/html; charset=utf-8", int status = 200) =>
        Body(status, contentType, Encoding.UTF8.GetBytes(Page(title, head)));

    public static string Page(string title, string head = "") => $"<!DOCTYPE html><html lang=nl><head><title>{title}</title>{head}</head><body><h1>{title}</h1><p>Tekst.</p></body></html>";

    public static Reply Body(int status, string contentType, byte[] body, params string[] headers) => async (request, connection, cancellationToken) =>
    {
        await WriteAsync(connection, $"HTTP/1.1 {status} X\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{Lines(headers)}\r\n", cancellationToken);
        if (!request.IsHead)
            await connection.WriteAsync(body, cancellationToken);
    };

    public static Reply Status(int status, params string[] headers) => (_, connection, cancellationToken) =>
        WriteAsync(connection, $"HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n{Lines(headers)}\r\n", cancellationToken);

    public static Reply Redirect(int status, string location) => Status(status, $"Location: {location}");

    public static Reply Raw(string bytes) => (_, connection, cancellationToken) => WriteAsync(connection, bytes, cancellationToken);

    public static Reply Packed(string coding, string html) => Body(200, "text/html", Pack(coding, Encoding.UTF8.GetBytes(html)), $"Content-Encoding: {coding}");

    public static Reply Never => (_, _, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    public static Reply Reset => (_, _, _) => throw new ResetException();

    /// <summary>A body that begins right and comes ever so slowly, or without end.</summary>
    public static Reply Endless(TimeSpan pause) => async (request, connection, cancellationToken) =>
    {
        await WriteAsync(connection, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n", cancellationToken);
        if (request.IsHead)
            return;
        await WriteAsync(connection, Page("Een lange pagina"), cancellationToken);
        var filling = Encoding.ASCII.GetBytes(new string('a', 8000));
        while (true)
        {
            await connection.WriteAsync(filling, cancellationToken);
            await Task.Delay(pause, cancellationToken);
        }
    };

    /// <summary>One answer for HEAD, another for GET.</summary>
    public static Reply ByMethod(Reply head, Reply get) => (request, connection, cancellationToken) => (request.IsHead ? head : get)(request, connection, cancellationToken);

    /// <summary>By path; what is not named is not there.</summary>
    public static Reply ByPath(params (string Path, Reply Reply)[] paths) => (request, connection, cancellationToken) =>
        paths.Where(p => p.Path == request.Path).Select(p => p.Reply).FirstOrDefault(Html("Nergens", status: 404))(request, connection, cancellationToken);

    /// <summary>One answer each time, the last for ever.</summary>
    public static Reply InTurn(params Reply[] replies)
    {
        var asked = -1;
        return (request, connection, cancellationToken) => replies[Math.Min(Interlocked.Increment(ref asked), replies.Length - 1)](request, connection, cancellationToken);
    }

    public static byte[] Pack(string coding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest) : new GZipStream(packed, CompressionLevel.Fastest))
            stream.Write(body);
        return packed.ToArray();
    }

    public static Task WriteAsync(Stream connection, string text, CancellationToken cancellationToken) => connection.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask();

    private static string Lines(string[] headers) => string.Concat(headers.Select(h => h + "\r\n"));
}
