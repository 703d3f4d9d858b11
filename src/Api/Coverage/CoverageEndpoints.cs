using Wegwijzer.Api.Common;
using Wegwijzer.Application.Coverage;

namespace Wegwijzer.Api.Coverage;

internal static class CoverageEndpoints
{
    public static void MapCoverage(this IEndpointRouteBuilder api) =>
        api.MapItem<CoverageResponse>("/coverage", Get).WithTags("Dekking");

    /// <summary>De dekking: hoeveel er is per stap en setting, en per situatie en leeftijd.</summary>
    /// <remarks>
    /// Waar nog niets is, staat een oproep: <c>_links.suggest</c> leidt naar een pagina voor mensen waarop die plek al is ingevuld.
    /// Een item dat meer leeftijdsgroepen noemt, telt in elk daarvan.
    /// </remarks>
    private static Task<IResult> Get(Call call) => call.ItemAsync(new GetCoverageQuery());
}
