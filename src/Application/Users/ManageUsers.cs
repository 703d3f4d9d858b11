using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>What a beheerder does to another user. Each of these ends that user's sessions, but for lifting a block.</summary>
public interface IManagesUser : IActsOn
{
    Guid User { get; }

    Actor Actor { get; }
}

public sealed record ChangeRoleCommand(Guid User, Role? Role, Actor Actor) : IRequest<Result<Guid>>, IManagesUser
{
    public AuditSubject ActsOn => new("user", User.ToString());
}

/// <summary>Keeps somebody out from this moment; what they wrote stays.</summary>
public sealed record BlockUserCommand(Guid User, Actor Actor) : IRequest<Result<Guid>>, IManagesUser
{
    public AuditSubject ActsOn => new("user", User.ToString());
}

public sealed record UnblockUserCommand(Guid User, Actor Actor) : IRequest<Result<Guid>>, IManagesUser
{
    public AuditSubject ActsOn => new("user", User.ToString());
}

/// <summary>Signs somebody out wherever they are signed in.</summary>
public sealed record EndUserSessionsCommand(Guid User, Actor Actor) : IRequest<Result<Guid>>, IManagesUser
{
    public AuditSubject ActsOn => new("user", User.ToString());
}

/// <summary>Takes the second step away from somebody who lost their phone and their codes; their password stays.</summary>
public sealed record ResetSecondStepCommand(Guid User, Actor Actor) : IRequest<Result<Guid>>, IManagesUser
{
    public AuditSubject ActsOn => new("user", User.ToString());
}

internal sealed class ManageUsersHandler(IWegwijzerContext context, TimeProvider clock)
    : IRequestHandler<ChangeRoleCommand, Result<Guid>>,
      IRequestHandler<BlockUserCommand, Result<Guid>>,
      IRequestHandler<UnblockUserCommand, Result<Guid>>,
      IRequestHandler<EndUserSessionsCommand, Result<Guid>>,
      IRequestHandler<ResetSecondStepCommand, Result<Guid>>
{
    public Task<Result<Guid>> Handle(ChangeRoleCommand request, CancellationToken cancellationToken) =>
        ManageAsync(request, user => request.Role is { } role and <= Role.Beheerder ? user.ChangeRole(role, request.Actor) : UserErrors.NoRole, cancellationToken);

    public Task<Result<Guid>> Handle(BlockUserCommand request, CancellationToken cancellationToken) => ManageAsync(request, user => user.Block(request.Actor, clock.GetUtcNow()), cancellationToken);

    public Task<Result<Guid>> Handle(UnblockUserCommand request, CancellationToken cancellationToken) => ManageAsync(request, user => user.Unblock(request.Actor), cancellationToken);

    public Task<Result<Guid>> Handle(EndUserSessionsCommand request, CancellationToken cancellationToken) => ManageAsync(request, _ => Result.Success(), cancellationToken);

    public async Task<Result<Guid>> Handle(ResetSecondStepCommand request, CancellationToken cancellationToken)
    {
        var passkeys = await context.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == request.User).ToListAsync(cancellationToken);
        var tokens = await context.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == request.User).ToListAsync(cancellationToken);
        return await ManageAsync(
            request,
            user =>
            {
                user.TwoFactorEnabled = false;
                context.Set<IdentityUserPasskey<Guid>>().RemoveRange(passkeys);
                context.Set<IdentityUserToken<Guid>>().RemoveRange(tokens);
                return Result.Success();
            },
            cancellationToken);
    }

    private async Task<Result<Guid>> ManageAsync(IManagesUser request, Func<User, Result> change, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (await context.Set<User>().SingleOrDefaultAsync(u => u.Id == request.User, cancellationToken) is not { } user)
            return UserErrors.Unknown;
        var changed = change(user);
        if (!changed.Succeeded)
            return Result<Guid>.Failure(changed.Errors);
        context.Set<Session>().RemoveRange(await context.Set<Session>().Where(s => s.UserId == user.Id).ToListAsync(cancellationToken));
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? user.Id : Result<Guid>.Failure(saved.Errors);
    }
}
