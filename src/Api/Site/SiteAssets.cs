using Wegwijzer.Api.Common;

namespace Wegwijzer.Api.Site;

/// <summary>
/// The sheets, scripts and pictures of the pages. A page names them with the build that they are of, so that a browser asks for them once per
/// build; by any other name they are asked for again each time, which costs little where nothing changed.
/// </summary>
internal static class SiteAssets
{
    private const string Version = "v";

    public static StaticFileOptions Options { get; } = new()
    {
        OnPrepareResponse = file =>
        {
            var request = file.Context.Request;
            file.Context.Response.Headers.CacheControl = request.Query[Version] == ApiSurface.Build ? "public, max-age=31536000, immutable" : "no-cache";
        },
    };

    public static string Address(string path) => $"{path}?{Version}={ApiSurface.Build}";
}
