using System.Globalization;
using System.Text;

namespace Wegwijzer.Api.Site;

/// <summary>RFC 9116: where somebody who found a weakness can say so.</summary>
internal static class SecurityText
{
    public const string Address = "/.well-known/security.txt";

    // The standard advises less than a year.
    private const int DaysValid = 180;

    public static IResult Answer(TimeProvider clock) => TypedResults.Text(
        $"""
        Contact: mailto:info@kenniscentrum-kjp.nl
        Expires: {clock.GetUtcNow().Date.AddDays(DaysValid).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}
        Preferred-Languages: nl, en

        """.ReplaceLineEndings("\n"),
        "text/plain",
        Encoding.UTF8);
}
