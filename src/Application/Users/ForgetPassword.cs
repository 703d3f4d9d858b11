using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;

namespace Wegwijzer.Application.Users;

/// <summary>Mails a link to choose another password, if somebody has this address; the answer is the same if nobody does.</summary>
/// <param name="Links">Where links lead; the secret is added at the end.</param>
public sealed record ForgetPasswordCommand(string? Email, Uri Links, SignInOrigin From) : IRequest<Result<string>>;

internal sealed class ForgetPasswordHandler(IWegwijzerContext context, ISignInAttempts attempts, IAuditTrail trail, TimeProvider clock) : IRequestHandler<ForgetPasswordCommand, Result<string>>
{
    public async Task<Result<string>> Handle(ForgetPasswordCommand request, CancellationToken cancellationToken)
    {
        var address = EmailAddress.Create(request.Email);
        if (!address.Succeeded)
            return address.Errors[0] with { Field = "email" };
        var email = User.Normalize(address.Value.Value);
        // Counted like trying to sign in, apart from it: nobody's mailbox is to be filled.
        var wait = await attempts.BeginAsync(AttemptKey.For($"forgotten {email}", user: null, request.From), cancellationToken);
        if (wait > TimeSpan.Zero)
            return UserErrors.TryLater(wait);
        var user = await context.Set<User>().SingleOrDefaultAsync(u => u.NormalizedEmail == email && u.BlockedAt == null && u.PasswordHash != null, cancellationToken);
        if (user is null)
            return address.Value.Value;
        var now = clock.GetUtcNow();
        var (link, secret) = OneTimeLink.Create(LinkPurpose.NewPassword, user, now);
        context.Set<OneTimeLink>().Add(link);
        context.OutgoingMail.Add(OutgoingMail.To(address.Value, MailKind.NewPassword, "Kies een nieuw wachtwoord voor Wegwijzer beheer", Text(user, new Uri(request.Links, secret)), now, user.Id));
        var saved = await context.SaveAsync(cancellationToken);
        if (!saved.Succeeded)
            return Result<string>.Failure(saved.Errors);
        await trail.WriteAsync(AuditEntry.Of(user.Actor, "forget-password", AuditSubject.None, AuditOutcome.Done, null, now));
        return address.Value.Value;
    }

    private static string Text(User user, Uri link) =>
        $"""
        Hallo {user.Name},

        Je vroeg om een nieuw wachtwoord voor Wegwijzer beheer. Kies het hier:

        {link}

        Deze link werkt één keer, en een uur lang. Daarna log je in zoals je gewend bent.

        Vroeg je dit niet? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.
        """;
}
