using System.Globalization;

namespace Wegwijzer.Api.Common;

/// <summary>
/// Metadata of an endpoint that a newer one takes the place of: from when it should not be built on any more (RFC 9745), and when it goes
/// away (RFC 8594), with a page that says what to do. Every answer of the endpoint then tells so.
/// </summary>
internal sealed record Deprecated(DateTimeOffset Since, DateTimeOffset Sunset, string Explanation)
{
    public void AddTo(IHeaderDictionary headers)
    {
        headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{Since.ToUnixTimeSeconds()}");
        headers["Sunset"] = Sunset.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        headers.Append("Link", $"<{Explanation}>; rel=\"deprecation\"; type=\"text/html\"");
    }
}
