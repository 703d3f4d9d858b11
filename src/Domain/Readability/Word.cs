namespace Wegwijzer.Domain.Readability;

/// <summary>A word and where it stands in the text.</summary>
/// <param name="Start">The place of its first character in the text as it was given.</param>
public sealed record Word(string Text, int Start)
{
    /// <summary>A word of more syllables than this is long: <c>begeleider</c> is, <c>leerkracht</c> is not.</summary>
    public const int MostSyllables = 3;

    public int Syllables { get; } = Readability.Syllables.Count(Text);

    public bool IsLong => Syllables > MostSyllables;

    /// <summary>The words of a stretch of prose. An abbreviation (<c>o.a.</c>), an amount (<c>1.500</c>) and an address are one word each.</summary>
    internal static List<Word> In(string prose, int start, int end)
    {
        var words = new List<Word>();
        var chunk = start;
        for (var i = start; i < end;)
        {
            if (!char.IsLetterOrDigit(prose[i]))
            {
                i++;
                continue;
            }

            var isNewChunk = i >= chunk;
            chunk = isNewChunk ? EndOfChunk(prose, i, end) : chunk;
            var stop = isNewChunk && IsAddress(prose.AsSpan(i, chunk - i)) ? chunk : EndOfWord(prose, i, chunk);
            words.Add(new Word(prose[i..stop], i));
            i = stop;
        }

        return words;
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk) => chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains('@');

    private static int EndOfChunk(string prose, int at, int end)
    {
        while (at < end && !char.IsWhiteSpace(prose[at]))
            at++;
        return at;
    }

    private static int EndOfWord(string prose, int at, int chunk)
    {
        at++;
        while (at < chunk && (char.IsLetterOrDigit(prose[at]) || Joins(prose, at, chunk)))
            at++;
        return at;
    }

    // A hyphen, apostrophe, point or comma holds a word together where it stands between two letters or digits; a comma between digits alone.
    private static bool Joins(string prose, int at, int end) =>
        at + 1 < end
        && char.IsLetterOrDigit(prose[at + 1])
        && (prose[at] is '-' or '\'' or '’' or '.' || (prose[at] is ',' && char.IsDigit(prose[at - 1]) && char.IsDigit(prose[at + 1])));
}
