using Wegwijzer.Api.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Signals;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Api.Signals;

internal static class SignalEndpoints
{
    private static readonly SlugParameter Category = new("category", "Alleen signalen uit deze categorie.", "ik-zie-bij-een-jeugdige", ContentKind.SignalCategory);
    private static readonly SlugParameter Group = new("group", "Alleen signalen uit deze groep.", "externaliserend-gedrag", ContentKind.SignalGroup);

    public static readonly IReadOnlyList<QueryParameter> Parameters = Filters.ForItems(Category, Group);

    public static void MapSignals(this IEndpointRouteBuilder api)
    {
        api.MapList<SignalResponse>("/signals", List, Parameters).WithTags("Signalen");
        api.MapItem<SignalResponse>("/signals/{slug}", Get).WithTags("Signalen");
    }

    public static ListSignalsQuery Query(ReadQuery query) => new(Filters.Read(query, Category, Group), Filters.OrderOf(query), query.Get(Filters.Page), Filters.SizeOf(query), query.Get(Filters.Text));

    /// <summary>De signalen die op een kwetsbare opgroeisituatie kunnen wijzen.</summary>
    private static Task<IResult> List(Call call) => call.ListAsync(Query);

    /// <summary>Eén signaal.</summary>
    /// <param name="slug" example="druk">De vaste naam van het signaal.</param>
    private static Task<IResult> Get(string slug, Call call) => call.ItemAsync(new GetSignalQuery(slug), renamed => ApiPaths.Item("signals", renamed));
}
