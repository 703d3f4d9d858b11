using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Users;

/// <summary>Signs in who gave the right password, with a code from their app or one of their recovery codes.</summary>
public sealed record TakeSecondStepCommand(Guid User, string? Code, SignInOrigin From) : IRequest<Result<SignInOutcome>>;

/// <summary>Signs in with a passkey, which the host has checked: only whoever has the device and can unlock it could have made the answer.</summary>
public sealed record SignInWithPasskeyCommand(Guid User, UserPasskeyInfo Passkey, SignInOrigin From) : IRequest<Result<SignInOutcome>>;

/// <summary>Which codes of apps were used: each counts once, also for two who send it at the same moment.</summary>
public interface IUsedCodes
{
    /// <summary>Notes that the code of this moment was used; false where it, or one of a later moment, was before.</summary>
    Task<bool> UseAsync(Guid user, long moment, CancellationToken cancellationToken);
}

internal sealed class TakeSecondStepHandler(IWegwijzerContext context, ISignInAttempts attempts, UserManager<User> users, IUsedCodes used, TimeProvider clock, SignInRecorder recorder)
    : IRequestHandler<TakeSecondStepCommand, Result<SignInOutcome>>, IRequestHandler<SignInWithPasskeyCommand, Result<SignInOutcome>>
{
    public async Task<Result<SignInOutcome>> Handle(TakeSecondStepCommand request, CancellationToken cancellationToken)
    {
        if (await context.Set<User>().SingleOrDefaultAsync(u => u.Id == request.User && u.BlockedAt == null, cancellationToken) is not { } user)
            return UserErrors.NotSignedIn;
        // Six digits are soon guessed: who knows the password has no more tries than anybody, and these are not forgiven by signing in with the password again.
        var keys = AttemptKey.For($"second step {user.Id}", user.Id, request.From);
        var wait = await attempts.BeginAsync(keys, cancellationToken);
        if (wait > TimeSpan.Zero)
            return await recorder.RefusedAsync(user, SignInRecorder.SecondStep, UserErrors.TryLater(wait));
        if (!await IsRightAsync(user, request.Code ?? "", cancellationToken))
            return await recorder.RefusedAsync(user, SignInRecorder.SecondStep, UserErrors.WrongCode);
        await attempts.SucceededAsync(keys, cancellationToken);
        return await recorder.SignedInAsync(user, SignInRecorder.SecondStep, request.From, cancellationToken);
    }

    public async Task<Result<SignInOutcome>> Handle(SignInWithPasskeyCommand request, CancellationToken cancellationToken)
    {
        if (await context.Set<User>().SingleOrDefaultAsync(u => u.Id == request.User, cancellationToken) is not { } user)
            return UserErrors.NotSignedIn;
        if (user.IsBlocked)
            return await recorder.RefusedAsync(user, SignInRecorder.Passkey, UserErrors.NotSignedIn);
        // The passkey counts its uses; a copy of it would fall behind.
        await users.AddOrUpdatePasskeyAsync(user, request.Passkey);
        return await recorder.SignedInAsync(user, SignInRecorder.Passkey, request.From, cancellationToken);
    }

    private async Task<bool> IsRightAsync(User user, string code, CancellationToken cancellationToken)
    {
        if (user.TwoFactorEnabled && AppCode.Read(code) is { } digits)
            return AppCode.MomentOf(digits, await users.GetAuthenticatorKeyAsync(user), clock.GetUtcNow()) is { } moment && await used.UseAsync(user.Id, moment, cancellationToken);
        return (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded;
    }
}
