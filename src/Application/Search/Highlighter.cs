using System.Text;

namespace Wegwijzer.Application.Search;

/// <summary>A piece of a text as HTML that is safe to print: nothing but <c>mark</c> is markup, whatever the text holds.</summary>
internal static class Highlighter
{
    private const int MostCharacters = 220;

    // So that the first word that is marked has some text before it.
    private const int Before = 60;

    public static string Mark(string text, Func<string, bool> marks)
    {
        var words = Words.In(text).ToList();
        var (start, end) = Piece(text, words, words.FindIndex(word => marks(word.Folded)));
        var html = new StringBuilder(start > 0 ? "… " : "");
        var at = start;
        foreach (var word in words.Where(word => word.Start >= start && word.Start + word.Length <= end && marks(word.Folded)))
        {
            Escape(html, text.AsSpan(at, word.Start - at));
            html.Append("<mark>");
            Escape(html, text.AsSpan(word.Start, word.Length));
            html.Append("</mark>");
            at = word.Start + word.Length;
        }

        Escape(html, text.AsSpan(at, end - at));
        return end < text.Length ? html.Append(" …").ToString() : html.ToString();
    }

    // From the beginning of a word to the end of one, so that no character is cut in two.
    private static (int Start, int End) Piece(string text, List<Word> words, int firstMarked)
    {
        if (text.Length <= MostCharacters || words.Count == 0)
            return (0, text.Length);
        var first = words[Math.Max(firstMarked, 0)].Start;
        var start = first <= Before ? 0 : words.First(word => word.Start >= first - Before).Start;
        if (text.Length - start <= MostCharacters)
            return (start, text.Length);
        var last = words.FindLast(word => word.Start >= start && word.Start + word.Length <= start + MostCharacters);
        return (start, last.Length > 0 ? last.Start + last.Length : text.Length);
    }

    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }
    }
}
