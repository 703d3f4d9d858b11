namespace Wegwijzer.Application.Search;

/// <summary>A query as search understands it.</summary>
/// <param name="Folded">Its words, with a space between them.</param>
/// <param name="Terms">What must all be found; the last word may still be being typed.</param>
public sealed record SearchTerms(string Folded, IReadOnlyList<SearchTerm> Terms)
{
    /// <summary>More words than this are let go: who pastes a whole sentence means its beginning.</summary>
    public const int MostWords = 12;
}

/// <summary>One thing that is asked for: the words for it, and what means the same.</summary>
/// <param name="Words">The words as they were typed, folded; more than one where together they are a name that the guide knows.</param>
/// <param name="Synonyms">Other phrases for the same, folded.</param>
/// <param name="Tags">What it is in the guide, as <c>kind:slug</c>.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, IReadOnlyList<string> Synonyms, IReadOnlyList<string> Tags);
