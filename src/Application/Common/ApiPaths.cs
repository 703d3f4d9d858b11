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
    public const string Suggestions = Base + "/suggestions";
    public const string SuggestionCheck = Suggestions + "/_check";

    public static string Suggestion(string code) => $"{Suggestions}/{code}";

    /// <summary>The page for people with the state of a suggestion.</summary>
    public static string ContactState(string code) => $"{Contact}/{code}";

    public const string Search = Base + "/search";

    public static string Phase(string slug) => $"{Base}/phases/{slug}";

    public static string Step(string slug) => $"{Base}/steps/{slug}";

    public static string Cell(string step, string setting) => $"{Base}/steps/{step}/settings/{setting}";

    public static string Item(string resource, string slug) => $"{Base}/{resource}/{slug}";

    public static string Tool(string slug) => Item("tools", slug);

    public static string Tools(string parameter, string value) => $"{Base}/tools?{parameter}={value}";
}
