using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Health;

/// <summary>How the guide's host is doing, for its curators; answers without a snapshot and without the database too.</summary>
public sealed record GetHealthQuery : IRequest<Result<HealthResponse>>;

/// <param name="DatabaseDownSince">Null while the database answers.</param>
/// <param name="DatabaseIsCurrent">Whether the database has the form that this build works with; null where that can't be told now.</param>
/// <param name="Guide">The guide that answers come from; null while there is none yet.</param>
public sealed record HealthResponse(DateTimeOffset? DatabaseDownSince, bool? DatabaseIsCurrent, GuideHealth? Guide);

/// <param name="Items">The number of published items, of all kinds.</param>
/// <param name="Digest">The fingerprint of the content: the same wherever the content is.</param>
public sealed record GuideHealth(long ContentVersion, DateTimeOffset PublishedAt, int Items, string Digest);

/// <summary>What is known of the database.</summary>
public interface IDatabaseState
{
    /// <summary>Since when it does not answer; null while it does.</summary>
    DateTimeOffset? DownSince { get; }

    /// <summary>Whether it has the form that this build works with; null where it does not answer soon.</summary>
    Task<bool?> IsCurrentAsync(CancellationToken cancellationToken);
}

internal sealed class GetHealthHandler(SnapshotHolder holder, IDatabaseState database) : IRequestHandler<GetHealthQuery, Result<HealthResponse>>
{
    public async Task<Result<HealthResponse>> Handle(GetHealthQuery request, CancellationToken cancellationToken) =>
        new HealthResponse(database.DownSince, await database.IsCurrentAsync(cancellationToken), holder.IsReady ? Describe(holder.Current) : null);

    private static GuideHealth Describe(GuideSnapshot guide) =>
        new(guide.Version, guide.ChangedAt, ContentKind.All.Sum(kind => guide.Slugs(kind).Count()), guide.Digest);
}
