using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Admin.Common;

/// <summary>Where the public finds the guide: the address of the Api, as it is configured.</summary>
internal sealed class PublicSite(IConfiguration configuration)
{
    /// <summary>Such as <c>https://wegwijzer.example.nl</c>; where it is not set, no page links to the public site.</summary>
    public const string Setting = "PublicSite:Address";

    /// <summary>Where readers see an item; null where that is not known.</summary>
    public string? Item(ContentKind kind, string slug)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return configuration[Setting] is { Length: > 0 } site ? site.TrimEnd('/') + ApiPaths.OfInternalLink($"{kind.Name}/{slug}") : null;
    }
}
