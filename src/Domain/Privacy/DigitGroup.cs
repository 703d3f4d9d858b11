namespace Wegwijzer.Domain.Privacy;

/// <summary>Digits without anything between them.</summary>
internal sealed record DigitGroup(int Start, int End)
{
    private const string Separators = " .-/_()";

    // " - " and ") " stand between groups of one number; more is a new one.
    private const int LongestSeparator = 3;

    public int Length => End - Start;

    public static List<DigitGroup> In(string text)
    {
        var groups = new List<DigitGroup>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            groups.Add(new DigitGroup(start, at));
        }

        return groups;
    }

    /// <summary>What stands between two groups that may be parts of one number: a space or the one mark; '\0' where they are two numbers.</summary>
    public static char Between(string text, DigitGroup first, DigitGroup second)
    {
        if (second.Start - first.End > LongestSeparator)
            return '\0';
        var separator = ' ';
        foreach (var c in text.AsSpan(first.End, second.Start - first.End))
        {
            if (!Separators.Contains(c, StringComparison.Ordinal))
                return '\0';
            separator = c is ' ' ? separator : c;
        }

        return separator;
    }
}
