using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Admin.Common;

/// <summary>What holds for every answer, whatever the page: headers, and that there is a guide to show.</summary>
internal static class AdminSurface
{
    // Script and styles from here alone, never in the page itself; data: for the small pictures in the styles.
    private const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    public const string RetryAfterSeconds = "2";

    public static IApplicationBuilder UseAdminSurface(this IApplicationBuilder app) => app.Use(HeadersAsync).Use(ReadyAsync);

    private static Task HeadersAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Others learn nothing of these addresses; our own forms must say where they come from, or no passkey is believed.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return next(context);
    }

    private static Task ReadyAsync(HttpContext context, RequestDelegate next)
    {
        if (context.RequestServices.GetRequiredService<SnapshotHolder>().IsReady || NeedsNoGuide(context))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Task.CompletedTask;
    }

    private static bool NeedsNoGuide(HttpContext context) =>
        IsErrorPage(context)
        || context.Request.Path.StartsWithSegments(Addresses.Probes, StringComparison.Ordinal)
        || context.Request.Path.Value is Addresses.Health or Addresses.Styles or Addresses.Htmx or Addresses.Icon;

    private static bool IsErrorPage(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Addresses.Errors, StringComparison.Ordinal);
}
