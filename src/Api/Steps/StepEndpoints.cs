using Wegwijzer.Api.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Steps;

namespace Wegwijzer.Api.Steps;

internal static class StepEndpoints
{
    public static readonly IReadOnlyList<QueryParameter> Parameters = Filters.ForShortList(Filters.Phase, Filters.Setting, Filters.General, Filters.Situation, Filters.Age);

    public static void MapSteps(this IEndpointRouteBuilder api)
    {
        api.MapList<PhaseResponse>("/phases", ListPhases, Filters.ForShortList()).WithTags("Fasen en stappen");
        api.MapItem<PhaseResponse>("/phases/{slug}", GetPhase).WithTags("Fasen en stappen");
        api.MapList<StepResponse>("/steps", ListSteps, Parameters).WithTags("Fasen en stappen");
        api.MapItem<StepResponse>("/steps/{slug}", GetStep).WithTags("Fasen en stappen");
        api.MapItem<CellResponse>("/steps/{slug}/settings/{setting}", GetCell).WithTags("Fasen en stappen");
    }

    public static ListStepsQuery Query(ReadQuery query) => new(Filters.Read(query), query.Get(Filters.Page), Filters.SizeOf(query));

    /// <summary>De drie fasen, met hun stappen.</summary>
    private static Task<IResult> ListPhases(Call call) => call.ListAsync(query => new ListPhasesQuery(query.Get(Filters.Page), Filters.SizeOf(query)));

    /// <summary>Eén fase, met inleiding, stappen en bronnen.</summary>
    /// <param name="slug" example="herkennen">De vaste naam van de fase.</param>
    private static Task<IResult> GetPhase(string slug, Call call) => call.ItemAsync(new GetPhaseQuery(slug), ApiPaths.Phase);

    /// <summary>De stappen die iets bevatten voor een setting, situatie of leeftijd, met aantallen.</summary>
    private static Task<IResult> ListSteps(Call call) => call.ListAsync(Query);

    /// <summary>Eén stap, met inleiding en aantallen.</summary>
    /// <param name="slug" example="signalen-opmerken">De vaste naam van de stap.</param>
    private static Task<IResult> GetStep(string slug, Call call) => call.ItemAsync(new GetStepQuery(slug), ApiPaths.Step);

    /// <summary>Eén stap in één setting: precies wat daar staat.</summary>
    /// <param name="slug" example="signalen-opmerken">De vaste naam van de stap.</param>
    /// <param name="setting" example="jgz">De vaste naam van de setting.</param>
    private static Task<IResult> GetCell(string slug, string setting, Call call) => call.ItemAsync(
        new GetCellQuery(slug, setting),
        renamed => call.Guide.FindTombstone(Domain.Content.ContentKind.Step, slug) is null ? ApiPaths.Cell(slug, renamed) : ApiPaths.Cell(renamed, setting));
}
