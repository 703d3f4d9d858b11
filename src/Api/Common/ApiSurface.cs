using System.Reflection;
using Microsoft.AspNetCore.Http.Features;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Api.Common;

/// <summary>What holds for every answer under <c>/api/</c>, whatever the endpoint: headers, one spelling of each address, readiness, conditional requests.</summary>
internal static class ApiSurface
{
    private static readonly object Unsettled = new();
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>The semantic version of the interface, as every answer and the OpenAPI document tell it.</summary>
    public static string Version { get; } = typeof(ApiSurface).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Changes with every build of this program, and is the same on every node that runs it.</summary>
    public static string Build { get; } = typeof(ApiSurface).Assembly.ManifestModule.ModuleVersionId.ToString("n")[..8];

    public static bool IsApi(this HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>Goes before all else, and speaks when the answer starts: what answers a failure begins with an empty response.</summary>
    public static IApplicationBuilder UseAnswerHeaders(this IApplicationBuilder app) => app.Use(HeadersAsync);

    public static IApplicationBuilder UseApiSurface(this IApplicationBuilder app) =>
        app.UseWhen(IsApi, api => api.Use(OneSpellingAsync).Use(ReadyAsync).Use(JsonAsync).Use(PersonalAsync).Use(api.ApplicationServices.GetRequiredService<PublicAnswers>().AnswerAsync));

    private static Task HeadersAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            AddHeaders(context);
            TellIfClosing(context);
            return Task.CompletedTask;
        });
        if (!context.IsApi() || !HttpMethods.IsOptions(context.Request.Method))
            return next(context);
        var headers = context.Response.Headers;
        var methods = context.Request.Path.Value is ApiPaths.Suggestions or ApiPaths.SuggestionCheck ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
        headers.Allow = methods;
        headers.AccessControlAllowMethods = methods;
        headers.AccessControlAllowHeaders = "Accept, Content-Type, Idempotency-Key, If-None-Match, If-Modified-Since";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    // A body that is larger than may be is not read, and the server then lets go of the connection: who does not know sends the next request into nothing.
    private static void TellIfClosing(HttpContext context)
    {
        if (HttpProtocol.IsHttp11(context.Request.Protocol) && context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
            context.Response.Headers.Connection = "close";
    }

    /// <summary>The headers that every answer has.</summary>
    public static void AddHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
            headers.CacheControl = "no-store";
        if (!context.IsApi())
            return;
        headers["API-Version"] = Version;
        context.GetEndpoint()?.Metadata.GetMetadata<Deprecated>()?.AddTo(headers);
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "API-Version, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XFrameOptions = "DENY";
        headers.ContentLanguage = "nl";
        // Routing does not know that every address answers OPTIONS as well.
        if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            headers.Allow = $"{headers.Allow}, OPTIONS";
    }

    // Routing forgives a trailing slash and capitals; then one thing would have several addresses.
    private static Task OneSpellingAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value!;
        var forgiven = context.GetEndpoint()?.Metadata.GetMetadata<ForgivesSpelling>() is not null;
        return path.EndsWith('/') || (!forgiven && path.Any(char.IsUpper)) ? Problems.Answer(Problems.NotFound).ExecuteAsync(context) : next(context);
    }

    private static Task ReadyAsync(HttpContext context, RequestDelegate next)
    {
        if (context.RequestServices.GetRequiredService<SnapshotHolder>().IsReady || context.GetEndpoint()?.Metadata.GetMetadata<TakesQuery>() is null)
            return next(context);
        context.Response.TellToRetry();
        return Problems.Answer(Problems.Unavailable).ExecuteAsync(context);
    }

    /// <summary>Says when to ask again: by then there may be a guide to answer from, or less to do.</summary>
    public static void TellToRetry(this HttpResponse response) => response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the client takes JSON.</summary>
    public static bool AcceptsJson(HttpRequest request)
    {
        // What most clients send needs no reading.
        if (request.Headers.Accept is [] or ["*/*"] or ["application/json"])
            return true;
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0 || accepted.Any(type => type.Quality != 0 && type.MatchesMediaType("application/json"));
    }

    private static Task JsonAsync(HttpContext context, RequestDelegate next) =>
        AcceptsJson(context.Request) ? next(context) : Problems.Answer(Problems.NotAcceptable).ExecuteAsync(context);

    /// <summary>Lets nobody keep an answer that the same question does not give again in a moment: it has no tag either.</summary>
    public static void KeepOnlyIfSettled(this HttpResponse response, SearchAnswer search)
    {
        if (!search.IsSettled)
            response.HttpContext.Items[Unsettled] = true;
    }

    /// <summary>Whether the same question gives this answer again, as long as the guide is the same.</summary>
    public static bool IsSettled(HttpContext context) => !context.Items.ContainsKey(Unsettled);

    private static Task PersonalAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Personal>() is not null)
            context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}

/// <summary>Metadata of an endpoint whose answer is for one person: nobody on the way keeps it.</summary>
internal sealed record Personal;

/// <summary>Metadata of an endpoint whose address is typed by people: it says itself which spelling is the right one.</summary>
internal sealed record ForgivesSpelling;
