namespace Wegwijzer.Domain.Readability;

/// <summary>
/// How easy a Dutch text reads: by the formula of Flesch as Douma fitted it to Dutch, by the length of its sentences and by its long words.
/// Places are those of the text as it was given, Markdown included.
/// </summary>
public sealed class ReadabilityReport
{
    private static readonly HashSet<string> None = [];

    private ReadabilityReport(string text, string prose, IReadOnlySet<string>? knownAbbreviations)
    {
        Sentences = Sentence.In(prose);
        Words = Sentences.Sum(s => s.Words.Count);
        Syllables = Sentences.Sum(s => s.Syllables);
        LongWords = [.. Sentences.SelectMany(s => s.LongWords).DistinctBy(w => w.Text, StringComparer.OrdinalIgnoreCase)];
        Remarks = [.. PlainLanguage.Judge(this, text.Length), .. Unexplained(prose, knownAbbreviations ?? None)];
    }

    public IReadOnlyList<Sentence> Sentences { get; }

    public int Words { get; }

    public int Syllables { get; }

    /// <summary>206.84 − 0.93 × words per sentence − 77 × syllables per word: the higher, the easier; null for a text without words.</summary>
    public double? FleschDouma => Words == 0 ? null : 206.84 - (0.93 * AverageSentenceLength) - (77.0 * Syllables / Words);

    /// <summary>The score where the text is long enough for it to mean something; null below that.</summary>
    public double? Score => Words >= PlainLanguage.FewestWordsForScore ? FleschDouma : null;

    /// <summary>In words.</summary>
    public double AverageSentenceLength => Sentences.Count == 0 ? 0 : (double)Words / Sentences.Count;

    /// <summary>In words.</summary>
    public int LongestSentence => Sentences.Count == 0 ? 0 : Sentences.Max(s => s.Words.Count);

    /// <summary>The long words, each once: a reader who has read one does so faster the second time.</summary>
    public IReadOnlyList<Word> LongWords { get; }

    public double LongWordShare => Words == 0 ? 0 : (double)LongWords.Count / Words;

    /// <summary>At most three, the hardest first: where the most has to be kept in mind until the end.</summary>
    public IReadOnlyList<Sentence> HardestSentences => [.. Sentences.OrderByDescending(s => s.Syllables).ThenBy(s => s.Start).Take(3)];

    /// <summary>What to change; empty for a text that is plain enough.</summary>
    public IReadOnlyList<ReadabilityRemark> Remarks { get; }

    /// <param name="knownAbbreviations">Abbreviations and names in capitals that need no explanation.</param>
    public static ReadabilityReport OfPlainText(string text, IReadOnlySet<string>? knownAbbreviations = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ReadabilityReport(text, text, knownAbbreviations);
    }

    /// <inheritdoc cref="OfPlainText"/>
    public static ReadabilityReport OfMarkdown(string text, IReadOnlySet<string>? knownAbbreviations = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ReadabilityReport(text, MarkdownProse.Of(text), knownAbbreviations);
    }

    private IEnumerable<ReadabilityRemark> Unexplained(string prose, IReadOnlySet<string> known) =>
        UnexplainedAbbreviations.In(prose, Sentences, known).Select(word => new ReadabilityRemark(
            ReadabilityRemark.UnexplainedAbbreviation,
            $"Niet iedereen kent de afkorting ‘{word.Text}’. Schrijf haar hier één keer uit, of zet haar in de lijst met afkortingen.",
            word.Start,
            word.Text.Length));
}
