using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>Ends one of somebody's own sessions: signing out here, or on another device.</summary>
public sealed record EndSessionCommand(Guid Session, Actor Actor) : IRequest<Result<Guid>>;

internal sealed class EndSessionHandler(IWegwijzerContext context) : IRequestHandler<EndSessionCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(EndSessionCommand request, CancellationToken cancellationToken)
    {
        var session = await context.Set<Session>().Include(s => s.User).SingleOrDefaultAsync(s => s.Id == request.Session, cancellationToken);
        // Another's session is as unknown as none: nobody learns which there are.
        if (session is null || session.User.Actor.Id != request.Actor.Id)
            return UserErrors.NotSignedIn;
        context.Set<Session>().Remove(session);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? request.Session : Result<Guid>.Failure(saved.Errors);
    }
}
