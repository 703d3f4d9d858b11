using System.Collections.Concurrent;

namespace Wegwijzer.Application.Snapshots;

/// <summary>A finished answer of the Api to one address, in one content coding.</summary>
/// <param name="Tag">Its strong ETag.</param>
/// <param name="Link">The value of its header Link; null where it has none.</param>
public sealed record KeptAnswer(string Tag, string ContentType, string? Link, ReadOnlyMemory<byte> Body);

/// <summary>
/// Finished answers, which hang on the snapshot that they were made from and die with it. An address is kept when it is asked for a second time:
/// questions that come once, however many, cost nothing and drive nothing out.
/// </summary>
public sealed class KeptAnswers
{
    public const long MostBytes = 32 * 1024 * 1024;

    // What an entry takes beside its body, about.
    private const int Overhead = 500;

    private readonly ConcurrentDictionary<(string Target, string Coding), KeptAnswer> answers = new();
    private readonly int[] askedBefore = new int[1 << 14];
    private long bytes;

    public int Count => answers.Count;

    public KeptAnswer? Find(string target, string coding) => answers.GetValueOrDefault((target, coding));

    /// <summary>Whether the same was asked not long ago; notes that it is asked now. Says yes too often rather than never, and costs no lock.</summary>
    public bool IsAskedAgain(string target, string coding)
    {
        var hash = (target, coding).GetHashCode();
        ref var before = ref askedBefore[hash & (askedBefore.Length - 1)];
        if (before == hash)
            return true;
        before = hash;
        return false;
    }

    /// <summary>Lets go of all: the guide that they were made from has been followed by another.</summary>
    public void Clear()
    {
        answers.Clear();
        Volatile.Write(ref bytes, 0);
    }

    /// <summary>Keeps an answer. When there are too many, keeping starts anew: what is often asked for is soon back.</summary>
    public void Keep(string target, string coding, KeptAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(answer);
        if (!answers.TryAdd((target, coding), answer))
            return;
        if (Interlocked.Add(ref bytes, answer.Body.Length + (2 * target.Length) + Overhead) <= MostBytes)
            return;
        Clear();
    }
}
