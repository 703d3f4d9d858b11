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
}
