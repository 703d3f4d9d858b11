namespace Wegwijzer.Domain.Readability;

/// <summary>A sentence, a list item or a heading, with its place in the text as it was given.</summary>
public sealed record Sentence(int Start, int Length, string Text, IReadOnlyList<Word> Words)
{
    public int Syllables { get; } = Words.Sum(w => w.Syllables);

    /// <summary>A name is as long as it is: what has a capital within the sentence is left out.</summary>
    public IEnumerable<Word> LongWords => Words.Where((word, i) => word.IsLong && (i == 0 || !char.IsUpper(word.Text[0])));

    // Names of these stand before what they belong to, so that a capital after them begins no sentence.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "bijv", "bv", "evt", "incl", "excl", "resp", "nr", "nrs", "blz", "pag", "p", "art", "tel", "dr", "drs", "mr", "ir", "ing", "prof", "mw", "mevr", "dhr", "st", "ca", "vgl", "zgn", "zg", "max", "min", "afd", "red", "vs",
    };

    private const string Openings = "\"'‘’“„«([";
    private const string Closings = "\"'’”»)]";

    /// <summary>The sentences of prose, in which a line break means the end of a block.</summary>
    internal static IReadOnlyList<Sentence> In(string prose)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < prose.Length; i++)
        {
            if (prose[i] is not ('.' or '!' or '?' or '…' or '\n'))
                continue;
            var end = prose[i] is '\n' ? i : AfterMarks(prose, i);
            if (prose[i] is not '\n' && !EndsAt(prose, start, i, end))
                continue;
            Add(prose, start, end, sentences);
            start = end;
            i = Math.Max(i, end - 1);
        }

        Add(prose, start, prose.Length, sentences);
        return sentences;
    }

    private static int AfterMarks(string prose, int at)
    {
        while (at < prose.Length && prose[at] is '.' or '!' or '?' or '…')
            at++;
        while (at < prose.Length && Closings.Contains(prose[at], StringComparison.Ordinal))
            at++;
        return at;
    }

    private static bool EndsAt(string prose, int start, int mark, int end)
    {
        var next = end;
        while (next < prose.Length && prose[next] is not '\n' && (char.IsWhiteSpace(prose[next]) || Openings.Contains(prose[next], StringComparison.Ordinal)))
            next++;
        if (next >= prose.Length || prose[next] is '\n')
            return true;
        // Within a word, an address or an amount; or a quotation after which the sentence goes on.
        if (next == end || (char.IsLower(prose[next]) && !IsShortArticle(prose, next)))
            return false;
        return prose[mark] is not '.' || !IsAbbreviation(prose, start, mark);
    }

    // "'s Avonds" and "'t Kind" begin a sentence with a small letter.
    private static bool IsShortArticle(string prose, int at) =>
        prose[at] is 's' or 't' && at + 2 < prose.Length && prose[at - 1] is '\'' or '’' && prose[at + 1] is ' ' && char.IsUpper(prose[at + 2]);

    private static bool IsAbbreviation(string prose, int start, int mark)
    {
        var from = mark;
        while (from > start && (char.IsLetter(prose[from - 1]) || prose[from - 1] is '.'))
            from--;
        var before = prose[from..mark];
        var isInitial = before.Length == 1 && char.IsUpper(before[0]);
        return isInitial || before.Contains('.', StringComparison.Ordinal) || Abbreviations.Contains(before);
    }

    private static void Add(string prose, int start, int end, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(prose[start]))
            start++;
        while (end > start && char.IsWhiteSpace(prose[end - 1]))
            end--;
        var words = Word.In(prose, start, end);
        if (words.Count > 0)
            sentences.Add(new Sentence(start, end - start, prose[start..end], words));
    }
}
