using System.Security.Cryptography;
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

    public static void MapEmbed(this IEndpointRouteBuilder app)
    {
        var embed = app.MapGroup("").ExcludeFromDescription();
        embed.MapMethods(Documentation, Reads, (Call call) => new RazorComponentResult<EmbeddingPage>(new { Choices = EmbeddingChoices.Of(call.Http.Request, call.Guide) })).WithMetadata(new ShowsGuide());
        embed.MapMethods(Moving, Reads, (HttpResponse response) => Script(response, EmbedScript.Content, MovingCaching));
        foreach (var released in ReleasedScripts.All)
            embed.MapMethods(released.Address, Reads, (HttpResponse response) => Script(response, released.Content, PinnedCaching));
    }

    private static FileContentHttpResult Script(HttpResponse response, byte[] script, string caching)
    {
        response.Headers.CacheControl = caching;
        // A module, and a script with an integrity hash, is only loaded by another site that is told it may.
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Bytes(script, ContentType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(script).AsSpan(0, 8))}\""));
    }
}
