namespace Wegwijzer.Domain.Jobs;

/// <summary>When a job of the background ran and is to run; shared by all nodes, so that it also holds over restarts.</summary>
public sealed class JobState
{
    public const int MaxName = 50;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    private JobState()
    {
    }

    public JobState(string name, DateTimeOffset at) => (Name, DueAt) = (name, at);

    public string Name { get; private set; } = "";

    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DateTimeOffset? SucceededAt { get; private set; }

    /// <summary>How often in a row it failed.</summary>
    public int Failures { get; private set; }

    /// <summary>It stays due: a node that dies in the middle leaves it to the next.</summary>
    public void Start(DateTimeOffset at) => StartedAt = at;

    public void Succeed(DateTimeOffset at, TimeSpan interval) => (EndedAt, SucceededAt, Failures, DueAt) = (at, at, 0, at + interval);

    /// <summary>Soon again at first, and ever less often while it goes on failing, but never less often than when all is well.</summary>
    public void Fail(DateTimeOffset at, TimeSpan interval)
    {
        Failures++;
        var wait = FirstWait * Math.Pow(2, Math.Min(Failures - 1, 20));
        (EndedAt, DueAt) = (at, at + (wait < interval ? wait : interval));
    }
}
