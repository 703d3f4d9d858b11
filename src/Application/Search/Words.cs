using System.Globalization;
using System.Text;

namespace Wegwijzer.Application.Search;

/// <summary>A word of a text: where it stands, and how it is compared: in lower case and without accents.</summary>
internal readonly record struct Word(int Start, int Length, string Folded);

/// <summary>The one way in which search takes a text apart, for what is written as for what is asked.</summary>
internal static class Words
{
    public static IEnumerable<Word> In(string text)
    {
        var folded = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && Joins(text, i))
            {
                if (folded.Length == 0)
                    start = i;
                Fold(text[i], folded);
            }
            else if (folded.Length > 0)
            {
                yield return new Word(start, i - start, folded.ToString());
                folded.Clear();
            }
        }
    }

    /// <summary>The words with a space between them: what is indexed, and what a plain search looks in.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Joins(text, i))
                Fold(text[i], folded);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }

    public static string Folded(IEnumerable<string> texts) => string.Join(' ', texts.Select(Folded).Where(t => t.Length > 0));

    // "collega's" is one word; the quotation marks around a word are none of it.
    private static bool Joins(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || IsMark(text[at]) && at > 0 && char.IsLetterOrDigit(text[at - 1])
        || text[at] is '\'' or '’' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    private static bool IsMark(char c) => c >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static void Fold(char c, StringBuilder folded)
    {
        if (char.IsAscii(c))
        {
            if (char.IsAsciiLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            return;
        }

        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(part))
                folded.Append(char.ToLowerInvariant(part));
        }
    }
}
