using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Admin.Common;

/// <summary>Where readers find the guide: the address of the Api's own pages, as it is configured.</summary>
internal sealed class PublicSite(IConfiguration configuration)
{
    /// <summary>Such as <c>https://wegwijzer.example.nl</c>; where it is empty, no page here links to the public site.</summary>
    public const string Setting = "PublicSite:Address";

    /// <summary>Where readers see an item; null where the site is not known.</summary>
    public string? Of(ContentKind kind, string slug)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return configuration[Setting] is { Length: > 0 } site ? site.TrimEnd('/') + SitePaths.OfInternalLink($"{kind.Name}/{slug}") : null;
    }
}
