using System.IO.Compression;
using System.Text;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>What is read of an answer's body, within limits of size and time.</summary>
internal static class PageBody
{
    /// <exception cref="InvalidDataException">It is not packed as it says.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, int most, CancellationToken limit, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        try
        {
            await using var raw = await content.ReadAsStreamAsync(limit);
            await using var plain = Unpacked(raw, content.Headers.ContentEncoding);
            var buffer = new byte[16 * 1024];
            for (int read; whole.Length < most && (read = await plain.ReadAsync(buffer, limit)) > 0;)
                whole.Write(buffer, 0, (int)Math.Min(read, most - whole.Length));
        }
        catch (Exception e) when (whole.Length > 0 && e is OperationCanceledException or IOException or HttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            // The page began to come, and that it does not come whole in time is for another day.
        }

        return whole.ToArray();
    }

    /// <summary>The text, in whatever it says it is written in; titles of ours are in letters that all of these share.</summary>
    public static string Text(byte[] body, string? charset)
    {
        var encoding = Encoding.UTF8;
        try
        {
            if (charset?.Trim('"') is { Length: > 0 } name)
                encoding = Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // No such thing: browsers guess as well.
        }

        return encoding.GetString(body);
    }

    private static Stream Unpacked(Stream raw, ICollection<string> codings) => codings.LastOrDefault()?.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(raw, CompressionMode.Decompress),
        "deflate" => new ZLibStream(raw, CompressionMode.Decompress),
        "br" => new BrotliStream(raw, CompressionMode.Decompress),
        _ => raw,
    };
}
