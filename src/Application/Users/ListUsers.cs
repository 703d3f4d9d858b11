using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>Everybody who can sign in or was invited, by name; a project group is some dozens of people, so all at once.</summary>
public sealed record ListUsersQuery(Actor Actor) : IRequest<Result<UserList>>;

public sealed record GetUserQuery(Guid User, Actor Actor) : IRequest<Result<UserResponse>>;

public sealed record UserList(IReadOnlyList<UserResponse> Users, bool SecondStepRequired);

/// <param name="Sessions">On how many devices they are signed in now.</param>
public sealed record UserResponse(
    Guid Id, string Name, string Email, Role Role, bool IsActive, DateTimeOffset CreatedAt, DateTimeOffset? BlockedAt, DateTimeOffset? LastSignedInAt, bool HasSecondStep, int Sessions);

internal sealed class ListUsersHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ListUsersQuery, Result<UserList>>, IRequestHandler<GetUserQuery, Result<UserResponse>>
{
    public async Task<Result<UserList>> Handle(ListUsersQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        var users = await Responses(context.Set<User>().OrderBy(u => u.Name).ThenBy(u => u.Id)).ToListAsync(cancellationToken);
        return new UserList(users, await context.Set<SignInRules>().AnyAsync(r => r.SecondStepRequired, cancellationToken));
    }

    public async Task<Result<UserResponse>> Handle(GetUserQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        return await Responses(context.Set<User>().Where(u => u.Id == request.User)).SingleOrDefaultAsync(cancellationToken) is { } user ? user : UserErrors.Unknown;
    }

    private IQueryable<UserResponse> Responses(IQueryable<User> users)
    {
        var (seenAfter, startedAfter) = (clock.GetUtcNow() - Session.Idle, clock.GetUtcNow() - Session.Longest);
        return users.AsNoTracking().Select(u => new UserResponse(
            u.Id,
            u.Name,
            u.Email!,
            u.Role,
            u.PasswordHash != null,
            u.CreatedAt,
            u.BlockedAt,
            u.LastSignedInAt,
            u.TwoFactorEnabled || context.Set<IdentityUserPasskey<Guid>>().Any(p => p.UserId == u.Id),
            context.Set<Session>().Count(s => s.UserId == u.Id && s.SeenAt > seenAfter && s.StartedAt > startedAfter)));
    }
}
