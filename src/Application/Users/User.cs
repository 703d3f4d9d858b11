using Microsoft.AspNetCore.Identity;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>
/// Somebody of the project group who can sign in. What ASP.NET Core Identity keeps of a user (password hash, second step) is inherited;
/// its members are for Identity alone, the use cases go through what is named here.
/// </summary>
public sealed class User : IdentityUser<Guid>
{
    public const int LongestName = 100;
    public const int LongestEmail = 254;

    private User()
    {
    }

    public string Name { get; private set; } = "";

    public Role Role { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since when they can't sign in; null where they can.</summary>
    public DateTimeOffset? BlockedAt { get; private set; }

    /// <summary>When a second step was last offered, which is done once.</summary>
    public DateTimeOffset? SecondStepOfferedAt { get; private set; }

    public DateTimeOffset? LastSignedInAt { get; private set; }

    public bool IsBlocked => BlockedAt is not null;

    /// <summary>Whether they have chosen a password yet; until then they were only invited.</summary>
    public bool IsActive => PasswordHash is not null;

    public Actor Actor => new(Id.ToString(), Name, Role);

    public static User Create(string name, string email, Role role, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(name);
        var user = new User { Id = Guid.CreateVersion7(at), Name = name.Trim(), Role = role, CreatedAt = at, SecurityStamp = NewStamp() };
        user.Address(email);
        return user;
    }

    /// <summary>The form in which addresses are compared.</summary>
    public static string Normalize(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return email.Trim().ToUpperInvariant();
    }

    public void SetPassword(IPasswordHasher<User> hasher, string password)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        PasswordHash = hasher.HashPassword(this, password);
        SecurityStamp = NewStamp();
        EmailConfirmed = true;
    }

    public Result ChangeRole(Role role, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (by.Id == Actor.Id)
            return UserErrors.Self;
        Role = role;
        return Result.Success();
    }

    public Result Block(Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (by.Id == Actor.Id)
            return UserErrors.Self;
        BlockedAt ??= at;
        return Result.Success();
    }

    public Result Unblock(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        BlockedAt = null;
        return Result.Success();
    }

    public void SignedIn(DateTimeOffset at) => LastSignedInAt = at;

    public void OfferedSecondStep(DateTimeOffset at) => SecondStepOfferedAt = at;

    private void Address(string email)
    {
        Email = UserName = email.Trim();
        NormalizedEmail = NormalizedUserName = Normalize(email);
    }

    private static string NewStamp() => Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
}
