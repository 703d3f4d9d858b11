namespace Wegwijzer.Application.Users;

/// <summary>Somebody's being signed in on one device, until it ends: by signing out, by being ended, by doing nothing, or after a day's work.</summary>
public sealed class Session
{
    public const int LongestDevice = 100;

    /// <summary>After this long without a request, somebody else may be sitting there.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long after giving a password somebody may change their account without giving it again.</summary>
    public static readonly TimeSpan Confirmed = TimeSpan.FromMinutes(10);

    // Seen is written this often at most, so that reading pages does not mean writing.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private Session()
    {
    }

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    public User User { get; private set; } = null!;

    /// <summary>What the browser said it is, in a few words that people know: Firefox op Windows.</summary>
    public string Device { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>When they last proved who they are.</summary>
    public DateTimeOffset ConfirmedAt { get; private set; }

    public static Session Start(User user, string device, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(device);
        user.SignedIn(at);
        return new Session
        {
            // 122 random bits from the system's generator; and the cookie that carries it is encrypted.
            Id = Guid.NewGuid(),
            UserId = user.Id,
            User = user,
            Device = device.Length > LongestDevice ? device[..LongestDevice] : device,
            StartedAt = at,
            SeenAt = at,
            ConfirmedAt = at,
        };
    }

    public bool HasEnded(DateTimeOffset now) => now >= SeenAt + Idle || now >= StartedAt + Longest;

    public bool IsConfirmed(DateTimeOffset now) => now < ConfirmedAt + Confirmed;

    public void Confirm(DateTimeOffset at) => ConfirmedAt = at;

    /// <summary>Notes a request; true where that is worth saving.</summary>
    public bool See(DateTimeOffset at)
    {
        if (at < SeenAt + SeenEvery)
            return false;
        SeenAt = at;
        return true;
    }
}
