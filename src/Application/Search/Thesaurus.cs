using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Application.Search;

/// <summary>
/// Which words of the guide mean the same: a situation and its synonyms, an abbreviation and its meaning, an organisation and its short
/// name. It holds what curators wrote, and nothing else.
/// </summary>
internal sealed class Thesaurus
{
    private readonly Dictionary<string, List<Entry>> byPhrase = new(StringComparer.Ordinal);
    private readonly int longest;

    public Thesaurus(GuideSnapshot guide)
    {
        foreach (var situation in guide.Vocabulary.Situations)
            Add([situation.Name, .. situation.Synonyms], SearchText.Tag(ContentKind.Situation, situation.Slug.Value));
        foreach (var abbreviation in guide.All<Abbreviation>())
            Add([abbreviation.Item.Code, abbreviation.Item.Meaning], null);
        foreach (var organisation in guide.Vocabulary.Organisations)
            Add([.. Names(organisation.Name), .. organisation.Synonyms], SearchText.Tag(ContentKind.Organisation, organisation.Slug.Value));
        foreach (var kind in guide.Vocabulary.ToolKinds)
        {
            // Its names are not synonyms, only the sort of tool that is meant: "Beeldverhaal, animatie of video".
            foreach (var name in kind.Name.Split([", ", " of "], StringSplitOptions.RemoveEmptyEntries))
                Add([name], SearchText.Tag(ContentKind.ToolKind, kind.Slug.Value));
        }

        longest = byPhrase.Keys.Select(phrase => phrase.Count(c => c == ' ') + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>The query as terms: the longest known phrases, and each other word by itself.</summary>
    public SearchTerms Read(string text)
    {
        var words = Words.In(text).Select(word => word.Folded).Take(SearchTerms.MostWords).ToList();
        var terms = new List<SearchTerm>();
        for (var i = 0; i < words.Count;)
        {
            var length = Enumerable.Range(0, Math.Min(longest, words.Count - i)).Select(shorter => Math.Min(longest, words.Count - i) - shorter)
                .FirstOrDefault(n => byPhrase.ContainsKey(Key(words.Skip(i).Take(n))), 1);
            List<string> own = words.GetRange(i, length);
            var same = byPhrase.GetValueOrDefault(Key(own), []);
            terms.Add(new SearchTerm(own, [.. same.SelectMany(e => e.Phrases).Distinct(StringComparer.Ordinal)], [.. same.Select(e => e.Tag).OfType<string>().Distinct(StringComparer.Ordinal)]));
            i += length;
        }

        return new SearchTerms(string.Join(' ', words), terms);
    }

    private void Add(IReadOnlyList<string> phrases, string? tag)
    {
        var entry = new Entry([.. phrases.Select(Words.Folded).Where(p => p.Length > 0)], tag);
        foreach (var key in entry.Phrases.Select(phrase => Key(phrase.Split(' '))).Distinct(StringComparer.Ordinal))
        {
            if (!byPhrase.TryGetValue(key, out var entries))
                byPhrase[key] = entries = [];
            entries.Add(entry);
        }
    }

    // Singular and plural are one phrase: "jonge mantelzorgers" is what "jonge mantelzorger" is.
    private static string Key(IEnumerable<string> words) => string.Join(' ', words.Select(DutchForms.Root));

    // "Nederlands Jeugdinstituut (NJi)" goes by either name.
    private static string[] Names(string name) => [name, .. name.Contains('(', StringComparison.Ordinal) ? name.Split(['(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : []];

    private sealed record Entry(IReadOnlyList<string> Phrases, string? Tag);
}
