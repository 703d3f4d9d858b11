using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Snapshots;

/// <summary>That an item was withdrawn: why, and what took its place.</summary>
/// <param name="Successor">The slug of the item that took its place.</param>
/// <param name="IsRename">Whether that is the same item under another name.</param>
public sealed record WithdrawnError(string Reason, string? Successor, bool IsRename) : Error("withdrawn", Reason, ErrorKind.Gone);

internal static class MissingItems
{
    /// <summary>What to say of an item that is not there: that it never was, or what became of it.</summary>
    public static Result<T> Missing<T>(this GuideSnapshot guide, ContentKind kind, string slug) =>
        guide.FindTombstone(kind, slug) is { } tombstone
            ? new WithdrawnError(tombstone.Reason, tombstone.Successor, tombstone.IsRename)
            : new Error("unknown-item", $"Er is geen {kind.DutchName} met de naam ‘{Shorten(slug)}’.", ErrorKind.NotFound);

    private static string Shorten(string slug) => slug.Length > Slug.MaxLength ? slug[..Slug.MaxLength] + "…" : slug;
}
