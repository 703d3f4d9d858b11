using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Wegwijzer.Api.Common;

/// <summary>How much a client may send, and how slowly, before the server lets go of it; an endpoint that takes a body has a limit of its own.</summary>
internal static class ServerLimits
{
    private const long MaxBody = 256 * 1024;

    /// <summary>A modem does this; a body that is kept open on purpose does not.</summary>
    private const double SlowestBytesPerSecond = 500;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestHeaders = TimeSpan.FromSeconds(15);

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBody;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(SlowestBytesPerSecond, Grace);
        kestrel.Limits.RequestHeadersTimeout = LongestHeaders;
    }
}
