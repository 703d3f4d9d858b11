namespace Wegwijzer.Application.Snapshots;

/// <summary>Holds the snapshot that requests are answered from; a newer one takes its place in one move.</summary>
public sealed class SnapshotHolder
{
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private GuideSnapshot? current;

    public bool IsReady => Volatile.Read(ref current) is not null;

    /// <summary>Ends when there is a snapshot to answer from.</summary>
    public Task Ready => first.Task;

    public GuideSnapshot Current =>
        Volatile.Read(ref current) ?? throw new InvalidOperationException("There is no snapshot yet; the hosts answer 503 until there is.");

    /// <summary>The version held; -1 where there is none yet, so that an empty guide counts as news.</summary>
    public long Version => Volatile.Read(ref current)?.Version ?? -1;

    public void Swap(GuideSnapshot snapshot)
    {
        // A guide that differs in its links alone shares much with the one before, which would live on with all its answers.
        Interlocked.Exchange(ref current, snapshot)?.Answers.Clear();
        first.TrySetResult();
    }
}
