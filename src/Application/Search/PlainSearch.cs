using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Application.Search;

/// <summary>
/// The small search for when the database does not answer: it looks through every text of the snapshot for words that begin alike or
/// have the word in them. It knows synonyms, but no typing errors, and its ranking is rough.
/// </summary>
internal static class PlainSearch
{
    // Shorter ones are in far too many words.
    private const int LeastInside = 5;

    public static FoundItems Find(GuideSnapshot guide, SearchTerms terms)
    {
        var needles = terms.Terms.Select((term, i) => Needles(term, isLast: i == terms.Terms.Count - 1)).ToList();
        var scored = guide.Everything.Select(entry => (Entry: entry, Scores: Scores(SearchText.Of(entry.Item), terms, needles))).Where(s => s.Scores.Any(score => score > 0)).ToList();
        // As in the database: everything that was asked for, and where nothing has all of it, what has some.
        var whole = scored.Where(s => s.Scores.All(score => score > 0)).ToList();
        var found = (whole.Count > 0 ? whole : scored)
            .OrderByDescending(s => s.Scores.Sum())
            .ThenBy(s => s.Entry.Item.DisplayTitle.Length)
            .ThenBy(s => s.Entry.Item.Slug.Value, StringComparer.Ordinal)
            .ThenBy(s => s.Entry.Item.Kind.Name, StringComparer.Ordinal);
        return new FoundItems(
            [.. found.Select(s => s.Entry)], word => needles.Any(term => term.Any(needle => needle.IsIn(word))), new SearchAnswer(null, IsDegraded: true, IsSettled: false));
    }

    private static double[] Scores(SearchText text, SearchTerms terms, List<List<Needle>> needles)
    {
        var (title, keywords, body) = (Words.Folded(text.Title), Words.Folded(text.Keywords), Words.Folded(text.Body));
        return [.. terms.Terms.Zip(needles).Select(term => Math.Max(
            term.Second.Max(needle => needle.Score * ((8 * needle.In(title)) + (4 * needle.In(keywords)) + needle.In(body))) + (title == terms.Folded ? 10 : 0),
            term.First.Tags.Any(tag => text.Tags.Contains(tag, StringComparer.Ordinal)) ? 2 : 0))];
    }

    private static List<Needle> Needles(SearchTerm term, bool isLast)
    {
        if (term.Words is not [var word])
            return [new Needle(string.Join(' ', term.Words), 1, false), .. Synonyms(term)];
        var forms = DutchForms.Of(word).Prepend(word).SelectMany(form => (IEnumerable<Needle>)
        [
            new Needle(form, 1.2, isLast && word.Length > 1),
            new Needle(DutchForms.Root(form), 1, form.Length > 3),
        ]);
        return [.. forms, .. word.Length >= LeastInside ? [new Needle(DutchForms.Root(word), 0.6, true, Inside: true)] : (IEnumerable<Needle>)[], .. Synonyms(term)];
    }

    private static IEnumerable<Needle> Synonyms(SearchTerm term) => term.Synonyms.Select(phrase => new Needle(phrase, 0.8, false));

    /// <summary>What to look for in a folded text, and what finding it is worth.</summary>
    /// <param name="Begins">Whether a word may go on after it.</param>
    /// <param name="Inside">Whether a word may have it anywhere.</param>
    private sealed record Needle(string Text, double Score, bool Begins, bool Inside = false)
    {
        public double In(string folded)
        {
            for (var at = folded.IndexOf(Text, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(Text, at + 1, StringComparison.Ordinal))
            {
                var ends = at + Text.Length == folded.Length || folded[at + Text.Length] == ' ';
                if (Inside || ((at == 0 || folded[at - 1] == ' ') && (Begins || ends)))
                    return ends ? 1 : 0.8;
            }

            return 0;
        }

        public bool IsIn(string word) => In(word) > 0 || Text.Split(' ').Contains(word, StringComparer.Ordinal);
    }
}
