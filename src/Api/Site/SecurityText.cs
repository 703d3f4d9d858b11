using System.Globalization;
using System.Text;
using Wegwijzer.Api.Common;

namespace Wegwijzer.Api.Site;

/// <summary>RFC 9116: where somebody who found a weakness can say so.</summary>
internal static class SecurityText
{
    public const string Address = "/.well-known/security.txt";

    // The standard advises less than a year.
    private const int DaysValid = 180;

    public static IResult Answer(HttpRequest request, TimeProvider clock)
    {
        var site = PublicSite.Address(request);
        return TypedResults.Text(
            $"""
            Contact: mailto:info@kenniscentrum-kjp.nl
            Expires: {clock.GetUtcNow().Date.AddDays(DaysValid).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}
            Preferred-Languages: nl, en
            Canonical: {site}{Address}
            Policy: {site}{SitePages.Weaknesses}

            """.ReplaceLineEndings("\n"),
            "text/plain",
            Encoding.UTF8);
    }
}
