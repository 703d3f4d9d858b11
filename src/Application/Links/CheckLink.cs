using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Links;

/// <summary>Has one link checked again, in the run that is under way or in one of its own.</summary>
public sealed record CheckLinkCommand(string Key, Actor Actor) : IRequest<Result<LinkRunStarted>>, IActsOn
{
    public AuditSubject ActsOn => new("link", Key);
}

internal sealed class CheckLinkHandler(IWegwijzerContext context, GuideSnapshot guide, TimeProvider clock) : IRequestHandler<CheckLinkCommand, Result<LinkRunStarted>>
{
    public async Task<Result<LinkRunStarted>> Handle(CheckLinkCommand request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        var now = clock.GetUtcNow();
        if (await new LinkRegister(context, guide.LinkUses, now).FindAsync(request.Key, cancellationToken) is not { } link)
            return LinkErrors.Unknown;
        var run = await context.Set<LinkRun>().SingleOrDefaultAsync(r => r.GoesOn == true, cancellationToken);
        if (run is null)
            context.Set<LinkRun>().Add(run = new LinkRun(request.Actor, now, 1));
        else if (await context.Set<LinkRunItem>().SingleOrDefaultAsync(i => i.RunId == run.Id && i.LinkKey == link.Key, cancellationToken) is { } listed)
            return await AgainAsync(listed, cancellationToken);
        else
            run.Add(1);
        context.Set<LinkRunItem>().Add(new LinkRunItem(run.Id, link.Key));
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? new LinkRunStarted(1) : Result<LinkRunStarted>.Failure(saved.Errors);
    }

    private async Task<Result<LinkRunStarted>> AgainAsync(LinkRunItem listed, CancellationToken cancellationToken)
    {
        listed.Again();
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? new LinkRunStarted(1) : Result<LinkRunStarted>.Failure(saved.Errors);
    }
}
