using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Revisions;

/// <summary>
/// Proves which history a content version belongs to: made of the mark before it and of the digest of all that was public from this version
/// on. After a backup was put back the numbers come again, but not the marks, so a node or a copy elsewhere can tell.
/// </summary>
public sealed class VersionMark
{
    public const int Length = 32;

    private VersionMark()
    {
    }

    public long Number { get; private set; }

    public string Mark { get; private set; } = "";

    /// <summary>The mark of the next version, whose content has this digest; the first one follows nothing.</summary>
    public static VersionMark Next(string? previous, long number, string digest) =>
        new() { Number = number, Mark = ContentHash.Of($"{previous} {number} {digest}")[..Length] };
}
