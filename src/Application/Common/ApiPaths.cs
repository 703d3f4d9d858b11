namespace Wegwijzer.Application.Common;

/// <summary>The addresses of the public Api and of its pages for people, in one place.</summary>
public static class ApiPaths
{
    public const string Base = "/api/v1";
    public const string Contact = "/neem-contact-op";
    public const string Changes = Base + "/changes";
    public const string Coverage = Base + "/coverage";
    public const string Export = Base + "/export";
    public const string Terms = Base + "/pages/gebruiksvoorwaarden";
    public const string Disclaimer = Base + "/pages/disclaimer";

    public static string Phase(string slug) => $"{Base}/phases/{slug}";

    public static string Step(string slug) => $"{Base}/steps/{slug}";

    public static string Cell(string step, string setting) => $"{Base}/steps/{step}/settings/{setting}";

    public static string Item(string resource, string slug) => $"{Base}/{resource}/{slug}";

    public static string Tool(string slug) => Item("tools", slug);

    public static string Tools(string parameter, string value) => $"{Base}/tools?{parameter}={value}";

    /// <summary>Where an internal link of a text leads: to the item itself where it has an address, else to the list that holds it.</summary>
    public static string OfInternalLink(string link)
    {
        var parts = link.Split('/');
        return parts switch
        {
            ["step", var step, var setting] => Cell(step, setting),
            ["abbreviation", ..] => $"{Base}/abbreviations",
            ["advice-line", ..] => $"{Base}/advice-lines",
            ["setting" or "situation" or "organisation" or "tool-kind", ..] => $"{Base}/{parts[0]}s",
            _ => Item(parts[0] + "s", parts[1]),
        };
    }
}
