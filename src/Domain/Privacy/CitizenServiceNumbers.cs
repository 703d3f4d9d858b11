using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Privacy;

/// <summary>Numbers of nine digits that pass the eleven-test, however they are cut up; and whatever is called a BSN.</summary>
internal static partial class CitizenServiceNumbers
{
    private const int Digits = 9;

    public static IEnumerable<Passage> In(string text, List<DigitGroup> groups)
    {
        for (var first = 0; first < groups.Count; first++)
        {
            if (EndOfNumber(text, groups, first) is { } last && !IsEndOfIsbn(text, groups[last].End))
                yield return new Passage(PersonalDataKind.Bsn, groups[first].Start, groups[last].End);
        }

        foreach (Match named in Named().Matches(text))
            yield return new Passage(PersonalDataKind.Bsn, named.Groups["number"].Index, named.Index + named.Length);
    }

    /// <summary>The last of the groups from the first one on that are nine digits together.</summary>
    private static int? EndOfNumber(string text, List<DigitGroup> groups, int first)
    {
        Span<int> digits = stackalloc int[Digits];
        var count = 0;
        for (var i = first; i < groups.Count; i++)
        {
            if (i > first && DigitGroup.Between(text, groups[i - 1], groups[i]) is '\0')
                return null;
            if (count + groups[i].Length > Digits)
                return null;
            foreach (var c in text.AsSpan(groups[i].Start, groups[i].Length))
                digits[count++] = c - '0';
            if (count == Digits)
                return PassesElevenTest(digits) && (i == first || IsCutAsOneNumber(text, groups, first, i)) ? i : null;
        }

        return null;
    }

    private static bool PassesElevenTest(ReadOnlySpan<int> digits)
    {
        var sum = -digits[Digits - 1];
        var isZero = true;
        for (var i = 0; i < Digits; i++)
        {
            isZero &= digits[i] == 0;
            if (i < Digits - 1)
                sum += digits[i] * (Digits - i);
        }

        return !isZero && sum % 11 == 0;
    }

    /// <summary>
    /// Parts of two digits and more (123 456 782, 1234.56.782), or of one each, or any parts that are joined in one way and have nothing joined to them:
    /// the middle of an ISBN or of a telephone number is no number by itself.
    /// </summary>
    private static bool IsCutAsOneNumber(string text, List<DigitGroup> groups, int first, int last)
    {
        var lengths = groups[first..(last + 1)].ConvertAll(g => g.Length);
        var before = first > 0 ? DigitGroup.Between(text, groups[first - 1], groups[first]) : '\0';
        var after = last + 1 < groups.Count ? DigitGroup.Between(text, groups[last], groups[last + 1]) : '\0';
        if (before is not ('\0' or ' ') || after is not ('\0' or ' '))
            return false;
        if (before is ' ' && IsStartOfIsbn(text, groups[first - 1]))
            return false;
        if (lengths.TrueForAll(length => length > 1) || lengths.Count == Digits)
            return true;
        return before is '\0' && after is '\0' && IsJoinedInOneWay(text, groups, first, last) && !IsServiceNumber(text.AsSpan(groups[first].Start));
    }

    private static bool IsStartOfIsbn(string text, DigitGroup group) => text.AsSpan(group.Start, group.Length) is "978" or "979";

    private static bool IsJoinedInOneWay(string text, List<DigitGroup> groups, int first, int last)
    {
        var separator = DigitGroup.Between(text, groups[first], groups[first + 1]);
        return separator is ' ' or '.' or '-' && Enumerable.Range(first, last - first).All(i => DigitGroup.Between(text, groups[i], groups[i + 1]) == separator);
    }

    private static bool IsServiceNumber(ReadOnlySpan<char> number) =>
        number.StartsWith("0800", StringComparison.Ordinal) || number.StartsWith("0900", StringComparison.Ordinal) || number.StartsWith("088", StringComparison.Ordinal);

    // The last "digit" of an ISBN of ten may be an X.
    private static bool IsEndOfIsbn(string text, int end)
    {
        if (end < text.Length && text[end] is '-' or ' ')
            end++;
        return end < text.Length && text[end] is 'X' or 'x' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]));
    }

    [GeneratedRegex(
        @"\b(?:bsn|burger ?service ?(?:nummer|nr)|burgerservicenr|sofi-?(?:nummer|nr)|persoonsgebonden nummer|pgn|onderwijsnummer)[a-z]{0,3}\W{0,4}(?:[a-z]{1,10}\W{1,3}){0,5}(?<number>[0-9](?:[ .\-/_]{0,3}[0-9]){7,8})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
