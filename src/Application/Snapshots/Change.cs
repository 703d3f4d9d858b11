using System.Text;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Snapshots;

/// <summary>The last change of one item: its newest form, or what is left of it.</summary>
public sealed record Change(string Kind, string Slug, Entry<ContentItem>? Entry, Tombstone? Tombstone)
{
    public long Version => Entry?.Version ?? Tombstone!.Version;

    public string Key => $"{Kind}/{Slug}";

    /// <summary>Null for a kind that this build does not know yet: it belongs to a newer build that shares the database.</summary>
    public static Change? Of(PublishedItem item, SharedValues shared)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (ContentKind.Find(item.Kind) is not { } kind)
            return null;
        return item.Content is { } content
            ? new Change(kind.Name, item.Slug, new Entry<ContentItem>(ContentItem.Read(kind, content, shared).Value, item.Version, item.ChangedAt) { Text = Encoding.UTF8.GetBytes(content) }, null)
            : new Change(kind.Name, item.Slug, null, new Tombstone(item.Slug, item.WithdrawalReason ?? "", item.Successor, item.IsRenamed, item.Version, item.ChangedAt));
    }
}
