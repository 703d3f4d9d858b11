using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>Chooses another password, in a session that was confirmed a moment ago; every other session ends.</summary>
public sealed record ChangePasswordCommand(string? Password, Guid Session, Actor Actor) : IRequest<Result<Guid>>;

internal sealed class ChangePasswordHandler(IWegwijzerContext context, IPasswordHasher<User> hasher, TimeProvider clock) : IRequestHandler<ChangePasswordCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(ChangePasswordCommand request, CancellationToken cancellationToken)
    {
        var confirmed = await context.ConfirmedAsync(request.Actor, request.Session, clock.GetUtcNow(), cancellationToken);
        if (!confirmed.Succeeded)
            return Result<Guid>.Failure(confirmed.Errors);
        var user = confirmed.Value;
        if (PasswordRules.Refuse(request.Password, user.Name, user.Email) is { } refusal)
            return refusal;
        user.SetPassword(hasher, request.Password!);
        context.Set<Session>().RemoveRange(await context.Set<Session>().Where(s => s.UserId == user.Id && s.Id != request.Session).ToListAsync(cancellationToken));
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? user.Id : Result<Guid>.Failure(saved.Errors);
    }
}
