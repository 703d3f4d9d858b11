using System.Globalization;
using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Privacy;

/// <summary>
/// Dates with a word about birth before or after them, or straight after one child. The date of a version, publication or meeting passes, and so does
/// "geboren na 1 januari 2015", which is about a group.
/// </summary>
internal static partial class BirthDates
{
    private const int Near = 60;
    private const string Months = "jan(?:uari)?|feb(?:r(?:uari)?)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october|oct";

    public static IEnumerable<Passage> In(string text)
    {
        foreach (Match date in Date().Matches(text))
        {
            if (IsDate(date) && IsOfBirth(text, date))
                yield return new Passage(PersonalDataKind.DateOfBirth, date.Index, date.Index + date.Length);
        }
    }

    private static bool IsDate(Match date)
    {
        if (date.Groups["month"].Success)
            return Number(date, "day") is >= 1 and <= 31;
        var (first, second) = (Number(date, "first"), Number(date, "second"));
        return first is >= 1 and <= 31 && second is >= 1 and <= 31 && Math.Min(first, second) <= 12;
    }

    private static int Number(Match date, string group) =>
        int.Parse(date.Groups[group].Captures[^1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsOfBirth(string text, Match date)
    {
        var before = text[Math.Max(0, date.Index - Near)..date.Index];
        var end = date.Index + date.Length;
        var after = text[end..Math.Min(text.Length, end + Near)];
        if (Boundary().IsMatch(before))
            return false;
        if (BirthBefore().IsMatch(before) || BirthAfter().IsMatch(after))
            return true;
        return date.Groups["year"].Success && (ChildBefore().IsMatch(before) || IsAfterName(before)) && !OtherDate().IsMatch(before) && !OtherDate().IsMatch(after);
    }

    private static bool IsAfterName(string before)
    {
        var name = NameBefore().Match(before);
        return name.Success && GivenNames.Contains(name.Groups["name"].Value);
    }

    /// <summary>Three numbers; day, month in letters and perhaps a year; eight digits. What stands around it decides.</summary>
    [GeneratedRegex(
        @"\b(?:(?<first>[0-3]?[0-9])(?: ?[-/.\\] ?| )(?<second>[0-3]?[0-9])(?: ?[-/.\\] ?| |')'?(?<year>(?:19|20)[0-9]{2}|[0-9]{2})|(?<year>(?:19|20)[0-9]{2})[-/. ](?<first>[01]?[0-9])[-/. ](?<second>[0-3]?[0-9])|(?<year>(?:19|20)[0-9]{2})(?<first>[01][0-9])(?<second>[0-3][0-9])|(?<first>[0-3][0-9])(?<second>[01][0-9])(?<year>(?:19|20)[0-9]{2})|(?<day>[0-3]?[0-9])(?:e|ste|de|st|nd|rd|th)?[ .\-]{1,2}(?<month>" + Months + @")\.?(?:[ \-]{1,2}'?(?<year>(?:19|20)[0-9]{2}|[0-9]{2})|'(?<year>[0-9]{2}))?|(?<month>" + Months + @")\.? (?<day>[0-3]?[0-9])(?:,? (?<year>(?:19|20)[0-9]{2})))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    /// <summary>"geboren op", "geb.", "geboortedatum van het kind is", "g.d.:", "*".</summary>
    [GeneratedRegex(
        @"(?:\b(?:geboren|geb|geboorte ?dat(?:um|a)?|geb\.? ?dat(?:um)?|geboortedag|geboorte|gd|g\.d|dob|d\.o\.b|born|birthday|birthdate|jarig|verjaart|verjaardag)\b[^\n0-9!?]{0,45}|\*[ ]?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BirthBefore();

    [GeneratedRegex(
        @"^[ ,)]{0,3}(?:is |was |werd ){0,1}(?:(?:hij|zij|ze|het|het kind|de jongen|het meisje|mijn [a-z]+|zijn|haar|hun|de) ){0,2}(?:geboren|geboortedatum|geboortedag|jarig|ter wereld)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BirthAfter();

    /// <summary>"geboren na", "geboren tussen": a rule about a group of children.</summary>
    [GeneratedRegex(
        @"\bgeboren (?:zijn )?(?:voor|na|vanaf|tussen|sinds|t/m|tot)(?: of op| en met)? [^\n]{0,25}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Boundary();

    /// <summary>"leerling Sanne, 3-5-2015", "het meisje (03-05-2015)": one child, and nothing but a name between.</summary>
    [GeneratedRegex(
        @"\b(?:(?:[a-z]{0,5}(?:leerling|kind|jongen|jongetje|meisje|zoon|zoontje|dochter|dochtertje|broertje|zusje)|kleuter|peuter|baby|pupil|client|patient|patientje|clientje)(?:,? [\p{L}.'-]+){0,3}|(?:hij|zij|ze) (?:is|was))(?: van [0-9]{1,2}(?: jaar)?)?[ ,;:(\-]{1,3}(?:is |was )?(?:van |d\.d\. )?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ChildBefore();

    [GeneratedRegex(@"\b(?<name>\p{Lu}\p{L}+)(?: (?:van|de|der|den|el|al|ten|ter|\p{Lu}[\p{L}'-]*\.?)){0,4}[ ,;:(\-]{1,3}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NameBefore();

    [GeneratedRegex(
        @"\b(?:sinds|tot|vanaf|groet(?:en|jes)?|versie|gepubliceerd|publicatie|uitgave|verschenen|gewijzigd|bijgewerkt|herzien|geraadpleegd|geldig|bijeenkomst|training|webinar|cursus|studiedag|congres|laatst|update|gezien)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OtherDate();
}
