using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>What a link is for, and for whom.</summary>
public sealed record GetLinkQuery(string Secret) : IRequest<Result<LinkResponse>>;

public sealed record LinkResponse(LinkPurpose Purpose, string? Name, string? Email);

/// <summary>Chooses a password with a link; for the first user with a name and address of their own as well.</summary>
public sealed record UseLinkCommand(string Secret, string? Name, string? Email, string? Password) : IRequest<Result<LinkResponse>>;

internal sealed class GetLinkHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<GetLinkQuery, Result<LinkResponse>>
{
    public async Task<Result<LinkResponse>> Handle(GetLinkQuery request, CancellationToken cancellationToken) =>
        await context.Set<OneTimeLink>().OfSecretAsync(request.Secret, clock.GetUtcNow(), cancellationToken) is { } link
            ? new LinkResponse(link.Purpose, link.User?.Name, link.User?.Email)
            : UserErrors.LinkUsed;
}

internal sealed class UseLinkHandler(IWegwijzerContext context, IPasswordHasher<User> hasher, IAuditTrail trail, TimeProvider clock) : IRequestHandler<UseLinkCommand, Result<LinkResponse>>
{
    public async Task<Result<LinkResponse>> Handle(UseLinkCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await context.Set<OneTimeLink>().OfSecretAsync(request.Secret, now, cancellationToken) is not { } link)
            return UserErrors.LinkUsed;
        var person = link.User is null ? await FirstAsync(request, now, cancellationToken) : link.User;
        if (!person.Succeeded)
            return Result<LinkResponse>.Failure(person.Errors);
        var user = person.Value;
        if (PasswordRules.Refuse(request.Password, user.Name, user.Email) is { } refusal)
            return refusal;
        user.SetPassword(hasher, request.Password!);
        // Whoever was signed in with the old password no longer is, and no other link works any more.
        context.Set<Session>().RemoveRange(await context.Set<Session>().Where(s => s.UserId == user.Id).ToListAsync(cancellationToken));
        // This one by name: of two who use it at once, the second finds it gone when it saves.
        context.Set<OneTimeLink>().Remove(link);
        context.Set<OneTimeLink>().RemoveRange(await context.Set<OneTimeLink>().Where(l => l.UserId == link.UserId && l.SecretHash != link.SecretHash).ToListAsync(cancellationToken));
        var saved = await context.SaveAsync(cancellationToken);
        if (!saved.Succeeded)
            return Result<LinkResponse>.Failure(saved.Errors);
        await trail.WriteAsync(AuditEntry.Of(user.Actor, "choose-password", new AuditSubject("user", user.Name), AuditOutcome.Done, null, now));
        return new LinkResponse(link.Purpose, user.Name, user.Email);
    }

    private async Task<Result<User>> FirstAsync(UseLinkCommand request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await context.Set<User>().HasBeheerderAsync(cancellationToken))
            return UserErrors.LinkUsed;
        var given = UserErrors.CheckPerson(request.Name, request.Email);
        if (given.Count > 0)
            return Result<User>.Failure(given);
        var user = User.Create(request.Name!, request.Email!, Role.Beheerder, now);
        context.Set<User>().Add(user);
        return user;
    }
}

internal static class LinkQueries
{
    /// <summary>The link with this secret, if it still works.</summary>
    public static async Task<OneTimeLink?> OfSecretAsync(this IQueryable<OneTimeLink> links, string secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = OneTimeLink.Hash(secret);
        var link = await links.Include(l => l.User).SingleOrDefaultAsync(l => l.SecretHash == hash, cancellationToken);
        return link is null || now >= link.ExpiresAt || link.User is { IsBlocked: true } ? null : link;
    }
}
