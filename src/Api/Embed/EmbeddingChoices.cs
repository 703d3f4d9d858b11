using System.Net;
using Wegwijzer.Api.Common;
using Wegwijzer.Api.Site;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Api.Embed;

/// <summary>An element that a page can hold.</summary>
/// <param name="IsList">Whether it is a list with filters.</param>
/// <param name="Frame">The page that shows the same in a frame; null where there is none.</param>
public sealed record EmbeddedElement(string Name, string Label, bool IsList, string? Frame = null);

/// <summary>What somebody chose on the page that writes the lines to put in theirs; what makes no sense counts as not chosen.</summary>
/// <param name="Address">The server as its visitors know it.</param>
public sealed record EmbeddingChoices(string Address, EmbeddedElement Element, IReadOnlyDictionary<string, string> Filters, string Size, bool WithFilters, bool Pinned, IReadOnlyList<FilterField> Fields)
{
    public static readonly IReadOnlyList<EmbeddedElement> Elements =
    [
        new("wegwijzer-hulpmiddelen", "Hulpmiddelen", IsList: true, SitePages.EmbeddedTools),
        new("wegwijzer-signalen", "Signalen", IsList: true),
        new("wegwijzer-gesprekstips", "Gesprekstips", IsList: true),
        new("wegwijzer-factoren", "Factoren", IsList: true),
        new("wegwijzer-stappen", "De waaier met stappen", IsList: false),
        new("wegwijzer-suggestie", "Het formulier voor suggesties", IsList: false),
    ];

    public string Tag => $"<{Element.Name}{string.Concat(Attributes.Select(a => $" {a.Name}=\"{WebUtility.HtmlEncode(a.Value)}\""))}></{Element.Name}>";

    public string ScriptLine => Pinned
        ? $"<script type=\"module\" src=\"{Address}{EmbedEndpoints.Pinned}\" integrity=\"{EmbedScript.Integrity}\" crossorigin=\"anonymous\"></script>"
        : $"<script type=\"module\" src=\"{Address}{EmbedEndpoints.Moving}\"></script>";

    public string Policy => $"Content-Security-Policy: script-src {Address}; connect-src {Address}";

    public string? FrameLine => Element.Frame is null ? null : $"<iframe src=\"{Address}{Element.Frame}{QueryString.Create(Filters.Select(f => KeyValuePair.Create(f.Key, (string?)f.Value)))}\" title=\"Wegwijzer\" width=\"100%\" height=\"900\"></iframe>";

    /// <summary>The element's attributes, in the order in which people read them.</summary>
    public IEnumerable<(string Name, string Value)> Attributes =>
    [
        .. Filters.Select(f => (f.Key, f.Value)),
        .. Element.IsList && Size.Length > 0 ? [("size", Size)] : Array.Empty<(string, string)>(),
        .. Element.IsList && !WithFilters ? [("filters", "off")] : Array.Empty<(string, string)>(),
    ];

    internal static EmbeddingChoices Of(HttpRequest request, GuideSnapshot guide)
    {
        var given = ReadQuery.Fields(request).ToLookup(f => f.Name, f => f.Value, StringComparer.Ordinal);
        (string Name, string Label, string Everything, ContentKind Kind, IEnumerable<ContentItem> Items)[] choices =
        [
            ("setting", "Setting", "Alle settings", ContentKind.Setting, guide.Vocabulary.Settings),
            ("step", "Stap", "Alle stappen", ContentKind.Step, guide.Vocabulary.Steps),
            ("situation", "Situatie", "Alle situaties", ContentKind.Situation, guide.Vocabulary.Situations),
        ];
        var filters = choices.Select(c => (c.Name, Value: given[c.Name].FirstOrDefault() is { Length: > 0 } value ? guide.Vocabulary.Resolve(c.Kind, value) : null))
            .Append((Name: "age", Value: Domain.Common.Age.Create(given["age"].FirstOrDefault()) is { Succeeded: true, Value: var age } ? age.ToString() : null))
            .Where(f => f.Value is not null)
            .ToDictionary(f => f.Name, f => f.Value!, StringComparer.Ordinal);
        return new EmbeddingChoices(
            $"{request.Scheme}://{request.Host}",
            Elements.FirstOrDefault(e => e.Name == given["element"].FirstOrDefault()) ?? Elements[0],
            filters,
            int.TryParse(given["size"].FirstOrDefault(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var size) && size is > 0 and <= Paging.MaxPageSize ? given["size"].First() : "",
            given["filters"].FirstOrDefault() != "off",
            given["pinned"].FirstOrDefault() == "true",
            [.. choices.Select(c => new FilterField(c.Name, c.Label, c.Everything, [.. c.Items.Select(i => new Choice(i.Slug.Value, i.DisplayTitle, filters.GetValueOrDefault(c.Name) == i.Slug.Value))]))]);
    }
}
