using System.Text;

namespace Wegwijzer.Domain.Readability;

/// <summary>Words in capitals that a reader is not told the meaning of.</summary>
internal static class UnexplainedAbbreviations
{
    /// <summary>The first place of each; <paramref name="known"/> are those that need no explanation.</summary>
    public static IEnumerable<Word> In(string prose, IReadOnlyList<Sentence> sentences, IReadOnlySet<string> known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in sentences.SelectMany(s => s.Words).SelectMany(Parts))
        {
            if (IsAbbreviation(part.Text) && !known.Contains(part.Text) && seen.Add(part.Text) && !IsSpelledOut(part.Text, prose, sentences))
                yield return part;
        }
    }

    /// <summary>POH-GGZ is two abbreviations, JGZ-professional is one.</summary>
    private static IEnumerable<Word> Parts(Word word)
    {
        var start = 0;
        foreach (var part in word.Text.Split('-', '\'', '’', '.'))
        {
            yield return new Word(part, word.Start + start);
            start += part.Length + 1;
        }
    }

    // Numerals such as II and XIV are read as numbers.
    private static bool IsAbbreviation(string text) => text.Length > 1 && text.All(char.IsUpper) && !text.All(c => c is 'I' or 'V' or 'X');

    /// <summary>Whether the meaning stands in brackets after it, or it stands in brackets after its meaning.</summary>
    private static bool IsSpelledOut(string abbreviation, string prose, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                if (!Parts(word).Any(p => p.Text == abbreviation))
                    continue;
                if (Before(prose, word.Start) is '(' && StandsFor(abbreviation, sentence.Words.Take(i).TakeLast(abbreviation.Length + 2)))
                    return true;
                if (After(prose, word.Start + word.Text.Length) is '(' or ':' && StandsFor(abbreviation, sentence.Words.Skip(i + 1).Take(abbreviation.Length + 2)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the letters occur in these words in order, the first of them at the beginning of a word.</summary>
    private static bool StandsFor(string abbreviation, IEnumerable<Word> words)
    {
        var texts = words.Select(w => Folded(w.Text)).ToList();
        for (var first = 0; first < texts.Count; first++)
        {
            var rest = string.Concat(texts.Skip(first));
            if (rest[0] == Folded(abbreviation)[0] && Contains(rest, Folded(abbreviation)))
                return true;
        }

        return false;
    }

    private static bool Contains(string text, string letters)
    {
        var found = 0;
        foreach (var c in text)
        {
            if (found < letters.Length && c == letters[found])
                found++;
        }

        return found == letters.Length;
    }

    private static string Folded(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => char.IsSurrogate(c) ? c : c.ToString().Normalize(NormalizationForm.FormD)[0]));

    private static char Before(string prose, int at)
    {
        while (at > 0 && prose[at - 1] is ' ')
            at--;
        return at > 0 ? prose[at - 1] : '\n';
    }

    private static char After(string prose, int at)
    {
        while (at < prose.Length && prose[at] is ' ')
            at++;
        return at < prose.Length ? prose[at] : '\n';
    }
}
