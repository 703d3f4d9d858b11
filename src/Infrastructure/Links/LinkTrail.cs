using System.Net;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>The way from an address through its redirects: where it is now, and what the redirects so far said.</summary>
internal sealed class LinkTrail(WebAddress start)
{
    private readonly Uri first = new(start.Value);
    private Uri? forGood;
    private bool isForGood = true;

    public Uri Here { get; private set; } = new(start.Value);

    public int Redirects { get; private set; }

    /// <summary>Sites that set a cookie and send to the same address again would never let us in without; none of them outlives the visit.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Goes on to where a redirect points; false where that is no web address.</summary>
    public bool GoOn(string? location, bool permanent)
    {
        if (string.IsNullOrWhiteSpace(location) || !Uri.TryCreate(Here, location.Trim(), out var next) || (next.Scheme != Uri.UriSchemeHttp && next.Scheme != Uri.UriSchemeHttps) || next.Host.Length == 0)
            return false;
        isForGood &= permanent;
        if (isForGood)
            forGood = next;
        (Here, Redirects) = (next, Redirects + 1);
        return true;
    }

    /// <summary>Whether a page that leads on leads to itself: it is only shown anew now and then.</summary>
    public bool IsHere(string location) => Uri.TryCreate(Here, location, out var next) && next == Here;

    /// <summary>Where it leads for good; null where that is the same place, such as with https or a slash more.</summary>
    public WebAddress? MovedTo => forGood is { } target && WebAddress.Create(target.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)) is { Succeeded: true } moved
        && moved.Value.Place != start.Place
            ? moved.Value
            : null;

    /// <summary>What arriving here means.</summary>
    public LinkFinding Arrival => LeadsHome ? LinkFinding.LeadsToHomePage : MovedTo is null ? LinkFinding.Fine : LinkFinding.MovedForGood;

    // A page of one site that became a site of its own leads to a front door as well; that is a move like any other.
    private bool LeadsHome => Redirects > 0 && !IsFrontDoor(first) && IsFrontDoor(Here) && Site(first) == Site(Here);

    private static bool IsFrontDoor(Uri address) =>
        address.Query.Length == 0 && address.AbsolutePath.Trim('/').ToLowerInvariant() is "" or "nl" or "nl-nl" or "en" or "home" or "index.html" or "index.php" or "default.aspx" or "nl/home";

    private static string Site(Uri address) =>
        address.HostNameType == UriHostNameType.Dns ? string.Join('.', address.IdnHost.ToLowerInvariant().Split('.').TakeLast(2)) : address.IdnHost;
}
