using System.Collections.Frozen;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Application.Links;

/// <summary>What changed of what the public is told of links, as of one moment in the database.</summary>
/// <param name="Links">Those that changed, or all where <paramref name="IsWhole"/>.</param>
public sealed record LinkChanges(long Version, string Mark, IReadOnlyList<PublishedLink> Links, bool IsWhole);

/// <summary>Reads what the public is told of links, from any server that may be read from.</summary>
public interface IPublishedLinks
{
    /// <returns>Null where there is no news.</returns>
    Task<LinkChanges?> ReadAfterAsync(LinkTable held, CancellationToken cancellationToken);

    /// <summary>Tells the public what is known by now; gives whether there was anything new to tell.</summary>
    Task<bool> PublishAsync(CancellationToken cancellationToken);
}

/// <summary>What is known of all links, at one link-status version; immutable.</summary>
public sealed class LinkTable
{
    private readonly FrozenDictionary<string, LinkStatus> byAddress;

    private LinkTable(long version, string mark, IEnumerable<KeyValuePair<string, LinkStatus>> links) =>
        (Version, Mark, byAddress) = (version, mark, links.ToFrozenDictionary(StringComparer.Ordinal));

    public static LinkTable Empty { get; } = new(0, "", []);

    public long Version { get; }

    /// <summary>Tells this from another with the same version, after a backup was put back.</summary>
    public string Mark { get; }

    public LinkStatus Of(WebAddress? address) => address is null ? LinkStatus.Unchecked : byAddress.GetValueOrDefault(address.WithoutFragment.Value, LinkStatus.Unchecked);

    public LinkTable With(LinkChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var next = changes.IsWhole ? new Dictionary<string, LinkStatus>(StringComparer.Ordinal) : byAddress.ToDictionary(StringComparer.Ordinal);
        foreach (var link in changes.Links)
            next[link.Url.Value] = new LinkStatus(link.State.ToString().ToLowerInvariant(), link.LastSeenWorkingAt, link.ArchivedUrl?.Value);
        return new LinkTable(changes.Version, changes.Mark, next);
    }
}
