using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Links;

/// <summary>Asks the run that is under way to stop; what was found so far is kept.</summary>
public sealed record StopLinkRunCommand(Actor Actor) : IRequest<Result<LinkRunState>>;

internal sealed class StopLinkRunHandler(IWegwijzerContext context) : IRequestHandler<StopLinkRunCommand, Result<LinkRunState>>
{
    public async Task<Result<LinkRunState>> Handle(StopLinkRunCommand request, CancellationToken cancellationToken)
    {
        if (await context.Set<LinkRun>().SingleOrDefaultAsync(r => r.GoesOn == true, cancellationToken) is not { } run)
            return request.Actor.Lacks(Role.Redacteur) ?? LinkErrors.NotRunning;
        var asked = run.AskToStop(request.Actor);
        if (asked.Succeeded)
            asked = await context.SaveAsync(cancellationToken);
        return asked.Succeeded ? run.State : Result<LinkRunState>.Failure(asked.Errors);
    }
}
