using Wegwijzer.Api.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Factors;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Factors;

namespace Wegwijzer.Api.Factors;

internal static class FactorEndpoints
{
    private static readonly WordParameter Kind = new(
        "kind", "Alleen risicofactoren (`risk`) of beschermende factoren (`protective`).", "risk", [.. Enum.GetValues<FactorKind>().Select(ItemReader.Word)]);

    private static readonly WordParameter Domain = new(
        "domain", "Alleen factoren bij de jeugdige, bij de ouders of het gezin, of overkoepelende.", "jeugdige", [.. Enum.GetValues<FactorDomain>().Select(ItemReader.Word)]);

    public static void MapFactors(this IEndpointRouteBuilder api)
    {
        api.MapList<FactorResponse>("/factors", List, Filters.ForItems(Kind, Domain)).WithTags("Factoren");
        api.MapItem<FactorResponse>("/factors/{slug}", Get).WithTags("Factoren");
    }

    /// <summary>De risicofactoren en beschermende factoren.</summary>
    private static Task<IResult> List(Call call) => call.ListAsync(query => new ListFactorsQuery(
        Filters.Read(query, Kind, Domain), Filters.OrderOf(query), query.Get(Filters.Page), Filters.SizeOf(query), query.Get(Filters.Text)));

    /// <summary>Eén factor.</summary>
    /// <param name="slug" example="parentificatie">De vaste naam van de factor.</param>
    private static Task<IResult> Get(string slug, Call call) => call.ItemAsync(new GetFactorQuery(slug), renamed => ApiPaths.Item("factors", renamed));
}
