using System.Security.Cryptography;
using System.Text;

namespace Wegwijzer.Application.Users;

/// <summary>Where somebody tries to sign in from.</summary>
/// <param name="Client">The network that it comes from, to count tries by.</param>
/// <param name="Known">The device, where somebody signed in on it before.</param>
/// <param name="Device">What the browser says it is, in words.</param>
public sealed record SignInOrigin(string Client, KnownDevice? Known, string Device);

/// <summary>A device that a user signed in on before, as a cookie there tells.</summary>
public sealed record KnownDevice(Guid User, Guid Device);

/// <summary>Counts tries before they are judged, so that many at once gain nothing.</summary>
public interface ISignInAttempts
{
    /// <summary>Counts a try under each key, unless one of them has to wait first: then nothing is counted, and how long is returned.</summary>
    Task<TimeSpan> BeginAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancellationToken);

    /// <summary>A try that succeeded: what was counted for these keys is forgotten.</summary>
    Task SucceededAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancellationToken);
}

/// <param name="Free">How many failures cost nothing.</param>
/// <param name="Forgives">Whether a success clears the count; not that of a client, where an own account would clear the way to those of others.</param>
public sealed record AttemptKey(string Key, int Free, bool Forgives)
{
    private const int OfTypos = 5;
    private const int OfMany = 50;

    /// <summary>What to count a try at an account by. A device that its owner signed in on before has its own count, that strangers can't raise.</summary>
    public static IReadOnlyList<AttemptKey> For(string account, Guid? user, SignInOrigin from)
    {
        ArgumentNullException.ThrowIfNull(from);
        return user is not null && from.Known?.User == user
            ? [new(Hash($"device {from.Known!.Device}"), OfTypos * 2, true)]
            : [new(Hash($"account {account} at {from.Client}"), OfTypos, true), new(Hash($"account {account}"), OfMany, true), new(Hash($"client {from.Client}"), OfMany, false)];
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
