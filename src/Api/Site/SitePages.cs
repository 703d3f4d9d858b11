using Microsoft.AspNetCore.Http.HttpResults;
using Wegwijzer.Api.Common;
using Wegwijzer.Api.Embed;
using Wegwijzer.Api.Site.Lists;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Api.Site;

/// <summary>Metadata of a page that there is nothing to show on before there is a guide.</summary>
internal sealed record ShowsGuide;

/// <summary>The pages for people beside the guide itself: plain HTML that the server makes, without script.</summary>
internal static class SitePages
{
    public const string Developers = "/ontwikkelaars";
    public const string Glossary = "/woordenlijst";
    public const string Weaknesses = "/kwetsbaarheid-melden";

    private const string OwnPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types wegwijzer";

    // The only pages that others may put in a frame; their one script tells how high they are,
    // and what looks a page over from within it may ask for robots.txt.
    private const string FramePolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types 'none'";

    // Swagger UI sets styles from its script, and draws its icons from data addresses.
    private const string DocumentationPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSite(this IEndpointRouteBuilder app)
    {
        var site = app.MapGroup("").ExcludeFromDescription();
        site.MapMethods("/swagger/{**rest}", Reads, () => TypedResults.Redirect(BaseEndpoints.Documentation, permanent: true));
        site.MapMethods(Developers, Reads, (HttpRequest request) => new RazorComponentResult<DevelopersPage>(new { Server = PublicSite.Address(request) }));
        site.MapMethods(SecurityText.Address, Reads, SecurityText.Answer);
        site.MapMethods(Weaknesses, Reads, () => new RazorComponentResult<WeaknessesPage>());
        site.MapMethods(ApiCatalog.Address, Reads, ApiCatalog.Answer);
        site.MapMethods(Glossary, Reads, () => new RazorComponentResult<GlossaryPage>());
        site.MapLists();
        site.MapContact();
        site.MapMethods(Problems.Address, Reads, () => new RazorComponentResult<ProblemsPage>());
        site.MapMethods(ProblemType.Root + "{name}", Reads, Explanation);
    }

    /// <summary>Says which content a page may load and who may frame it.</summary>
    public static Task PolicyAsync(HttpContext context, RequestDelegate next)
    {
        if (context.IsApi())
            return next(context);
        context.Response.OnStarting(() =>
        {
            var isFrame = ListPages.IsFrame(context);
            var isDocumentation = context.Request.Path.StartsWithSegments(BaseEndpoints.Documentation, StringComparison.OrdinalIgnoreCase) && context.Request.Path != EmbedEndpoints.Documentation;
            context.Response.Headers.ContentSecurityPolicy = isFrame ? FramePolicy : isDocumentation ? DocumentationPolicy : OwnPolicy;
            if (!isFrame)
                context.Response.Headers.XFrameOptions = "DENY";
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>A page that shows the guide asks for patience until there is one.</summary>
    public static Task ReadyAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ShowsGuide>() is null || context.RequestServices.GetRequiredService<SnapshotHolder>().IsReady)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.TellToRetry();
        return ExplainAsync(context);
    }

    /// <summary>Gives an error on a page for people a page of its own.</summary>
    public static Task ExplainAsync(HttpContext context) =>
        new RazorComponentResult<ErrorPage>(new { Status = context.Response.StatusCode, Embedded = ListPages.IsFrame(context) }) { StatusCode = context.Response.StatusCode }.ExecuteAsync(context);

    private static IResult Explanation(string name) =>
        Problems.All.FirstOrDefault(type => type.Name == name) is { } type
            ? new RazorComponentResult<ProblemPage>(new { type.Title, type.Explanation, type.Status, type.Address })
            : TypedResults.NotFound();
}
