using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Privacy;

/// <summary>Telephone numbers that may be somebody's own. Those of help lines and organisations (0800, 0900, 088, 14…, 112, 113) pass.</summary>
internal static partial class PhoneNumbers
{
    public static IEnumerable<Passage> In(string text, List<DigitGroup> groups)
    {
        var end = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Start < end || NumberAt(text, groups, i) is not { } number)
                continue;
            end = number.End;
            if (!number.IsService)
                yield return new Passage(PersonalDataKind.Phone, number.Start, number.End);
        }

        foreach (Match named in Named().Matches(text))
        {
            var number = named.Groups["number"];
            if (!IsService(Digits(number.Value)))
                yield return new Passage(PersonalDataKind.Phone, number.Index, number.Index + number.Length);
        }
    }

    private sealed record Number(int Start, int End, bool IsService);

    private static Number? NumberAt(string text, List<DigitGroup> groups, int first)
    {
        var start = groups[first].Start;
        if (start > 0 && text[start - 1] is '+')
            return International(text, groups, first, start - 1);
        if (start > 1 && text[start - 1] is ' ' && text[start - 2] is '+')
            return International(text, groups, first, start - 2);
        if (start > 0 && text[start - 1] is 'o' or 'O' && text[start] is '6' && (start == 1 || !char.IsLetterOrDigit(text[start - 2])))
            return National(text, groups, first, start - 1, "0");
        var digits = text.AsSpan(start, groups[first].Length);
        if (digits.StartsWith("00", StringComparison.Ordinal) && digits.Length > 2 && digits[2] is not '0')
            return International(text, groups, first, start);
        if (digits.StartsWith("316", StringComparison.Ordinal) && digits.Length is 11)
            return new Number(start, groups[first].End, IsService: false);
        return digits[0] is '0' ? National(text, groups, first, start, "") : null;
    }

    private static Number? National(string text, List<DigitGroup> groups, int first, int start, string missing)
    {
        var (found, last) = Collect(text, groups, first, 10 - missing.Length);
        if (last is null)
            return null;
        var digits = missing + found;
        if (digits[1] is '0' || IsIsbn(text, start) || IsDate(text, start))
            return null;
        var firstLength = groups[first].Length + missing.Length;
        var isMobile = digits[1] is '6' && digits[2] is >= '1' and <= '5' or '8' or '9';
        // An area code has three or four digits, so a date, a time or an ISBN is not cut like this.
        var isCutAsNumber = isMobile || firstLength is 3 or 4 or >= 9;
        return isCutAsNumber ? new Number(start is > 0 && text[start - 1] is '(' ? start - 1 : start, groups[last.Value].End, IsService(digits)) : null;
    }

    /// <summary>+31 6 …, 0031 (0)6 …, and numbers of other countries.</summary>
    private static Number? International(string text, List<DigitGroup> groups, int first, int start)
    {
        var (digits, last) = Collect(text, groups, first, 15, takeFewer: true);
        if (last is null)
            return null;
        digits = digits.TrimStart('0');
        if (!digits.StartsWith("31", StringComparison.Ordinal))
            return digits.Length >= 9 ? new Number(start, groups[last.Value].End, IsService: false) : null;
        var national = $"0{digits[2..].TrimStart('0')}";
        if (national.Length < 10)
            return null;
        var end = EndAfter(text, groups[first].Start, groups[last.Value].End, national.Length - 10);
        return new Number(start, end, IsService(national));
    }

    // Digits that came after the number itself, such as those of a following word "2 keer", are no part of it.
    private static int EndAfter(string text, int start, int end, int surplus)
    {
        for (; surplus > 0 && end > start; end--)
            surplus -= char.IsAsciiDigit(text[end - 1]) ? 1 : 0;
        while (end > start && !char.IsAsciiDigit(text[end - 1]))
            end--;
        return end;
    }

    private static (string Digits, int? Last) Collect(string text, List<DigitGroup> groups, int first, int count, bool takeFewer = false)
    {
        var digits = "";
        for (var i = first; i < groups.Count; i++)
        {
            var isApart = i > first && DigitGroup.Between(text, groups[i - 1], groups[i]) is '\0';
            if (isApart || digits.Length + groups[i].Length > count)
                return takeFewer && i > first ? (digits, i - 1) : (digits, null);
            digits += text[groups[i].Start..groups[i].End];
            if (digits.Length == count)
                return (digits, i);
        }

        return takeFewer && digits.Length > 0 ? (digits, groups.Count - 1) : (digits, null);
    }

    private static bool IsService(string digits) => Service().IsMatch(digits);

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    private static bool IsIsbn(string text, int start) => text.AsSpan(Math.Max(0, start - 12), Math.Min(12, start)).Contains("isbn", StringComparison.OrdinalIgnoreCase);

    private static bool IsDate(string text, int start) => Date().IsMatch(text.AsSpan(start, Math.Min(10, text.Length - start)));

    [GeneratedRegex(@"^0[0-9][-/. ][01]?[0-9][-/. ](?:19|20)[0-9]{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex("^(?:0800|0900|0906|0909|088|14[0-9]{2,4}$|1400$|112|113|116[0-9]{3}$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Service();

    [GeneratedRegex(
        @"\b(?:tel|telnr|telefoon|telefoonnr|telefoonnummer|mobiel|mobieltje|mobielnummer|gsm|thuisnummer|06-nummer|whatsapp|belnummer)\b\W{0,4}(?:[a-z]{1,10}\W{1,3}){0,4}(?<number>[0-9](?:[ .\-/]{0,2}[0-9]){6,9})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
