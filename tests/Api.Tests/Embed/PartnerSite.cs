using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Wegwijzer.Api.Tests.Embed;

/// <summary>A page of somebody else, on another origin, with the strictest policy that still lets our script in.</summary>
internal sealed class PartnerSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private PartnerSite(WebApplication site) => this.site = site;

    public Uri Address => new(site.Urls.First());

    /// <param name="body">What stands in the page, after the script.</param>
    /// <param name="script">The script element.</param>
    /// <param name="hostile">A sheet of the page's own, which means no good.</param>
    /// <param name="policy">Another policy than the strictest.</param>
    public static async Task<PartnerSite> StartAsync(Uri api, string body, string? script = null, string? hostile = null, string? policy = null)
    {
        var origin = api.GetLeftPart(UriPartial.Authority);
        var server = WebApplication.CreateSlimBuilder().Build();
        server.Urls.Add("http://127.0.0.1:0");
        script ??= $"<script type=\"module\" src=\"{origin}/embed/v1/wegwijzer.js\"></script>";
        var style = hostile is null ? "" : "<link rel=\"stylesheet\" href=\"/hostile.css\">";
        server.MapGet("/", (HttpResponse response) =>
        {
            response.Headers.ContentSecurityPolicy = policy ??
                $"default-src 'none'; script-src {origin}; connect-src {origin}; require-trusted-types-for 'script'{(hostile is null ? "" : "; style-src 'self'")}";
            return TypedResults.Content(
                $"<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Partner</title>{style}{script}</head><body><main><h1>Partner</h1>{body}</main></body></html>", "text/html");
        });
        server.MapGet("/hostile.css", () => TypedResults.Content(hostile ?? "", "text/css"));
        server.MapGet("/favicon.ico", () => TypedResults.NoContent());
        await server.StartAsync();
        return new PartnerSite(server);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
