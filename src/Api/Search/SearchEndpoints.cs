using System.Text.Json.Serialization;
using Wegwijzer.Api.Common;
using Wegwijzer.Application.Search;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Api.Search;

/// <summary>Wat er gevonden is.</summary>
/// <param name="Items">De treffers op deze bladzijde, de beste eerst.</param>
/// <param name="Page">Welke bladzijde dit is, en van hoeveel.</param>
/// <param name="Counts">Het aantal treffers per soort, ook van soorten die je met <c>in</c> hebt weggelaten; een soort zonder treffers staat er niet bij.</param>
/// <param name="DidYouMean">Een betere spelling, met woorden uit de wegwijzer; leeg als die niet nodig is.</param>
/// <param name="Degraded">Of er eenvoudiger gezocht is dan anders, omdat het zoeken tijdelijk niet werkt.</param>
/// <param name="Links">Verwijzingen.</param>
internal sealed record SearchResponse(
    IReadOnlyList<SearchHitResponse> Items,
    PageInfo Page,
    IReadOnlyList<KindCount> Counts,
    string? DidYouMean,
    bool Degraded,
    [property: JsonPropertyName("_links")] ListLinks Links);

internal static class SearchEndpoints
{
    private static readonly WordParameter In = new("in", "Alleen treffers van deze soort.", ContentKind.Tool.Name, [.. ContentKind.All.Select(kind => kind.Name)]);

    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapRead<SearchResponse>("/search", Search, [Filters.Text, In, .. Filters.Paging]).WithTags("Zoeken");

    /// <summary>Zoekt in alles tegelijk: hulpmiddelen, signalen, gesprekstips, factoren, achtergrondinformatie en de rest.</summary>
    /// <remarks>
    /// Zoekt in het Nederlands: op de stam van woorden, zonder op hoofdletters en accenten te letten, ook op delen van samenstellingen (`mishandeling` vindt kindermishandeling), op synoniemen en
    /// afkortingen (`VT` vindt Veilig Thuis) en met kleine tikfouten. Het laatste woord mag half af zijn. Past er niets bij alle woorden, dan krijg je wat bij een deel ervan past.
    /// Zonder `q` is de lijst leeg.
    /// </remarks>
    private static async Task<IResult> Search(Call call)
    {
        var query = call.Read();
        if (query.Faults.Count > 0)
            return Problems.Invalid(query.Faults);
        var search = await call.Mediator.Send(
            new SearchGuideQuery(query.Get(Filters.Text) ?? "", query.Get(In), query.Get(Filters.Page), Filters.SizeOf(query)), call.Http.RequestAborted);
        if (!search.Succeeded)
            return Problems.Of(search);
        var found = search.Value;
        var (page, links) = ListAnswer.Page(found.Total, query, call.Http.Response);
        call.Http.Response.KeepOnlyIfSettled(found.Answer);
        return TypedResults.Ok(new SearchResponse(found.Hits, page, found.Counts, found.Answer.DidYouMean, found.Answer.IsDegraded, links));
    }
}
