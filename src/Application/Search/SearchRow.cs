using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Search;

/// <summary>What search in the database knows of a published item, written by the same publication; all of it folded (<see cref="Words"/>).</summary>
public sealed class SearchRow
{
    /// <summary>The tag of all kinds but tools, of which there can be a hundred thousand, so that the rest is soon found among them.</summary>
    public const string OfOthers = "of:others";

    public required string Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>The content version that the item last changed in, so that a hit can be held against the snapshot.</summary>
    public long Version { get; init; }

    public required string Title { get; init; }

    public required string Keywords { get; init; }

    public required string Body { get; init; }

    public required string[] Tags { get; init; }

    public static SearchRow From(ContentItem item, long version)
    {
        ArgumentNullException.ThrowIfNull(item);
        var text = SearchText.Of(item);
        return new SearchRow
        {
            Kind = item.Kind.Name,
            Slug = item.Slug.Value,
            Version = version,
            Title = Words.Folded(text.Title),
            Keywords = Words.Folded(text.Keywords),
            Body = Words.Folded(text.Body),
            Tags = item.Kind == ContentKind.Tool ? [.. text.Tags] : [OfOthers, .. text.Tags],
        };
    }
}
