namespace Wegwijzer.Application.Search;

/// <summary>
/// Keeps searches away from a database that does not answer, so that only one in a while waits in vain: the one that finds out whether it
/// answers again.
/// </summary>
internal sealed class SearchBreaker
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private DateTimeOffset? closedUntil;

    public bool LetsThrough(DateTimeOffset now)
    {
        lock (gate)
        {
            if (closedUntil is not { } until)
                return true;
            if (now < until)
                return false;
            // This one tries; the others go on without until it knows.
            closedUntil = now + Pause;
            return true;
        }
    }

    public void Answered()
    {
        lock (gate)
            closedUntil = null;
    }

    /// <summary>Notes that there was no answer; true where there was one until now.</summary>
    public bool Failed(DateTimeOffset now)
    {
        lock (gate)
        {
            var news = closedUntil is null;
            closedUntil = now + Pause;
            return news;
        }
    }
}
