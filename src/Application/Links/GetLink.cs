using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Application.Links;

/// <summary>One link, with what leads to it and what was seen of it so far.</summary>
public sealed record GetLinkQuery(string Key) : IRequest<Result<LinkDetails>>
{
    public const int HistoryShown = 100;
}

/// <param name="IsBeingChecked">Whether it stands on the list of work of a run that is under way.</param>
/// <param name="History">The newest first.</param>
public sealed record LinkDetails(LinkLine Link, bool IsBeingChecked, IReadOnlyList<LinkCheckLine> History);

public sealed record LinkCheckLine(DateTimeOffset At, LinkFinding Finding, int? Status, LinkMethods Methods, string? MovedTo, int? Pages, LinkState State);

internal sealed class GetLinkHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<GetLinkQuery, Result<LinkDetails>>
{
    public async Task<Result<LinkDetails>> Handle(GetLinkQuery request, CancellationToken cancellationToken)
    {
        if (!guide.LinkUses.Addresses.TryGetValue(request.Key, out var address))
            return LinkErrors.Unknown;
        var watched = await context.Set<WatchedLink>().AsNoTracking().SingleOrDefaultAsync(l => l.Key == request.Key, cancellationToken);
        var history = await context.Set<LinkCheck>().AsNoTracking().Where(c => c.LinkKey == request.Key).OrderByDescending(c => c.At).Take(GetLinkQuery.HistoryShown).ToListAsync(cancellationToken);
        var isBeingChecked = await context.Set<LinkRunItem>()
            .AnyAsync(i => i.LinkKey == request.Key && i.DoneAt == null && context.Set<LinkRun>().Any(r => r.Id == i.RunId && r.GoesOn == true), cancellationToken);
        return new LinkDetails(
            LinkLine.Of(request.Key, address, watched, guide), isBeingChecked, history.ConvertAll(c => new LinkCheckLine(c.At, c.Finding, c.Status, c.Methods, c.MovedTo?.Value, c.Pages, c.State)));
    }
}
