using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Privacy;

/// <summary>A postal code with a house number near it: together they are an address. A postal code alone, and a postbox, pass.</summary>
internal static partial class PostalCodes
{
    // Small words that follow a year: "2015 en 12", "2019 de 3 kaarten".
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "aa", "af", "al", "as", "bv", "cm", "da", "de", "do", "en", "er", "eu", "ga", "gb", "ha", "he", "ik", "in", "is", "ja", "je", "kb", "kg", "km", "ma", "mb", "me", "mg", "ml", "mm",
        "na", "nr", "nu", "of", "om", "op", "os", "px", "te", "tm", "tv", "uw", "vd", "vo", "po", "vr", "we", "wo", "za", "ze", "zo", "zn",
    };

    // Letters that the post does not use.
    private static readonly HashSet<string> Unused = new(StringComparer.OrdinalIgnoreCase) { "SA", "SD", "SS" };

    public static IEnumerable<Passage> In(string text)
    {
        foreach (Match code in Code().Matches(text))
        {
            if (!IsPostalCode(code.Groups["letters"].Value, code.Groups["space"].Length > 0, code.Groups["digits"].Value))
                continue;
            var start = code.Index;
            var end = code.Groups["letters"].Index + code.Groups["letters"].Length;
            var before = Before().Match(text[Math.Max(0, start - LongestBefore)..start]);
            var after = After().Match(text[end..Math.Min(text.Length, end + LongestAfter)]);
            if (before.Success && PostBox().IsMatch(before.Value))
                continue;
            if (before.Success || after.Success)
                yield return new Passage(PersonalDataKind.PostalCodeWithHouseNumber, start - (before.Success ? before.Groups["number"].Length + before.Groups["gap"].Length : 0), end + after.Length);
        }
    }

    private const int LongestBefore = 80;
    private const int LongestAfter = 80;

    private static bool IsPostalCode(string letters, bool isSpaced, string digits)
    {
        if (Unused.Contains(letters))
            return false;
        var isYear = digits[0] is '1' && digits[1] is '9' || digits[0] is '2' && digits[1] is '0';
        var isWord = isSpaced && Words.Contains(letters);
        return !isWord || (char.IsUpper(letters[0]) && char.IsUpper(letters[1]) && !isYear);
    }

    [GeneratedRegex(@"\b(?<digits>[1-9][0-9]{3})(?<space>[ .\-]{0,2})(?<letters>[A-Za-z]{2})(?:[^A-Za-z]|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    /// <summary>"Dorpsstraat 12a, " and "nr. 12 te ": the house number stands before the postal code.</summary>
    [GeneratedRegex(
        @"(?<word>[A-Za-z][A-Za-z.'-]*)[ ,:.]{1,2}(?<number>[0-9]{1,5}(?: ?[a-zA-Z]{1,2}| ?[-/] ?[0-9a-zA-Z]{1,4}| bis| hs| [IVX]{1,3}| ?(?:zw|rd))?)(?<gap>[ ,;.()\n\-/]{1,3}(?:(?:te|in|met|en|de|postcode|pc) ?[:]? ?){0,3})$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Before();

    [GeneratedRegex("^(?:postbus|antwoordnummer|pb|p\\.?o\\.? ?box)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PostBox();

    /// <summary>"12a", ", nr. 12", " en huisnummer 12", " op nummer 12", " Utrecht, nummer 12".</summary>
    [GeneratedRegex(
        @"^(?:[ ,;:/\-#()+]{0,3}(?:(?:en|met|op|nr|no|nummer|nummertje|huisnr|huisnummer|huis|is|het|hun|zijn|haar|het|woont|op)[ .,:#]{0,2}){0,5}[0-9]{1,5} ?(?:[a-zA-Z]{1,2}\b|[-/] ?[0-9a-zA-Z]{1,4}\b|bis\b|hs\b)?|[ ,;:/\-()]{1,3}(?:[A-Za-z'-]{1,25}[ ,;:.]{1,2}){1,4}(?:nr|no|nummer|huisnr|huisnummer)[ .:#]{0,2}(?:is )?[0-9]{1,5}[a-zA-Z]?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex After();
}
