using System.Globalization;

namespace Wegwijzer.Domain.Readability;

/// <summary>The bounds of what we call plain Dutch for professionals (B1); <c>docs/content.md</c> says where they come from.</summary>
public static class PlainLanguage
{
    /// <summary>In a shorter text one long word moves the score by five points and more; it is judged by its sentences and its long words alone.</summary>
    public const int FewestWordsForScore = 30;

    public const double LowestScore = 55;
    public const int LongestSentence = 20;
    public const double LongestAverageSentence = 15;

    /// <summary>Long words that any text may have, however short: the subject itself is often one (kindermishandeling).</summary>
    public const int FreeLongWords = 3;

    public const double HighestLongWordShare = 0.125;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    internal static IEnumerable<ReadabilityRemark> Judge(ReadabilityReport report, int length)
    {
        if (report.Score is { } score && score < LowestScore)
            yield return Whole(ReadabilityRemark.HardText, $"De tekst is moeilijk: {Number(score)} op een schaal waar {Number(LowestScore)} nog net goed is. Kies kortere woorden en kortere zinnen.");
        if (report.AverageSentenceLength > LongestAverageSentence && report.Sentences.Count > 1)
            yield return Whole(ReadabilityRemark.LongSentences, $"De zinnen zijn gemiddeld {Number(report.AverageSentenceLength)} woorden lang. Blijf onder de {Number(LongestAverageSentence)}.");
        foreach (var sentence in report.Sentences.Where(s => s.Words.Count > LongestSentence))
            yield return new ReadabilityRemark(ReadabilityRemark.LongSentence, $"Deze zin heeft {sentence.Words.Count} woorden. Maak er twee zinnen van.", sentence.Start, sentence.Length);
        if (report.LongWords.Count <= FreeLongWords || report.LongWordShare <= HighestLongWordShare)
            yield break;
        foreach (var word in report.LongWords)
            yield return new ReadabilityRemark(ReadabilityRemark.LongWords, $"In deze tekst staan veel lange woorden. Kan ‘{word.Text}’ korter?", word.Start, word.Text.Length);

        ReadabilityRemark Whole(string code, string message) => new(code, message, 0, length);
    }

    private static string Number(double value) => value.ToString("0.#", Dutch);
}
