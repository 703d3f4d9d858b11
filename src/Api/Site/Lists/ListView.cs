using Wegwijzer.Api.Common;
using Wegwijzer.Api.Embed;
using Wegwijzer.Api.Site.Guide;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Api.Site.Lists;

/// <summary>Items under a heading of their own; the heading is null where there is but one sort.</summary>
public sealed record ItemGroup<T>(string? Heading, IReadOnlyList<T> Items);

/// <summary>A list of one kind of content as a page shows it.</summary>
/// <param name="Address">The page itself, where its form leads.</param>
/// <param name="Embedded">Whether it stands in somebody else's frame.</param>
/// <param name="Total">Null where the query had faults, which the form tells.</param>
/// <param name="Ways">What to try where nothing was found, and what else there is.</param>
/// <param name="Better">A better spelling of what was searched for.</param>
public sealed record ListView<T>(
    ListKind Kind,
    string Address,
    bool Embedded,
    bool WithForm,
    ListForm Form,
    int? Total,
    string Summary,
    IReadOnlyList<ItemGroup<T>> Groups,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Way> Ways,
    Way? Better,
    bool IsDegraded,
    string Suggest,
    Way? Previous,
    Way? Next,
    string ApiCall,
    IReadOnlyList<string> Elements,
    Way Frame,
    Reading Reading)
{
    internal static ListView<T> Of(ListedKind<T> listed, GuideSnapshot guide, ReadQuery query, ListPage<T>? list, string address)
    {
        var kind = listed.Kind;
        var number = list is null ? 1 : query.Get(Filters.Page);
        var last = list is null ? 1 : (list.Total + Filters.SizeOf(query) - 1) / Filters.SizeOf(query);
        return new ListView<T>(
            kind,
            address,
            query.Takes(ListedKind.WithForm),
            !query.Takes(ListedKind.WithForm) || !query.Get(ListedKind.WithForm).Contains(ListedKind.Off, StringComparer.Ordinal),
            ListForm.Of(guide, query, listed.Fields(guide, query)),
            list?.Total,
            Summarise(kind, list),
            list is null ? [] : InGroups(list, (query.Get(Filters.Page) - 1) * Filters.SizeOf(query)),
            list?.Notes ?? [],
            list is null ? [] : [.. WaysOn(kind, query, list)],
            list?.Search?.DidYouMean is { } better ? new Way(query.Address(Filters.Text.Name, better), better) : null,
            list?.Search?.IsDegraded ?? false,
            kind.SuggestAddress(query.Given().Where(g => g.Value != GuideFilter.NoSituation).ToLookup(g => g.Name, g => g.Value, StringComparer.Ordinal)),
            number > 1 ? new Way(PageAddress(query, Math.Max(1, Math.Min(number - 1, last))), "Vorige") : null,
            number < last ? new Way(PageAddress(query, number + 1), "Volgende") : null,
            $"{ApiPaths.Base}/{kind.Resource}{QueryOf(query.Address(ListedKind.WithForm.Name, keepPage: true))}",
            ElementsOf(kind, query),
            new Way(kind.Frame + QueryOf(query.Address()), kind.Title),
            new Reading(guide));
    }

    private static string QueryOf(string address) => new Uri(new Uri("http://x"), address).Query;

    // An element begins at the first page, and has an order of its own.
    private static IReadOnlyList<string> ElementsOf(ListKind kind, ReadQuery query) =>
        query.Given().Any(field => field.Name == Filters.Order.Name) ? [] : [EmbedLines.Element(kind.Element, EmbedLines.Attributes(query.Given()))];

    private static string Summarise(ListKind kind, ListPage<T>? list) => list switch
    {
        null => "",
        { Total: 0 } => "Er is niets gevonden.",
        { Groups: { Own: > 0, General: > 0 } groups } => $"{kind.Count(list.Total)}: {groups.Own} voor deze setting, {groups.General} voor iedereen.",
        _ => $"{kind.Count(list.Total)}.",
    };

    // The list begins with what is of the setting itself; on a later page all of that may have passed.
    private static IReadOnlyList<ItemGroup<T>> InGroups(ListPage<T> list, int offset)
    {
        if (list.Groups is not { Own: > 0, General: > 0 } groups)
            return list.Items.Count == 0 ? [] : [new ItemGroup<T>(null, list.Items)];
        var own = Math.Clamp(groups.Own - offset, 0, list.Items.Count);
        return [.. new[] { new ItemGroup<T>("Voor deze setting", [.. list.Items.Take(own)]), new ItemGroup<T>("Voor iedereen", [.. list.Items.Skip(own)]) }.Where(g => g.Items.Count > 0)];
    }

    private static IEnumerable<Way> WaysOn(ListKind kind, ReadQuery query, ListPage<T> list)
    {
        foreach (var way in list.Relaxations)
            yield return new Way(query.Address(way.Parameter), $"{Without(way.Parameter)}: {kind.Count(way.Count)}");
        if (list.WithoutSituation is > 0 and var count)
            yield return new Way(query.Address(Filters.Situation.Name, GuideFilter.NoSituation), $"Wat geen situatie noemt: {kind.Count(count)}");
    }

    private static string Without(string parameter) => parameter switch
    {
        "q" => "Zonder de zoekwoorden",
        "setting" => "Zonder de setting",
        "step" => "Zonder de stap",
        "phase" => "Zonder de fase",
        "situation" => "Zonder de situatie",
        "age" => "Zonder de leeftijd",
        "kind" => "Zonder de soort",
        "organisation" => "Zonder de organisatie",
        "category" => "Zonder de categorie",
        "group" => "Zonder de groep",
        "section" => "Zonder het onderdeel",
        "domain" => "Zonder het domein",
        _ => "Ook wat voor iedereen is",
    };

    // To the top of the list: in a frame that is as high as its page, a reader who leafs stands at the end of it.
    private static string PageAddress(ReadQuery query, int page) =>
        query.Address(Filters.Page.Name, page.ToString(System.Globalization.CultureInfo.InvariantCulture)) + "#inhoud";
}
