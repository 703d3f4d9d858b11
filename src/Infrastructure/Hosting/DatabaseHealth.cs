namespace Wegwijzer.Infrastructure.Hosting;

/// <summary>Whether the database answers, as the last attempt to reach it told.</summary>
public sealed class DatabaseHealth
{
    private readonly Lock gate = new();
    private Func<CancellationToken, Task>? mend;

    public bool IsUp { get; private set; } = true;

    /// <summary>Since when it does not answer; null while it does.</summary>
    public DateTimeOffset? DownSince { get; private set; }

    /// <summary>How to start the database again, where it is our own local one.</summary>
    internal void MendBy(Func<CancellationToken, Task> start) => mend = start;

    /// <summary>Notes that it does not answer; true where it did until now.</summary>
    internal bool Down(DateTimeOffset at)
    {
        lock (gate)
        {
            var news = IsUp;
            (IsUp, DownSince) = (false, DownSince ?? at);
            return news;
        }
    }

    /// <summary>Notes that it answers; true where it did not until now.</summary>
    internal bool Up()
    {
        lock (gate)
        {
            var news = !IsUp;
            (IsUp, DownSince) = (true, null);
            return news;
        }
    }

    internal Task TryMendAsync(CancellationToken cancellationToken) => mend?.Invoke(cancellationToken) ?? Task.CompletedTask;
}
