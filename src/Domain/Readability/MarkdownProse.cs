using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Readability;

/// <summary>
/// What a reader sees of CommonMark, in a text of the same length: marks, addresses of links and tags became spaces, so that each word
/// keeps its place; a line break is left where a paragraph, heading or list item ends, and nowhere else.
/// </summary>
internal static partial class MarkdownProse
{
    public static string Of(string markdown)
    {
        var prose = markdown.ToCharArray();
        for (var start = 0; start < prose.Length;)
        {
            var end = Array.IndexOf(prose, '\n', start);
            end = end < 0 ? prose.Length : end;
            MaskStartOfLine(markdown, prose, start, end);
            start = end + 1;
        }

        foreach (Match link in Link().Matches(markdown))
            Mask(prose, link.Index, link.Length, link.Groups["kept"]);
        MaskTags(markdown, prose);
        for (var i = 0; i < prose.Length; i++)
        {
            if (IsMark(markdown, i))
                prose[i] = ' ';
        }

        return new string(prose);
    }

    /// <summary>Emphasis, code and escapes; an underscore only at the edge of a word.</summary>
    private static bool IsMark(string markdown, int at) => markdown[at] switch
    {
        '*' or '`' => true,
        '_' => at == 0 || at + 1 == markdown.Length || !char.IsLetterOrDigit(markdown[at - 1]) || !char.IsLetterOrDigit(markdown[at + 1]),
        '\\' => at + 1 < markdown.Length && (char.IsPunctuation(markdown[at + 1]) || char.IsSymbol(markdown[at + 1])),
        _ => false,
    };

    private static void MaskStartOfLine(string markdown, char[] prose, int start, int end)
    {
        var mark = BlockMark().Match(markdown, start, end - start);
        if (mark.Success)
            Mask(prose, mark.Index, mark.Length);
        var isBlank = markdown.AsSpan(start, end - start).IsWhiteSpace();
        // A line that goes on with the paragraph before it is no new block: its line break is a space.
        if (start > 0 && !mark.Success && !isBlank && !AfterHeading(markdown, start))
            prose[start - 1] = ' ';
    }

    private static bool AfterHeading(string markdown, int start)
    {
        var previous = start < 2 ? 0 : markdown.LastIndexOf('\n', start - 2) + 1;
        return markdown[previous] is '#' or '\n';
    }

    private static void MaskTags(string markdown, char[] prose)
    {
        for (var start = markdown.IndexOf('<', StringComparison.Ordinal); start >= 0 && start + 1 < markdown.Length; start = markdown.IndexOf('<', start + 1))
        {
            var end = markdown.AsSpan(start + 1).IndexOfAny('<', '>', '\n') + start + 1;
            if (end > start && markdown[end] is '>' && (char.IsAsciiLetter(markdown[start + 1]) || markdown[start + 1] is '/' or '!'))
                Mask(prose, start, end + 1 - start);
        }
    }

    private static void Mask(char[] prose, int start, int length, Group? kept = null)
    {
        for (var i = start; i < start + length; i++)
        {
            var isKept = kept is { Success: true } && i >= kept.Index && i < kept.Index + kept.Length;
            if (!isKept && prose[i] is not '\n')
                prose[i] = ' ';
        }
    }

    [GeneratedRegex(@"^[ \t>]*(?:#{1,6}[ \t]|[-*+][ \t]|[0-9]{1,9}[.)][ \t]|(?:[-*_=][ \t]*){3,}$|>)[ \t]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BlockMark();

    [GeneratedRegex(@"!?\[(?<kept>[^\[\]\n]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
