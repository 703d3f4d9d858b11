using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>How somebody signs in, and where they are signed in now.</summary>
public sealed record GetAccountQuery(Actor Actor) : IRequest<Result<AccountResponse>>;

public sealed record AccountResponse(string Name, string Email, Role Role, bool HasApp, int RecoveryCodes, IReadOnlyList<PasskeyResponse> Passkeys, IReadOnlyList<SessionResponse> Sessions);

/// <param name="Id">As it stands in a form.</param>
public sealed record PasskeyResponse(string Id, string Name, DateTimeOffset CreatedAt);

public sealed record SessionResponse(Guid Id, string Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt);

internal sealed class GetAccountHandler(IWegwijzerContext context, UserManager<User> users, TimeProvider clock) : IRequestHandler<GetAccountQuery, Result<AccountResponse>>
{
    public async Task<Result<AccountResponse>> Handle(GetAccountQuery request, CancellationToken cancellationToken)
    {
        if (await context.Set<User>().OfAsync(request.Actor, cancellationToken) is not { } user)
            return UserErrors.NotSignedIn;
        var now = clock.GetUtcNow();
        var sessions = await context.Set<Session>().AsNoTracking().Where(s => s.UserId == user.Id).OrderByDescending(s => s.SeenAt).ToListAsync(cancellationToken);
        var passkeys = await users.GetPasskeysAsync(user);
        return new AccountResponse(
            user.Name,
            user.Email!,
            user.Role,
            user.TwoFactorEnabled,
            await users.CountRecoveryCodesAsync(user),
            [.. passkeys.OrderBy(p => p.CreatedAt).Select(p => new PasskeyResponse(Convert.ToHexString(p.CredentialId), p.Name ?? "", p.CreatedAt))],
            [.. sessions.Where(s => !s.HasEnded(now)).Select(s => new SessionResponse(s.Id, s.Device, s.StartedAt, s.SeenAt))]);
    }
}

internal static class AccountQueries
{
    public static async Task<User?> OfAsync(this IQueryable<User> users, Actor actor, CancellationToken cancellationToken) =>
        Guid.TryParse(actor.Id, out var id) ? await users.SingleOrDefaultAsync(u => u.Id == id, cancellationToken) : null;

    /// <summary>Who this is, if they proved so a moment ago in this session: what changing how one signs in asks for.</summary>
    public static async Task<Result<User>> ConfirmedAsync(this IWegwijzerContext context, Actor actor, Guid session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await context.Set<Session>().Include(s => s.User).SingleOrDefaultAsync(s => s.Id == session, cancellationToken);
        return found is null || found.User.Actor.Id != actor.Id ? UserErrors.NotSignedIn : found.IsConfirmed(now) ? found.User : UserErrors.NotConfirmed;
    }
}
