using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Releases;

/// <summary>The releases that people are at, the newest first, and the last ones that became public.</summary>
public sealed record ListReleasesQuery : IRequest<Result<IReadOnlyList<ReleaseLine>>>;

public sealed record ReleaseLine(
    Guid Id, string Name, ReleaseState State, int Items, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset? PlannedFor, DateTimeOffset? FailedFor, string? PublishedBy, DateTimeOffset? PublishedAt);

/// <summary>The open drafts of all kinds that are in no release yet.</summary>
public sealed record ListLooseDraftsQuery : IRequest<Result<IReadOnlyList<LooseDraft>>>;

public sealed record LooseDraft(string Kind, string KindName, string Slug, string Title, RevisionState State, string SavedBy);

internal sealed class ListReleasesHandler(IWegwijzerContext context) : IRequestHandler<ListReleasesQuery, Result<IReadOnlyList<ReleaseLine>>>, IRequestHandler<ListLooseDraftsQuery, Result<IReadOnlyList<LooseDraft>>>
{
    private const int MostPublished = 25;

    public async Task<Result<IReadOnlyList<ReleaseLine>>> Handle(ListReleasesQuery request, CancellationToken cancellationToken)
    {
        var releases = context.Set<Release>().AsNoTracking();
        var open = await Lines(releases.Where(r => r.State == ReleaseState.Open).OrderByDescending(r => r.CreatedAt).ThenBy(r => r.Id)).ToListAsync(cancellationToken);
        var published = await Lines(releases.Where(r => r.State == ReleaseState.Published).OrderByDescending(r => r.PublishedAt).ThenBy(r => r.Id).Take(MostPublished)).ToListAsync(cancellationToken);
        return Result<IReadOnlyList<ReleaseLine>>.Success([.. open, .. published]);
    }

    public async Task<Result<IReadOnlyList<LooseDraft>>> Handle(ListLooseDraftsQuery request, CancellationToken cancellationToken)
    {
        var drafts = await context.Revisions.AsNoTracking().Open().ToListAsync(cancellationToken);
        var releases = await context.Set<Release>().AsNoTracking().Where(r => r.State == ReleaseState.Open).ToListAsync(cancellationToken);
        var taken = releases.SelectMany(r => r.Items).Select(i => new ItemName(i.Kind, i.Slug)).ToHashSet();
        return Result<IReadOnlyList<LooseDraft>>.Success(
        [
            .. drafts.Where(d => !taken.Contains(new ItemName(d.Kind, d.Slug)))
                .Select(d => new LooseDraft(d.Kind.Name, d.Kind.DutchName, d.Slug.Value, d.Item().DisplayTitle, d.State, d.SavedBy.Name))
                .OrderBy(d => d.KindName, StringComparer.OrdinalIgnoreCase).ThenBy(d => d.Title, StringComparer.OrdinalIgnoreCase),
        ]);
    }

    private static IQueryable<ReleaseLine> Lines(IQueryable<Release> releases) => releases.Select(r => new ReleaseLine(
        r.Id, r.Name, r.State, r.Items.Count, r.CreatedBy.Name, r.CreatedAt, r.PlannedFor, r.PlanFailedFor, r.PublishedBy!.Name, r.PublishedAt));
}
