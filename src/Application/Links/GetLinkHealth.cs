using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Application.Links;

/// <summary>How the links of the guide are, and how they were after the last runs; for the charts of the overview.</summary>
public sealed record GetLinkHealthQuery : IRequest<Result<LinkHealthOverTime>>
{
    public const int Days = 30;
}

/// <param name="Days">The last days on which a run ended, as its last run left the links; the oldest first. What was so before runs noted it, is not there.</param>
public sealed record LinkHealthOverTime(LinkCounts Now, IReadOnlyList<LinkHealthDay> Days);

/// <param name="Day">As the calendar here has it.</param>
public sealed record LinkHealthDay(DateOnly Day, LinkCounts Counts);

internal sealed class GetLinkHealthHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<GetLinkHealthQuery, Result<LinkHealthOverTime>>
{
    public async Task<Result<LinkHealthOverTime>> Handle(GetLinkHealthQuery request, CancellationToken cancellationToken)
    {
        // Of two years at most, as runs are kept no longer: one by itself each day, and a few by hand.
        var runs = await context.Set<LinkRun>().AsNoTracking().Where(r => r.EndedAt != null && r.Counts != null).OrderBy(r => r.EndedAt).Select(r => new { r.EndedAt, r.Counts }).ToListAsync(cancellationToken);
        var days = runs.GroupBy(r => DutchTime.DayOf(r.EndedAt!.Value)).Select(day => new LinkHealthDay(day.Key, day.Last().Counts!));
        return new LinkHealthOverTime(await context.CountLinksAsync(guide.LinkUses, cancellationToken), [.. days.TakeLast(GetLinkHealthQuery.Days)]);
    }
}

internal static class LinkCounting
{
    /// <summary>Only those that the guide leads to now: what it led to before is nobody's trouble any more.</summary>
    public static async Task<LinkCounts> CountLinksAsync(this IWegwijzerContext context, LinkUses uses, CancellationToken cancellationToken)
    {
        var states = await context.Set<WatchedLink>().AsNoTracking().Select(l => new { l.Key, l.State }).ToDictionaryAsync(l => l.Key, l => l.State, StringComparer.Ordinal, cancellationToken);
        return LinkCounts.Of(uses.Addresses.Keys.Select(key => states.GetValueOrDefault(key, LinkState.Unchecked)));
    }
}
