using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Snapshots;

/// <summary>What was published or withdrawn after some version, as of one moment in the database.</summary>
public sealed record PublishedChanges(long Version, DateTimeOffset ChangedAt, IReadOnlyList<Change> Items)
{
    /// <summary>The marks of the versions from the one that was asked after (or of the database itself, where that is older) on.</summary>
    public IReadOnlyList<VersionMark> Marks { get; init; } = [];

    /// <summary>Whether a replica told this, which may be some time behind.</summary>
    public bool FromReplica { get; init; }
}

/// <summary>The one query that renews a snapshot.</summary>
public interface IPublishedChanges
{
    /// <summary>Everything with a version above this one; no items where there is no news.</summary>
    Task<PublishedChanges> ReadAfterAsync(long version, CancellationToken cancellationToken);
}
