using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>Says, at each request, who is signed in in a session now: with the name and role of this moment.</summary>
public sealed record ContinueSessionCommand(Guid Session) : IRequest<Result<SignedIn>>;

/// <param name="Actor">Who it is.</param>
/// <param name="Session">The session that they are signed in by.</param>
/// <param name="IsConfirmed">Whether they proved who they are a moment ago.</param>
/// <param name="LacksSecondStep">Whether the beheerder asks for a second step that they do not have yet.</param>
public sealed record SignedIn(Actor Actor, Guid Session, bool IsConfirmed, bool LacksSecondStep);

internal sealed class ContinueSessionHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ContinueSessionCommand, Result<SignedIn>>
{
    public async Task<Result<SignedIn>> Handle(ContinueSessionCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var session = await context.Set<Session>().Include(s => s.User).SingleOrDefaultAsync(s => s.Id == request.Session, cancellationToken);
        if (session is null || session.HasEnded(now) || session.User.IsBlocked)
            return UserErrors.NotSignedIn;
        if (session.See(now))
            await context.SaveAsync(cancellationToken);
        var lacks = !session.User.TwoFactorEnabled
            && await context.Set<SignInRules>().AnyAsync(r => r.SecondStepRequired, cancellationToken)
            && !await context.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == session.UserId, cancellationToken);
        return new SignedIn(session.User.Actor, session.Id, session.IsConfirmed(now), lacks);
    }
}
