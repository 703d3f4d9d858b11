using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Application.Links;

/// <summary>Ends a run, and notes how the links of the guide are by then.</summary>
/// <param name="HadConnection">Whether any site answered.</param>
public sealed record EndLinkRunCommand(Guid RunId, bool HadConnection) : IRequest<Result<LinkRunState>>;

internal sealed class EndLinkRunHandler(IWegwijzerContext context, GuideSnapshot guide, TimeProvider clock) : IRequestHandler<EndLinkRunCommand, Result<LinkRunState>>
{
    public async Task<Result<LinkRunState>> Handle(EndLinkRunCommand request, CancellationToken cancellationToken)
    {
        var run = await context.Set<LinkRun>().SingleAsync(r => r.Id == request.RunId, cancellationToken);
        run.End(clock.GetUtcNow(), request.HadConnection, await context.CountLinksAsync(guide.LinkUses, cancellationToken));
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? run.State : Result<LinkRunState>.Failure(saved.Errors);
    }
}
