using Wegwijzer.Api.Common;
using Wegwijzer.Api.Site;
using Wegwijzer.Api.Site.Lists;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Api.Embed;

/// <summary>An element that a page can hold.</summary>
/// <param name="Takes">What it can be narrowed down by.</param>
/// <param name="IsList">Whether it is a list with filters above it.</param>
/// <param name="Frame">The page that shows the same in a frame; null where there is none.</param>
public sealed record EmbeddedElement(string Name, string Label, IReadOnlyList<string> Takes, bool IsList, string? Frame = null);

/// <summary>What somebody chose on the page that writes the lines to put in theirs; what makes no sense counts as not chosen.</summary>
/// <param name="Address">The server as its visitors know it.</param>
public sealed record EmbeddingChoices(string Address, EmbeddedElement Element, IReadOnlyDictionary<string, string> Filters, string Size, bool WithFilters, bool Pinned, IReadOnlyList<FilterField> Fields)
{
    public static readonly IReadOnlyList<EmbeddedElement> Elements =
    [
        new(ListKind.Tools.Element, ListKind.Tools.Title, Places, IsList: true, ListKind.Tools.Frame),
        new(ListKind.Signals.Element, ListKind.Signals.Title, Places, IsList: true, ListKind.Signals.Frame),
        new(ListKind.ConversationTips.Element, ListKind.ConversationTips.Title, Places, IsList: true, ListKind.ConversationTips.Frame),
        new(ListKind.Factors.Element, ListKind.Factors.Title, Places, IsList: true, ListKind.Factors.Frame),
        new("wegwijzer-stappen", "De waaier met stappen", ["setting", "situation", "age"], IsList: false, ListPages.StepsFrame),
        new("wegwijzer-suggestie", "Het formulier voor suggesties", ["setting", "step", "situation"], IsList: false),
    ];

    private static IReadOnlyList<string> Places => ["setting", "step", "situation", "age"];

    public string Tag => EmbedLines.Element(Element.Name, Attributes);

    public string ScriptLine => Pinned
        ? $"<script type=\"module\" src=\"{Address}{ReleasedScripts.Newest.Address}\" integrity=\"{ReleasedScripts.Newest.Integrity}\" crossorigin=\"anonymous\"></script>"
        : EmbedLines.Script(Address);

    public string Policy => $"Content-Security-Policy: script-src {Address}; connect-src {Address}";

    public string? FrameLine => Element.Frame is null ? null : EmbedLines.Frame(Address + Element.Frame + QueryString.Create(FrameParameters), Element.Label);

    /// <summary>Lets a page give each frame the height that it says it has.</summary>
    public string FrameListener =>
        $$"""
        <script>
          addEventListener("message", (event) => {
            if (event.origin !== "{{Address}}" || event.data?.type !== "wegwijzer-height") return;
            for (const frame of document.querySelectorAll("iframe")) {
              if (frame.contentWindow === event.source) frame.height = event.data.height;
            }
          });
        </script>
        """;

    private IEnumerable<KeyValuePair<string, string?>> FrameParameters =>
        Attributes.Select(a => KeyValuePair.Create(a.Name == "size" ? Common.Filters.SizeName : a.Name, (string?)a.Value));

    /// <summary>The element's attributes, in the order in which people read them.</summary>
    public IEnumerable<(string Name, string Value)> Attributes =>
    [
        .. Filters.Where(f => Element.Takes.Contains(f.Key, StringComparer.Ordinal)).Select(f => (f.Key, f.Value)),
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
            PublicSite.Address(request),
            Elements.FirstOrDefault(e => e.Name == given["element"].FirstOrDefault()) ?? Elements[0],
            filters,
            int.TryParse(given["size"].FirstOrDefault(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var size) && size is > 0 and <= Paging.MaxPageSize ? given["size"].First() : "",
            given["filters"].FirstOrDefault() != "off",
            given["pinned"].FirstOrDefault() == "true",
            [.. choices.Select(c => new FilterField(c.Name, c.Label, c.Everything, [.. c.Items.Select(i => new Choice(i.Slug.Value, i.DisplayTitle, filters.GetValueOrDefault(c.Name) == i.Slug.Value))]))]);
    }
}
