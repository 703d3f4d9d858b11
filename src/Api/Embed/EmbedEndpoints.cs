using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Wegwijzer.Api.Common;
using Wegwijzer.Api.Site;

namespace Wegwijzer.Api.Embed;

/// <summary>The script of the web components, at an address that gets mends and at one that never changes.</summary>
internal static class EmbedEndpoints
{
    /// <summary>Gets mends, and never another meaning: for who wants to do nothing.</summary>
    public const string Moving = "/embed/v1/wegwijzer.js";

    /// <summary>Where the lines for a page are put together.</summary>
    public const string Documentation = "/docs/embedding";

    private const string ContentType = "text/javascript; charset=utf-8";

    // An hour: a mend should reach everybody the same day. What is pinned never changes.
    private const string MovingCaching = "public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800";
    private const string PinnedCaching = "public, max-age=31536000, immutable";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Stays the same for ever, so that a page can hold it to an integrity hash.</summary>
    public static string Pinned => PinnedAt(EmbedScript.Version);

    public static void MapEmbed(this IEndpointRouteBuilder app)
    {
        var embed = app.MapGroup("").ExcludeFromDescription();
        embed.MapMethods(Documentation, Reads, (Call call) => new RazorComponentResult<EmbeddingPage>(new { Choices = EmbeddingChoices.Of(call.Http.Request, call.Guide) })).WithMetadata(new ShowsGuide());
        embed.MapMethods(Moving, Reads, (HttpResponse response) => Script(response, EmbedScript.Content, MovingCaching));
        foreach (var (version, script) in Released().Append((EmbedScript.Version, EmbedScript.Content)).DistinctBy(released => released.Item1, StringComparer.Ordinal))
            embed.MapMethods(PinnedAt(version), Reads, (HttpResponse response) => Script(response, script, PinnedCaching));
    }

    /// <summary>The scripts of earlier versions: pages that pinned one go on finding it.</summary>
    public static IEnumerable<(string Version, byte[] Script)> Released()
    {
        const string folder = "embed/released/";
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var script = new MemoryStream();
            stream.CopyTo(script);
            yield return (Path.GetFileNameWithoutExtension(name[folder.Length..]), script.ToArray());
        }
    }

    private static string PinnedAt(string version) => string.Create(CultureInfo.InvariantCulture, $"/embed/{version}/wegwijzer.js");

    private static FileContentHttpResult Script(HttpResponse response, byte[] script, string caching)
    {
        response.Headers.CacheControl = caching;
        // A module, and a script with an integrity hash, is only loaded by another site that is told it may.
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Bytes(script, ContentType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(script).AsSpan(0, 8))}\""));
    }
}
