using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Users;

/// <summary>Signs somebody in with address and password, or asks for their second step.</summary>
public sealed record SignInCommand(string? Email, string? Password, SignInOrigin From) : IRequest<Result<SignInOutcome>>;

/// <param name="Session">Null where a second step is needed first.</param>
/// <param name="OfferSecondStep">Whether this is the moment to offer a second step, which is done once.</param>
public sealed record SignInOutcome(Guid User, Guid? Session, bool OfferSecondStep);

internal sealed class SignInHandler(IWegwijzerContext context, ISignInAttempts attempts, UserManager<User> users, SignInRecorder recorder)
    : IRequestHandler<SignInCommand, Result<SignInOutcome>>
{
    // Somebody who is not there takes as long as somebody who is.
    private static readonly User Nobody = User.Create("", "", default, DateTimeOffset.UnixEpoch);
    private static string? nobodysHash;

    public async Task<Result<SignInOutcome>> Handle(SignInCommand request, CancellationToken cancellationToken)
    {
        var email = User.Normalize(request.Email ?? "");
        var user = await context.Set<User>().SingleOrDefaultAsync(u => u.NormalizedEmail == email, cancellationToken);
        var keys = AttemptKey.For(email, user?.Id, request.From);
        var wait = await attempts.BeginAsync(keys, cancellationToken);
        if (wait > TimeSpan.Zero)
            return await recorder.RefusedAsync(user, SignInRecorder.Password, UserErrors.TryLater(wait));
        if (!IsRight(user, request.Password ?? "") || user is null or { IsBlocked: true })
            return await recorder.RefusedAsync(user, SignInRecorder.Password, UserErrors.WrongPassword);
        await attempts.SucceededAsync(keys, cancellationToken);
        return await HasSecondStepAsync(user)
            ? new SignInOutcome(user.Id, Session: null, OfferSecondStep: false)
            : await recorder.SignedInAsync(user, SignInRecorder.Password, request.From, cancellationToken);
    }

    private bool IsRight(User? user, string password)
    {
        var hasher = users.PasswordHasher;
        var hash = user?.PasswordHash ?? (nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
        return hasher.VerifyHashedPassword(user ?? Nobody, hash, password) != PasswordVerificationResult.Failed && user?.PasswordHash is not null;
    }

    private async Task<bool> HasSecondStepAsync(User user) => user.TwoFactorEnabled || (await users.GetPasskeysAsync(user)).Count > 0;
}

/// <summary>Begins the session of somebody who proved who they are, and keeps in the audit trail how that went.</summary>
internal sealed class SignInRecorder(IWegwijzerContext context, IAuditTrail trail, TimeProvider clock)
{
    public const string Password = "sign-in";
    public const string SecondStep = "sign-in-second-step";
    public const string Passkey = "sign-in-passkey";

    public async Task<Result<SignInOutcome>> SignedInAsync(User user, string how, SignInOrigin from, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var session = Session.Start(user, from.Device, now);
        context.Set<Session>().Add(session);
        var offer = user is { SecondStepOfferedAt: null, TwoFactorEnabled: false } && how == Password;
        if (offer)
            user.OfferedSecondStep(now);
        var saved = await context.SaveAsync(cancellationToken);
        if (!saved.Succeeded)
            return Result<SignInOutcome>.Failure(saved.Errors);
        await trail.WriteAsync(AuditEntry.Of(user.Actor, how, AuditSubject.None, AuditOutcome.Done, null, now));
        return new SignInOutcome(user.Id, session.Id, offer);
    }

    /// <summary>Keeps a refusal; of an address that nobody has, nothing but that it happened, for people type passwords there.</summary>
    public async Task<Error> RefusedAsync(User? user, string how, Error why)
    {
        await trail.WriteAsync(AuditEntry.Of(user?.Actor, how, AuditSubject.None, AuditOutcome.Refused, user?.IsBlocked == true ? "blocked" : why.Code, clock.GetUtcNow()));
        return why;
    }
}
