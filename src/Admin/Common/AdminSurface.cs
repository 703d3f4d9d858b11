using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Admin.Common;

/// <summary>What holds for every answer, whatever the page: headers, that nothing can be changed yet, and that there is a guide to show.</summary>
internal static class AdminSurface
{
    // No script at all, and nothing from elsewhere.
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string RetryAfterSeconds = "2";

    public static IApplicationBuilder UseAdminSurface(this IApplicationBuilder app) => app.Use(HeadersAsync).Use(ReadOnlyAsync).Use(ReadyAsync);

    private static Task HeadersAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return next(context);
    }

    private static Task ReadOnlyAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || IsErrorPage(context))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
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
        || context.Request.Path.Value is Addresses.Health or Addresses.Styles or Addresses.Icon;

    private static bool IsErrorPage(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Addresses.Errors, StringComparison.Ordinal);
}
