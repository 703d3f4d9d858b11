using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Api.Common;

/// <summary>Een bladzijde van een lijst.</summary>
/// <typeparam name="T">Het soort item.</typeparam>
/// <param name="Items">De items op deze bladzijde.</param>
/// <param name="Page">Welke bladzijde dit is, en van hoeveel.</param>
/// <param name="Groups">Bij een vraag naar een setting: hoeveel items van die setting zelf zijn, en hoeveel alleen bij alle settings staan.</param>
/// <param name="General">Bij een vraag naar een situatie: waar je vindt wat geen situatie noemt, en hoeveel dat is.</param>
/// <param name="Facets">Bij <c>facets=true</c>: aantallen per waarde van elk filter.</param>
/// <param name="Notes">Wat je bij dit filter moet weten.</param>
/// <param name="Relaxations">Als er niets gevonden is: welk filter je kunt loslaten, en hoeveel dat oplevert.</param>
/// <param name="DidYouMean">Bij <c>q</c>: een betere spelling, met woorden uit de wegwijzer; leeg als die niet nodig is.</param>
/// <param name="Degraded">Of er eenvoudiger gezocht is dan anders, omdat het zoeken tijdelijk niet werkt.</param>
/// <param name="Links">Verwijzingen.</param>
internal sealed record ListResponse<T>(
    IReadOnlyList<T> Items,
    PageInfo Page,
    Groups? Groups,
    GeneralItems? General,
    Facets? Facets,
    IReadOnlyList<string> Notes,
    IReadOnlyList<RelaxationResponse> Relaxations,
    string? DidYouMean,
    bool Degraded,
    [property: JsonPropertyName("_links")] ListLinks Links);

/// <summary>Welke bladzijde dit is.</summary>
/// <param name="Number">Het nummer, vanaf 1.</param>
/// <param name="Size">Het grootste aantal items per bladzijde.</param>
/// <param name="TotalItems">Het aantal items op alle bladzijden samen.</param>
/// <param name="TotalPages">Het aantal bladzijden.</param>
internal sealed record PageInfo(int Number, int Size, int TotalItems, int TotalPages);

/// <summary>Wat er nog meer is, zonder dat het een situatie noemt.</summary>
/// <param name="Count">Het aantal items.</param>
/// <param name="Href">Het adres van die lijst.</param>
internal sealed record GeneralItems(int Count, string Href);

/// <summary>Een filter dat je kunt loslaten.</summary>
/// <param name="Parameter">De naam van de parameter.</param>
/// <param name="Count">Het aantal items zonder dit filter.</param>
/// <param name="Href">Het adres van de lijst zonder dit filter.</param>
internal sealed record RelaxationResponse(string Parameter, int Count, string Href);

/// <summary>De verwijzingen van een lijst; wat er niet is, is leeg.</summary>
/// <param name="Self">Deze bladzijde.</param>
/// <param name="First">De eerste bladzijde.</param>
/// <param name="Prev">De vorige bladzijde.</param>
/// <param name="Next">De volgende bladzijde.</param>
/// <param name="Last">De laatste bladzijde.</param>
/// <param name="Suggest">Als er niets gevonden is: een pagina voor mensen om een suggestie te doen, met dit filter al ingevuld.</param>
/// <param name="Terms">De gebruiksvoorwaarden.</param>
/// <param name="Disclaimer">De disclaimer.</param>
internal sealed record ListLinks(Link Self, Link First, Link? Prev, Link? Next, Link Last, Link? Suggest, Link Terms, Link Disclaimer);

/// <summary>Gives a list of a use case its addresses.</summary>
internal static class ListAnswer
{
    private static readonly Link Terms = new(ApiPaths.Terms);
    private static readonly Link Disclaimer = new(ApiPaths.Disclaimer);

    // What the form for suggestions understands of a list's filters.
    private static readonly string[] Context = ["step", "setting", "situation"];

    public static IResult Of<T>(ListPage<T> list, ReadQuery query, HttpResponse response)
    {
        var (page, links) = Page(list.Total, query, response);
        if (list.Search is { } search)
            response.KeepOnlyIfSettled(search);
        return TypedResults.Ok(new ListResponse<T>(
            list.Items,
            page,
            list.Groups,
            list.WithoutSituation is { } count ? new GeneralItems(count, query.Address("situation", GuideFilter.NoSituation)) : null,
            list.Facets,
            list.Notes,
            [.. list.Relaxations.Select(r => new RelaxationResponse(r.Parameter, r.Count, query.Address(r.Parameter)))],
            list.Search?.DidYouMean,
            list.Search?.IsDegraded ?? false,
            links));
    }

    /// <summary>Which page of a list this is, with the links from it, which go in a header as well.</summary>
    public static (PageInfo Page, ListLinks Links) Page(int total, ReadQuery query, HttpResponse response)
    {
        var (number, size) = (query.Get(Filters.Page), Filters.SizeOf(query));
        var pages = (total + size - 1) / size;
        var links = new ListLinks(
            new Link(query.Address(keepPage: true)),
            PageLink(1),
            number > 1 ? PageLink(Math.Min(number - 1, Math.Max(pages, 1))) : null,
            number < pages ? PageLink(number + 1) : null,
            PageLink(Math.Max(pages, 1)),
            total == 0 ? new Link(SuggestionAddress(query)) : null,
            Terms,
            Disclaimer);
        response.Headers.Link = $"<{links.First.Href}>; rel=\"first\"{Rel(links.Prev, "prev")}{Rel(links.Next, "next")}{Rel(links.Last, "last")}";
        return (new PageInfo(number, size, total, pages), links);

        static string Rel(Link? link, string name) => link is null ? "" : $", <{link.Href}>; rel=\"{name}\"";
        Link PageLink(int page) => new(query.Address(Filters.Page.Name, page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string SuggestionAddress(ReadQuery query) =>
        $"{ApiPaths.Contact}?kind=missing-tool{string.Concat(query.Given().Where(g => Context.Contains(g.Name, StringComparer.Ordinal) && g.Value != GuideFilter.NoSituation).DistinctBy(g => g.Name, StringComparer.Ordinal).Select(g => $"&{g.Name}={Uri.EscapeDataString(g.Value)}"))}";
}
