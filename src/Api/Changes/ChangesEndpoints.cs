using Wegwijzer.Api.Common;
using Wegwijzer.Application.Changes;

namespace Wegwijzer.Api.Changes;

internal static class ChangesEndpoints
{
    private static readonly CursorParameter Since = new(
        "since", "Waar je gebleven was: het woord uit `_links` van een eerder antwoord of van de export. Zonder, of met `0`, krijg je alles vanaf het begin.", "0");

    private static readonly NumberParameter Limit = new("limit", "Het grootste aantal items per antwoord.", 1, GetChangesQuery.MaxLimit, GetChangesQuery.DefaultLimit);

    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        api.MapItem<ExportResponse>("/export", Export).WithTags("Kopie bijhouden");
        api.MapItem<ChangesResponse>("/changes", List, Since, Limit).Produces<Problem>(410, Problems.ContentType).WithTags("Kopie bijhouden");
    }

    /// <summary>De hele gepubliceerde inhoud in één keer.</summary>
    /// <remarks>
    /// Het begin van een eigen kopie; houd haar daarna bij met <c>/changes</c>, vanaf <c>_links.changes</c>. Items staan er in de vaste schrijfwijze (RFC 8785),
    /// en <c>digest</c> is de vingerafdruk van het geheel: reken haar na, dan weet je zeker dat je alles hebt.
    /// </remarks>
    private static Task<IResult> Export(Call call) => call.ItemAsync(new GetExportQuery());

    /// <summary>Wat er veranderd is sinds je laatste keer: elk item één keer, zoals het nu is.</summary>
    /// <remarks>
    /// Volg <c>_links.next</c> tot het leeg is; dan heeft je kopie de vingerafdruk <c>digest</c>. Bewaar <c>_links.later</c> voor de volgende keer.
    /// Wat is ingetrokken blijft voor altijd in deze lijst. Is een back-up teruggezet, dan is het antwoord 410: begin dan opnieuw met <c>/export</c>.
    /// </remarks>
    private static async Task<IResult> List(Call call)
    {
        var answer = await call.ItemAsync(query => new GetChangesQuery(query.Get(Since), query.Get(Limit)));
        if (answer is Microsoft.AspNetCore.Http.HttpResults.Ok<ChangesResponse> { Value.Links.Next: { } next })
            call.Http.Response.Headers.Link = $"<{next.Href}>; rel=\"next\"";
        return answer;
    }
}
