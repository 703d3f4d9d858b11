using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Suggestions;

/// <summary>An item that a suggestion is about, with the content version that its text last changed in when the visitor saw it.</summary>
public sealed record AboutItem(ContentKind Kind, Slug Slug, long Version);

/// <summary>Where in the guide a suggestion belongs. The names are those of the moment that it came in; a rename is followed when they are read.</summary>
public sealed record SuggestionContext(Slug? Step, Slug? Setting, Slug? Situation)
{
    public static readonly SuggestionContext None = new(null, null, null);
}
