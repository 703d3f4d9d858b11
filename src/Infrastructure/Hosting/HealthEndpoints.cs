using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Infrastructure.Hosting;

/// <summary>For whoever keeps this node running, either host: is it alive, and can it answer.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", ["GET", "HEAD"], () => TypedResults.Text("ok")).ExcludeFromDescription().AllowAnonymous().DisableRateLimiting();
        app.MapMethods("/health/ready", ["GET", "HEAD"], Ready).ExcludeFromDescription().AllowAnonymous().DisableRateLimiting();
    }

    // Ready as soon as there is a snapshot to answer from, and so it stays without the database: every read goes on.
    private static JsonHttpResult<Readiness> Ready(SnapshotHolder holder, DatabaseHealth database, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new Readiness(holder.IsReady ? "ready" : "starting", holder.IsReady ? holder.Version : null, database.IsUp ? "up" : "down", database.DownSince),
            statusCode: holder.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private sealed record Readiness(string Status, long? ContentVersion, string Database, DateTimeOffset? DatabaseDownSince);
}
