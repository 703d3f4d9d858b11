using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Links;

/// <summary>A link as curators see it.</summary>
/// <param name="PagesMissing">Only of a PDF that has fewer pages than a card refers to.</param>
public sealed record LinkLine(
    string Key,
    string Url,
    LinkState State,
    DateTimeOffset? StateSince,
    LinkFinding? Finding,
    int? Status,
    DateTimeOffset? LastCheckedAt,
    DateTimeOffset? LastSeenWorkingAt,
    DateTimeOffset? FailingSince,
    string? MovedTo,
    string? ArchivedUrl,
    PagesMissing? PagesMissing,
    IReadOnlyList<LinkUse> Uses)
{
    /// <param name="watched">Null where it was never checked.</param>
    internal static LinkLine Of(string key, WebAddress url, WatchedLink? watched, GuideSnapshot guide) => new(
        key, url.Value, watched?.State ?? LinkState.Unchecked, watched?.LastCheckedAt is null ? null : watched.StateSince, watched?.Finding, watched?.Status, watched?.LastCheckedAt,
        watched?.LastSeenWorkingAt, watched?.FailingSince, watched?.MovedTo?.Value, watched?.ArchivedUrl?.Value,
        watched?.Pages is { } has && guide.LinkUses.LastPageNeeded(key) is { } needed && needed > has ? new PagesMissing(needed, has) : null,
        [.. guide.LinkUses.Of(key).Select(e => LinkUse.Of(e.Item, key, guide))]);
}

/// <param name="Needed">The last page that a card refers to.</param>
/// <param name="There">How many the document has.</param>
public sealed record PagesMissing(int Needed, int There);

/// <summary>An item that leads to an address.</summary>
/// <param name="Places">Where in the guide the cards of a tool lead there.</param>
public sealed record LinkUse(string Kind, string KindName, string Slug, string Title, IReadOnlyList<LinkPlace> Places)
{
    internal static LinkUse Of(ContentItem item, string key, GuideSnapshot guide) => new(
        item.Kind.Name,
        item.Kind.DutchName,
        item.Slug.Value,
        item.DisplayTitle,
        item is Tool { Address: { } address } tool && LinkKey.Of(address) == key
            ? [.. tool.Placements.Select(p => new LinkPlace(guide.Vocabulary.Name(ContentKind.Step, p.Step), guide.Vocabulary.Name(ContentKind.Setting, p.Setting), p.Label, p.Pages?.Text))]
            : []);
}

public sealed record LinkPlace(NamedValue Step, NamedValue Setting, string Label, string? Pages);
