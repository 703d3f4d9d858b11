using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Links;

/// <summary>Begins a run over the links of the published guide: all of them, or those that are due.</summary>
public sealed record StartLinkRunCommand(bool OnlyDue, Actor Actor) : IRequest<Result<LinkRunStarted>>;

/// <param name="Links">How many are to be checked; 0 where none was due, and then there is no run.</param>
public sealed record LinkRunStarted(int Links);

internal sealed class StartLinkRunHandler(IWegwijzerContext context, SnapshotHolder snapshots, TimeProvider clock) : IRequestHandler<StartLinkRunCommand, Result<LinkRunStarted>>
{
    // What happened to a link longer ago than this helps nobody.
    private static readonly TimeSpan HistoryKept = TimeSpan.FromDays(2 * 365);

    public async Task<Result<LinkRunStarted>> Handle(StartLinkRunCommand request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        if (await context.Set<LinkRun>().AnyAsync(r => r.GoesOn == true, cancellationToken))
            return request.Actor.IsPerson ? LinkErrors.AlreadyRunning : new LinkRunStarted(0);
        // Asked for at a start, there may be no guide yet.
        await snapshots.Ready.WaitAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var links = await new LinkRegister(context, snapshots.Current.LinkUses, now).AllAsync(cancellationToken);
        var chosen = request.OnlyDue ? links.Where(l => l.NextCheckAt <= now).ToList() : links;
        if (chosen.Count > 0)
        {
            var run = new LinkRun(request.Actor, now, chosen.Count);
            context.Set<LinkRun>().Add(run);
            context.Set<LinkRunItem>().AddRange(chosen.Select(link => new LinkRunItem(run.Id, link.Key)));
        }

        var saved = await context.SaveAsync(cancellationToken);
        if (!saved.Succeeded)
            return Result<LinkRunStarted>.Failure(saved.Errors);
        await context.Set<LinkCheck>().Where(c => c.At < now - HistoryKept).ExecuteDeleteAsync(cancellationToken);
        await context.Set<LinkRun>().Where(r => r.EndedAt < now - HistoryKept).ExecuteDeleteAsync(cancellationToken);
        return new LinkRunStarted(chosen.Count);
    }
}
