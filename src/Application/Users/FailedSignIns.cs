namespace Wegwijzer.Application.Users;

/// <summary>
/// How often signing in failed of late, counted by what tried: a client at an account, an account, a client, or a device that somebody signed
/// in on before. Who guesses waits ever longer; nobody can shut an account for its owner, whose own device is counted apart.
/// </summary>
public sealed class FailedSignIns
{
    public const int LongestKey = 64;

    /// <summary>After this long a failure counts no more.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromHours(24);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    private FailedSignIns()
    {
    }

    /// <summary>A hash: neither addresses of people nor of machines are kept.</summary>
    public string Key { get; private set; } = "";

    public int Count { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    public static FailedSignIns Of(string key) => new() { Key = key };

    public void Add(DateTimeOffset at)
    {
        Count = at >= LastAt + Forgotten ? 1 : Count + 1;
        LastAt = at;
    }

    /// <summary>How long to wait before the next try, where <paramref name="free"/> failures cost nothing: one second, two, four and so on.</summary>
    public TimeSpan Wait(int free, DateTimeOffset now)
    {
        if (Count < free || now >= LastAt + Forgotten)
            return TimeSpan.Zero;
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(Count - free, 12)));
        var until = LastAt + (wait < LongestWait ? wait : LongestWait);
        return until > now ? until - now : TimeSpan.Zero;
    }
}
