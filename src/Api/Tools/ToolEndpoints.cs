using Wegwijzer.Api.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Api.Tools;

internal static class ToolEndpoints
{
    public static readonly SlugParameter Kind = new("kind", "Alleen deze soort hulpmiddel.", "richtlijn", ContentKind.ToolKind);
    public static readonly SlugParameter Organisation = new("organisation", "Alleen hulpmiddelen van deze organisatie.", "nji", ContentKind.Organisation);

    private static readonly FlagParameter WithFacets = new("facets", "Met `true` staan naast de lijst aantallen per setting, situatie, stap, soort en organisatie.", Default: false);

    public static readonly IReadOnlyList<QueryParameter> Parameters = Filters.ForItems(Kind, Organisation, WithFacets);

    public static void MapTools(this IEndpointRouteBuilder api)
    {
        api.MapList<ToolResponse>("/tools", List, Parameters).WithTags("Hulpmiddelen");
        api.MapItem<ToolResponse>("/tools/{slug}", Get).WithTags("Hulpmiddelen");
    }

    public static ListToolsQuery Query(ReadQuery query) => new(Filters.Read(query, Kind, Organisation), Filters.OrderOf(query), query.Get(Filters.Page), Filters.SizeOf(query), query.Get(WithFacets), query.Get(Filters.Text));

    /// <summary>De hulpmiddelen, gefilterd op stap, setting, situatie, leeftijd, soort, organisatie en tekst.</summary>
    /// <remarks>
    /// Een filter twee keer betekent: het een of het ander. Verschillende filters gelden samen, en stap, setting, situatie en leeftijd voor één en dezelfde plek.
    /// Eerst komt wat in de gevraagde setting zelf staat, daarna wat voor iedereen geldt.
    /// </remarks>
    private static Task<IResult> List(Call call) => call.ListAsync(Query);

    /// <summary>Eén hulpmiddel.</summary>
    /// <param name="slug" example="privacyapp-jeugd">De vaste naam van het hulpmiddel.</param>
    private static Task<IResult> Get(string slug, Call call) => call.ItemAsync(new GetToolQuery(slug), ApiPaths.Tool);
}
