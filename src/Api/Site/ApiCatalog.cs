using System.Text.Json.Nodes;
using Wegwijzer.Api.Common;
using Wegwijzer.Application.Common;

namespace Wegwijzer.Api.Site;

/// <summary>RFC 9727: where a machine that knows only the name of this server finds its Api, as a set of links (RFC 9264).</summary>
internal static class ApiCatalog
{
    public const string Address = "/.well-known/api-catalog";

    private const string ContentType = "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    public static IResult Answer(HttpRequest request)
    {
        var site = PublicSite.Address(request);
        request.HttpContext.Response.Headers.Link = $"<{site}{Address}>; rel=\"api-catalog\"";
        request.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        var api = new JsonObject
        {
            ["anchor"] = site + ApiPaths.Base,
            ["service-desc"] = Links(site + BaseEndpoints.OpenApi, "application/openapi+json"),
            ["service-doc"] = Links(site + SitePages.Developers, "text/html"),
            ["status"] = Links(site + "/health/ready", "application/json"),
            ["terms-of-service"] = Links(site + SitePaths.Page("gebruiksvoorwaarden"), "text/html"),
        };
        return TypedResults.Text(new JsonObject { ["linkset"] = new JsonArray(api) }.ToJsonString(), ContentType);
    }

    private static JsonArray Links(string address, string type) => [new JsonObject { ["href"] = address, ["type"] = type }];
}
