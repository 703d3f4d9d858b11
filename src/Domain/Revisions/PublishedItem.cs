using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Revisions;

/// <summary>
/// What the public sees of one item: its canonical text and the content version that it last changed in. A withdrawn item stays
/// as a tombstone without text, for ever, so that old addresses and copies elsewhere can be told.
/// </summary>
public sealed class PublishedItem
{
    private PublishedItem()
    {
    }

    public PublishedItem(ContentItem item, long version, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(item);
        (Kind, Slug) = (item.Kind.Name, item.Slug.Value);
        Publish(item, version, at);
    }

    public string Kind { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public long Version { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The item in canonical form; null once it is withdrawn.</summary>
    public string? Content { get; private set; }

    public string? Hash { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public string? Successor { get; private set; }

    /// <summary>Whether it was withdrawn because it goes on under its successor's name.</summary>
    public bool IsRenamed { get; private set; }

    public bool IsWithdrawn => Content is null;

    public void Publish(ContentItem item, long version, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(item);
        (Content, Hash, Version, ChangedAt, WithdrawalReason, Successor, IsRenamed) = (item.CanonicalText, item.Hash, version, at, null, null, false);
    }

    public void Withdraw(Withdrawal withdrawal, long version, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        (Content, Hash, Version, ChangedAt, WithdrawalReason, Successor, IsRenamed) =
            (null, null, version, at, withdrawal.Reason, withdrawal.Successor?.Value, withdrawal.IsRename);
    }
}
