using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Wegwijzer.Application.Users;

public enum LinkPurpose
{
    /// <summary>Makes the first beheerder, in a system that has none.</summary>
    FirstUser,

    /// <summary>Lets somebody who was invited choose a password.</summary>
    Invitation,

    /// <summary>Lets somebody who forgot theirs choose another password.</summary>
    NewPassword,
}

/// <summary>A link that lets whoever has it choose a password, once. Only its hash is kept.</summary>
public sealed class OneTimeLink
{
    private const int SecretBytes = 32;

    private OneTimeLink()
    {
    }

    public byte[] SecretHash { get; private set; } = [];

    public LinkPurpose Purpose { get; private set; }

    /// <summary>Null for the first user, who is not there yet.</summary>
    public Guid? UserId { get; private set; }

    public User? User { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public static TimeSpan Lifetime(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => TimeSpan.FromDays(7),
        LinkPurpose.NewPassword => TimeSpan.FromHours(1),
        _ => TimeSpan.FromHours(24),
    };

    /// <summary>A new link, and the secret that goes into its address and is kept nowhere.</summary>
    public static (OneTimeLink Link, string Secret) Create(LinkPurpose purpose, User? user, DateTimeOffset at)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return (new OneTimeLink { SecretHash = Hash(secret), Purpose = purpose, UserId = user?.Id, ExpiresAt = at + Lifetime(purpose) }, secret);
    }

    // The secret is as random as a key, so one round is enough.
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
