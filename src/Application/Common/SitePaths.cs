namespace Wegwijzer.Application.Common;

/// <summary>The addresses of the guide's pages for people, which the Api serves beside its data.</summary>
public static class SitePaths
{
    public const string Home = "/";
    public const string Tools = "/hulpmiddelen";
    public const string Search = "/zoeken";
    public const string Abbreviations = "/afkortingen";
    public const string AdviceLines = "/advieslijnen";
    public const string Gaps = "/wat-nog-ontbreekt";
    public const string Saved = "/bewaard";
    public const string Steps = "/stappen";

    /// <summary>Leads on to where an item stands that has no page of its own.</summary>
    public const string Items = "/item";

    public static string Phase(string slug) => $"/fasen/{slug}";

    public static string Setting(string slug) => $"/settings/{slug}";

    /// <summary>The whole guide of a setting, to be printed.</summary>
    public static string Print(string setting) => $"/afdrukken/{setting}";

    public static string Step(string slug) => $"{Steps}/{slug}";

    public static string Cell(string step, string setting) => $"{Steps}/{step}/{setting}";

    public static string Tool(string slug) => $"{Tools}/{slug}";

    public static string ToolList(string parameter, string value) => $"{Tools}?{parameter}={Uri.EscapeDataString(value)}";

    public static string Page(string slug) => $"/paginas/{slug}";

    public static string Item(string kind, string slug) => $"{Items}/{kind}/{slug}";

    /// <summary>Where an internal link of a text (<c>kind/slug</c>, or <c>step/slug/setting</c>) leads somebody who reads it.</summary>
    public static string OfInternalLink(string link)
    {
        var parts = link.Split('/');
        return parts switch
        {
            ["step", var step, var setting] => Cell(step, setting),
            ["step", var step] => Step(step),
            ["phase", var phase] => Phase(phase),
            ["setting", var setting] => Setting(setting),
            ["tool", var tool] => Tool(tool),
            ["page", var page] => Page(page),
            ["situation" or "organisation", var value] => ToolList(parts[0], value),
            ["tool-kind", var kind] => ToolList("kind", kind),
            ["abbreviation", var code] => $"{Abbreviations}#{code}",
            ["advice-line", var line] => $"{AdviceLines}#{line}",
            _ => Item(parts[0], parts[1]),
        };
    }
}
