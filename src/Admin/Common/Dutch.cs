using System.Globalization;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Common;

/// <summary>Numbers, moments and lists as people here write them.</summary>
internal static class Dutch
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Such as: 23 november 2026 om 19.05 uur.</summary>
    public static string Moment(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).ToString("d MMMM yyyy 'om' HH.mm 'uur'", Culture);

    /// <summary>Such as: 23 november 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>Such as: 23 nov.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM", Culture);

    /// <summary>Such as: november.</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM", Culture);

    /// <summary>Such as: nov.</summary>
    public static string ShortMonth(DateOnly day) => day.ToString("MMM", Culture);

    /// <summary>Such as: 19.05 uur.</summary>
    public static string Time(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).ToString("HH.mm 'uur'", Culture);

    /// <summary>The same with a capital at its beginning.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>Such as: 1 hulpmiddel, 12 hulpmiddelen.</summary>
    public static string Count(int count, string one, string more) => $"{Number(count)} {(count == 1 ? one : more)}";

    /// <summary>Such as: Herkennen, Toetsen en Ondersteunen.</summary>
    public static string And(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} en {words[^1]}";

    public static string Names(IEnumerable<NamedValue> values) => string.Join(", ", values.Select(v => v.Name));

    public static string Role(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>What a factor is, for its <c>kind</c>.</summary>
    public static string FactorKind(string kind) => kind == "risk" ? "Risicofactoren" : "Beschermende factoren";

    /// <summary>Where a factor lies, for its <c>domain</c>.</summary>
    public static string FactorDomain(string domain) => domain switch
    {
        "jeugdige" => "Bij de jeugdige",
        "ouders-gezin" => "Bij ouders en gezin",
        _ => "Overkoepelend",
    };

    /// <summary>The site that an address is on as people know it: nji.nl, whatever machine of theirs it is.</summary>
    public static string Site(string address)
    {
        var labels = new Uri(address).IdnHost.Split('.');
        // Some countries give out names one level down, as in example.co.uk.
        var known = labels.Length > 2 && labels[^2] is "co" or "ac" or "com" or "gov" or "org" ? 3 : 2;
        return string.Join('.', labels.TakeLast(known));
    }
}
