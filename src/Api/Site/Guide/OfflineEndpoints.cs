using Microsoft.AspNetCore.Http.HttpResults;
using Wegwijzer.Api.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Api.Site.Guide;

/// <summary>What a device keeps to have the whole guide without a network: the addresses, and the version that says when to renew them.</summary>
/// <param name="Version">Of the content and of this program together.</param>
internal sealed record OfflinePlan(string Version, IReadOnlyList<string> Addresses);

/// <summary>What the service worker (<c>wwwroot/sw.js</c>) asks for.</summary>
internal static class OfflineEndpoints
{
    public const string Plan = "/guide/offline.json";

    /// <summary>The page in which a device makes lists, tools and search by itself, from the export.</summary>
    public const string Shell = "/offline";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    private static readonly string[] Assets =
    [
        "/site.css", "/guide.css", "/icon.svg", "/manifest.webmanifest", "/guide/page.js", "/guide/saved.js", "/guide/offline.js", "/guide/model.js", "/guide/search.js",
    ];

    public static void MapOffline(this IEndpointRouteBuilder app)
    {
        var offline = app.MapGroup("").ExcludeFromDescription().WithMetadata(new ShowsGuide());
        offline.MapMethods(Plan, Reads, (Call call) => PlanOf(call));
        offline.MapMethods(Shell, Reads, () => new RazorComponentResult<OfflinePage>());
    }

    private static JsonHttpResult<OfflinePlan> PlanOf(Call call)
    {
        call.Http.Response.Headers.CacheControl = "no-cache";
        var guide = call.Guide;
        return TypedResults.Json(new OfflinePlan(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{guide.Version}.{ApiSurface.Build}"), [.. Assets, .. Pages(guide)]));
    }

    private static IEnumerable<string> Pages(GuideSnapshot guide)
    {
        var settings = guide.Slugs(ContentKind.Setting).ToList();
        return
        [
            SitePaths.Home, Shell, SitePaths.Saved, SitePaths.Abbreviations, SitePaths.AdviceLines, $"{ApiPaths.Base}/export",
            .. guide.Slugs(ContentKind.Phase).Select(SitePaths.Phase),
            .. settings.Select(SitePaths.Setting),
            .. guide.Slugs(ContentKind.Step).SelectMany(step => settings.Select(setting => SitePaths.Cell(step, setting)).Prepend(SitePaths.Step(step))),
            .. guide.Slugs(ContentKind.Page).Select(SitePaths.Page),
        ];
    }
}
