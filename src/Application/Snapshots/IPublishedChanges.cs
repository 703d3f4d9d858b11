using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Snapshots;

/// <summary>What was published or withdrawn after some version, as of one moment in the database.</summary>
public sealed record PublishedChanges(long Version, DateTimeOffset ChangedAt, IReadOnlyList<PublishedItem> Items);

/// <summary>The one query that renews a snapshot.</summary>
public interface IPublishedChanges
{
    /// <summary>Everything with a version above this one; no items where there is no news.</summary>
    Task<PublishedChanges> ReadAfterAsync(long version, CancellationToken cancellationToken);
}
