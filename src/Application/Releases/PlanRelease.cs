using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Releases;

/// <summary>Has a release published by itself at a moment to come, or at another moment than was planned.</summary>
/// <param name="Seen">The drafts that the planner had before them.</param>
public sealed record PlanReleaseCommand(Guid Release, IReadOnlyList<DraftOf> Seen, DateTimeOffset Moment, Actor Actor) : IRequest<Result<DateTimeOffset>>, IActsOn
{
    public AuditSubject ActsOn => new("release", Release.ToString());
}

/// <summary>Calls off what was planned, or puts away that it came to nothing.</summary>
public sealed record CallOffReleaseCommand(Guid Release, Actor Actor) : IRequest<Result<string>>, IActsOn
{
    public AuditSubject ActsOn => new("release", Release.ToString());
}

internal sealed class PlanReleaseHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<PlanReleaseCommand, Result<DateTimeOffset>>, IRequestHandler<CallOffReleaseCommand, Result<string>>
{
    public async Task<Result<DateTimeOffset>> Handle(PlanReleaseCommand request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Release, cancellationToken) is not { } release)
            return ReleaseErrors.Unknown;
        var drafts = await ReleaseDrafts.OfAsync(context, release, cancellationToken);
        var rules = await context.RulesAsync(cancellationToken);
        var planned = release.PlanFor(request.Moment, drafts, request.Actor, clock.GetUtcNow(), rules.SecondPersonNeeded);
        if (planned.Succeeded && !release.Holds(request.Seen, drafts))
            planned = ReleaseErrors.Changed;
        if (planned.Succeeded)
            planned = await context.SaveAsync(cancellationToken);
        return planned.Succeeded ? release.PlannedFor!.Value : Result<DateTimeOffset>.Failure(planned.Errors);
    }

    public async Task<Result<string>> Handle(CallOffReleaseCommand request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Release, cancellationToken) is not { } release)
            return ReleaseErrors.Unknown;
        var calledOff = release.CallOff(request.Actor);
        if (calledOff.Succeeded)
            calledOff = await context.SaveAsync(cancellationToken);
        return calledOff.Succeeded ? release.Name : Result<string>.Failure(calledOff.Errors);
    }

    private Task<Release?> FindAsync(Guid id, CancellationToken cancellationToken) => context.Set<Release>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
}

internal static class ReleaseDrafts
{
    /// <summary>The open drafts of what is in a release.</summary>
    public static async Task<List<Revision>> OfAsync(IWegwijzerContext context, Release release, CancellationToken cancellationToken)
    {
        var (kinds, slugs) = (release.Items.Select(i => i.Kind.Name).Distinct(StringComparer.Ordinal).ToList(), release.Items.Select(i => i.Slug.Value).ToList());
        var drafts = await context.Revisions.AsNoTracking().OfItems(kinds, slugs).Open().ToListAsync(cancellationToken);
        return drafts.FindAll(d => release.Items.Any(i => i.Is(d.Kind, d.Slug)));
    }

    /// <summary>Whether a release holds these drafts, with these words, and nothing else.</summary>
    public static bool Holds(this Release release, IReadOnlyList<DraftOf> seen, IReadOnlyList<Revision> drafts) =>
        release.Items.Count == seen.Count && seen.ToHashSet().SetEquals(drafts.Select(d => new DraftOf(d.Kind, d.Slug, d.Saves)));
}
