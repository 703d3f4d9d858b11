using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>Proves again, with the password, who sits there: before a change of how they sign in.</summary>
public sealed record ConfirmSessionCommand(string? Password, Guid Session, SignInOrigin From, Actor Actor) : IRequest<Result<Guid>>;

internal sealed class ConfirmSessionHandler(IWegwijzerContext context, ISignInAttempts attempts, IPasswordHasher<User> hasher, TimeProvider clock) : IRequestHandler<ConfirmSessionCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(ConfirmSessionCommand request, CancellationToken cancellationToken)
    {
        var session = await context.Set<Session>().Include(s => s.User).SingleOrDefaultAsync(s => s.Id == request.Session, cancellationToken);
        if (session is null || session.User.Actor.Id != request.Actor.Id)
            return UserErrors.NotSignedIn;
        var keys = AttemptKey.For($"confirm {session.UserId}", session.UserId, request.From);
        var wait = await attempts.BeginAsync(keys, cancellationToken);
        if (wait > TimeSpan.Zero)
            return UserErrors.TryLater(wait);
        if (hasher.VerifyHashedPassword(session.User, session.User.PasswordHash ?? "", request.Password ?? "") == PasswordVerificationResult.Failed)
            return UserErrors.WrongCurrentPassword;
        await attempts.SucceededAsync(keys, cancellationToken);
        session.Confirm(clock.GetUtcNow());
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? session.Id : Result<Guid>.Failure(saved.Errors);
    }
}
