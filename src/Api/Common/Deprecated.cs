using System.Globalization;

namespace Wegwijzer.Api.Common;

/// <summary>
/// An address that a newer one takes the place of: from when it should not be built on any more (RFC 9745), and when it goes away
/// (RFC 8594). Those that are registered as services are told of in every answer, in the OpenAPI document and on the developers' page.
/// </summary>
/// <param name="Address">The address as its route is written, such as <c>/api/v1/tools/{slug}</c>.</param>
/// <param name="Instead">What to use instead, in a Dutch sentence.</param>
internal sealed record Deprecated(string Address, DateTimeOffset Since, DateTimeOffset Sunset, string Instead)
{
    /// <summary>The page with what is deprecated, and until when.</summary>
    public const string Schedule = "/ontwikkelaars#verouderd";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public string Explanation => string.Create(Dutch, $"Verouderd sinds {Since:d MMMM yyyy}, en weg vanaf {Sunset:d MMMM yyyy}. {Instead}");

    public void AddTo(IHeaderDictionary headers)
    {
        headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{Since.ToUnixTimeSeconds()}");
        headers["Sunset"] = Sunset.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        headers.Append("Link", $"<{Schedule}>; rel=\"deprecation\"; type=\"text/html\"");
    }
}

internal static class Deprecations
{
    /// <summary>Marks the endpoints of this group that are deprecated.</summary>
    public static TBuilder WithDeprecations<TBuilder>(this TBuilder group, IServiceProvider services)
        where TBuilder : IEndpointConventionBuilder
    {
        var deprecated = services.GetServices<Deprecated>().ToList();
        group.Add(endpoint =>
        {
            if (deprecated.Find(d => d.Address == (endpoint as RouteEndpointBuilder)?.RoutePattern.RawText) is { } own)
                endpoint.Metadata.Add(own);
        });
        return group;
    }
}
