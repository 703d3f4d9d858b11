using System.Net;

namespace Wegwijzer.Api.Embed;

/// <summary>The lines that somebody puts in a page of their own.</summary>
internal static class EmbedLines
{
    // The attributes of a list, by name of the parameter of the Api; the rest (a page, an order, facets) an element does its own way.
    private static readonly string[] Attributed = ["setting", "step", "phase", "situation", "age", "kind", "organisation", "general", "q", "pageSize"];

    public static string Element(string name, IEnumerable<(string Name, string Value)> attributes) =>
        $"<{name}{string.Concat(attributes.Select(a => $" {a.Name}=\"{WebUtility.HtmlEncode(a.Value)}\""))}></{name}>";

    /// <summary>The script that makes the elements work; it gets mends by itself.</summary>
    public static string Script(string server) => $"<script type=\"module\" src=\"{server}{EmbedEndpoints.Moving}\"></script>";

    public static string Frame(string address, string title) => $"<iframe src=\"{WebUtility.HtmlEncode(address)}\" title=\"{title} uit de wegwijzer\" width=\"100%\" height=\"900\"></iframe>";

    /// <summary>The filters of a list as the attributes of its element: several values of one are separated by commas.</summary>
    public static IEnumerable<(string Name, string Value)> Attributes(IEnumerable<(string Name, string Value)> query) =>
        query.Where(field => Attributed.Contains(field.Name)).GroupBy(field => field.Name, field => field.Value, StringComparer.Ordinal).Select(field => (Named(field.Key), string.Join(',', field)));

    private static string Named(string parameter) => parameter switch
    {
        "q" => "query",
        "pageSize" => "size",
        _ => parameter,
    };
}
