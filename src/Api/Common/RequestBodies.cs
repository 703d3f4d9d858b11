using System.Net;
using System.Text.Unicode;

namespace Wegwijzer.Api.Common;

internal static class RequestBodies
{
    /// <summary>The whole body; the server itself stops at the endpoint's limit (413), and when it comes too slowly (408).</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAllAsync(this HttpRequest request, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        await request.Body.CopyToAsync(all, cancellationToken);
        return all.ToArray();
    }

    /// <summary>The fields of a form. The framework leaves bytes that are no UTF-8 as they were written (caf%E9), which would be kept as words of the sender.</summary>
    public static async Task<IFormCollection> ReadUtf8FormAsync(this HttpRequest request, CancellationToken cancellationToken)
    {
        var body = (await request.ReadAllAsync(cancellationToken)).ToArray();
        if (!Utf8.IsValid(WebUtility.UrlDecodeToBytes(body, 0, body.Length)))
            throw new BadHttpRequestException("The form is not in UTF-8.");
        request.Body = new MemoryStream(body);
        return await request.ReadFormAsync(cancellationToken);
    }
}
