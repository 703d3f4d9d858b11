using Wegwijzer.Api.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Factors;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Factors;

namespace Wegwijzer.Api.Factors;

internal static class FactorEndpoints
{
    public static readonly WordParameter Kind = new(
        "kind", "Alleen risicofactoren (`risk`) of beschermende factoren (`protective`).", "risk", [.. Enum.GetValues<FactorKind>().Select(ItemReader.Word)]);

    private static readonly WordParameter Domain = new(
        "domain", "Alleen factoren bij de jeugdige, bij de ouders of het gezin, of overkoepelende.", "jeugdige", [.. Enum.GetValues<FactorDomain>().Select(ItemReader.Word)]);

    public static readonly IReadOnlyList<QueryParameter> Parameters = Filters.ForItems(Kind, Domain);

    public static void MapFactors(this IEndpointRouteBuilder api)
    {
        api.MapList<FactorResponse>("/factors", List, Parameters).WithTags("Factoren");
        api.MapItem<FactorResponse>("/factors/{slug}", Get).WithTags("Factoren");
    }

    public static ListFactorsQuery Query(ReadQuery query) => new(Filters.Read(query, Kind, Domain), Filters.OrderOf(query), query.Get(Filters.Page), Filters.SizeOf(query), query.Get(Filters.Text));

    /// <summary>De risicofactoren en beschermende factoren.</summary>
    private static Task<IResult> List(Call call) => call.ListAsync(Query);

    /// <summary>Eén factor.</summary>
    /// <param name="slug" example="parentificatie">De vaste naam van de factor.</param>
    private static Task<IResult> Get(string slug, Call call) => call.ItemAsync(new GetFactorQuery(slug), renamed => ApiPaths.Item("factors", renamed));
}
