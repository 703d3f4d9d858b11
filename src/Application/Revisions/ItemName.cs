using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Revisions;

/// <summary>What tells one item from all others.</summary>
public sealed record ItemName(ContentKind Kind, Slug Slug)
{
    /// <summary>Of <c>tool/boomdiagram</c>; null where that is no item's name.</summary>
    public static ItemName? Find(string? text) =>
        text?.Split('/') is [var kind, var name] && ContentKind.Find(kind) is { } known && Slug.Create(name) is { Succeeded: true } slug ? new ItemName(known, slug.Value) : null;

    public override string ToString() => $"{Kind.Name}/{Slug}";
}

/// <summary>A draft of any kind with the number of its saves that somebody had before them.</summary>
public sealed record DraftOf(ContentKind Kind, Slug Slug, int Saves);
