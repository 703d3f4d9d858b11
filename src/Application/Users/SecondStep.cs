using MediatR;
using Microsoft.AspNetCore.Identity;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>Gives the key to put into an app for codes; the app counts only once <see cref="AddAppCommand"/> has seen a code from it.</summary>
public sealed record StartAppCommand(Guid Session, Actor Actor) : IRequest<Result<AppKey>>;

/// <param name="Secret">To type over.</param>
/// <param name="Address">To show as a picture that the app reads.</param>
public sealed record AppKey(string Secret, string Address);

/// <summary>Makes the codes of an app somebody's second step, and gives their recovery codes if they had none.</summary>
public sealed record AddAppCommand(string? Code, Guid Session, Actor Actor) : IRequest<Result<RecoveryCodes>>;

public sealed record RemoveAppCommand(Guid Session, Actor Actor) : IRequest<Result<Guid>>;

/// <summary>Makes recovery codes, in place of those before.</summary>
public sealed record MakeRecoveryCodesCommand(Guid Session, Actor Actor) : IRequest<Result<RecoveryCodes>>;

/// <summary>Shown once: only their hashes are kept.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

/// <summary>Adds a passkey, which the host has checked.</summary>
public sealed record AddPasskeyCommand(UserPasskeyInfo Passkey, string? Name, Guid Session, Actor Actor) : IRequest<Result<RecoveryCodes>>;

public sealed record RemovePasskeyCommand(string Id, Guid Session, Actor Actor) : IRequest<Result<Guid>>;

internal sealed class SecondStepHandler(IWegwijzerContext context, UserManager<User> users, TimeProvider clock)
    : IRequestHandler<StartAppCommand, Result<AppKey>>,
      IRequestHandler<AddAppCommand, Result<RecoveryCodes>>,
      IRequestHandler<RemoveAppCommand, Result<Guid>>,
      IRequestHandler<MakeRecoveryCodesCommand, Result<RecoveryCodes>>,
      IRequestHandler<AddPasskeyCommand, Result<RecoveryCodes>>,
      IRequestHandler<RemovePasskeyCommand, Result<Guid>>
{
    private const int HowManyCodes = 10;
    private const int LongestPasskeyName = 60;

    public Task<Result<AppKey>> Handle(StartAppCommand request, CancellationToken cancellationToken) => ConfirmedAsync<AppKey>(request.Session, request.Actor, async user =>
    {
        if (user.TwoFactorEnabled)
            return UserErrors.AppAlready;
        // The same until it is used, so that a page that is opened twice shows one key.
        if (await users.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            key = (await users.GetAuthenticatorKeyAsync(user))!;
        }

        return new AppKey(key, $"otpauth://totp/Wegwijzer:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer=Wegwijzer&digits=6");
    }, cancellationToken);

    public Task<Result<RecoveryCodes>> Handle(AddAppCommand request, CancellationToken cancellationToken) => ConfirmedAsync<RecoveryCodes>(request.Session, request.Actor, async user =>
    {
        if (user.TwoFactorEnabled)
            return UserErrors.AppAlready;
        if (AppCode.Read(request.Code) is not { } code || AppCode.MomentOf(code, await users.GetAuthenticatorKeyAsync(user), clock.GetUtcNow()) is null)
            return UserErrors.WrongCode;
        user.TwoFactorEnabled = true;
        return await FirstCodesAsync(user);
    }, cancellationToken);

    public Task<Result<Guid>> Handle(RemoveAppCommand request, CancellationToken cancellationToken) => ConfirmedAsync<Guid>(request.Session, request.Actor, async user =>
    {
        user.TwoFactorEnabled = false;
        await users.ResetAuthenticatorKeyAsync(user);
        return Result<Guid>.Success(user.Id);
    }, cancellationToken);

    public Task<Result<RecoveryCodes>> Handle(MakeRecoveryCodesCommand request, CancellationToken cancellationToken) =>
        ConfirmedAsync(request.Session, request.Actor, async user => Result<RecoveryCodes>.Success(await NewCodesAsync(user)), cancellationToken);

    public Task<Result<RecoveryCodes>> Handle(AddPasskeyCommand request, CancellationToken cancellationToken) => ConfirmedAsync<RecoveryCodes>(request.Session, request.Actor, async user =>
    {
        var name = (request.Name ?? "").Trim();
        request.Passkey.Name = name.Length == 0 ? "Toegangssleutel" : name.Length > LongestPasskeyName ? name[..LongestPasskeyName] : name;
        var added = await users.AddOrUpdatePasskeyAsync(user, request.Passkey);
        return added.Succeeded ? await FirstCodesAsync(user) : UserErrors.PasskeyRefused;
    }, cancellationToken);

    public Task<Result<Guid>> Handle(RemovePasskeyCommand request, CancellationToken cancellationToken) => ConfirmedAsync<Guid>(request.Session, request.Actor, async user =>
    {
        var passkey = (await users.GetPasskeysAsync(user)).FirstOrDefault(p => Convert.ToHexString(p.CredentialId) == request.Id);
        if (passkey is null)
            return UserErrors.NoPasskey;
        await users.RemovePasskeyAsync(user, passkey.CredentialId);
        return Result<Guid>.Success(user.Id);
    }, cancellationToken);

    private async Task<Result<T>> ConfirmedAsync<T>(Guid session, Actor actor, Func<User, Task<Result<T>>> change, CancellationToken cancellationToken)
    {
        var confirmed = await context.ConfirmedAsync(actor, session, clock.GetUtcNow(), cancellationToken);
        if (!confirmed.Succeeded)
            return Result<T>.Failure(confirmed.Errors);
        var changed = await change(confirmed.Value);
        if (!changed.Succeeded)
            return changed;
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? changed : Result<T>.Failure(saved.Errors);
    }

    /// <summary>Recovery codes for who has none; nobody should lose a phone without a way back. None where they have them.</summary>
    private async Task<Result<RecoveryCodes>> FirstCodesAsync(User user) => await users.CountRecoveryCodesAsync(user) > 0 ? new RecoveryCodes([]) : await NewCodesAsync(user);

    private async Task<RecoveryCodes> NewCodesAsync(User user) => new([.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, HowManyCodes) ?? []]);
}
