using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>Lets somebody new work in Admin: they get a mail with a link to choose a password.</summary>
/// <param name="Links">Where links lead; the secret is added at the end.</param>
public sealed record InviteUserCommand(string? Name, string? Email, Role? Role, Uri Links, Actor Actor) : IRequest<Result<Guid>>, IActsOn
{
    // Their name is known only once they are there; until then nobody's is written down.
    public AuditSubject ActsOn => new("user", EmailAddress.Create(Email).Succeeded ? Name?.Trim() ?? "" : "");
}

/// <summary>Sends the mail again to somebody who did not choose a password yet; the link in the last one no longer works.</summary>
public sealed record InviteAgainCommand(Guid User, Uri Links, Actor Actor) : IRequest<Result<Guid>>, IActsOn
{
    public AuditSubject ActsOn => new("user", User.ToString());
}

internal sealed class InviteUserHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<InviteUserCommand, Result<Guid>>, IRequestHandler<InviteAgainCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(InviteUserCommand request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        var errors = UserErrors.CheckPerson(request.Name, request.Email).ToList();
        if (request.Role is not { } role || role > Role.Beheerder)
            errors.Add(UserErrors.NoRole);
        if (errors.Count > 0)
            return Result<Guid>.Failure(errors);
        var user = User.Create(request.Name!, request.Email!, request.Role!.Value, clock.GetUtcNow());
        context.Set<User>().Add(user);
        Invite(user, request.Links, request.Actor);
        return await SavedAsync(user, cancellationToken);
    }

    public async Task<Result<Guid>> Handle(InviteAgainCommand request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (await context.Set<User>().SingleOrDefaultAsync(u => u.Id == request.User, cancellationToken) is not { } user)
            return UserErrors.Unknown;
        if (user.IsActive)
            return UserErrors.ActiveAlready;
        context.Set<OneTimeLink>().RemoveRange(await context.Set<OneTimeLink>().Where(l => l.UserId == user.Id).ToListAsync(cancellationToken));
        Invite(user, request.Links, request.Actor);
        return await SavedAsync(user, cancellationToken);
    }

    private void Invite(User user, Uri links, Actor by)
    {
        var now = clock.GetUtcNow();
        var (link, secret) = OneTimeLink.Create(LinkPurpose.Invitation, user, now);
        context.Set<OneTimeLink>().Add(link);
        context.OutgoingMail.Add(OutgoingMail.To(EmailAddress.Parse(user.Email!), MailKind.Invitation, "Je kunt aan de wegwijzer werken", Text(user, by, new Uri(links, secret)), now, user.Id));
    }

    private async Task<Result<Guid>> SavedAsync(User user, CancellationToken cancellationToken)
    {
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? user.Id : Result<Guid>.Failure(saved.Errors);
    }

    private static string Text(User user, Actor by, Uri link) =>
        $"""
        Hallo {user.Name},

        {by.Name} heeft je uitgenodigd om aan de wegwijzer te werken, als {user.Role.ToString().ToLowerInvariant()}. Kies hier een wachtwoord:

        {link}

        Deze link werkt één keer, en een week lang. Daarna log je in met dit e-mailadres en je wachtwoord.

        Verwachtte je dit niet? Dan hoef je niets te doen.
        """;
}
