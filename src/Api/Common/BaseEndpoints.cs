using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;

namespace Wegwijzer.Api.Common;

/// <summary>Wat deze Api te bieden heeft.</summary>
/// <param name="Title">De naam.</param>
/// <param name="Description">Waar de Api voor is.</param>
/// <param name="Version">De versie van de interface.</param>
/// <param name="ContentVersion">De versie van de inhoud; gaat bij elke publicatie omhoog.</param>
/// <param name="Resources">Alle adressen, elk met een zin uitleg.</param>
/// <param name="Links">Verwijzingen.</param>
internal sealed record BaseResponse(
    string Title, string Description, string Version, long ContentVersion, IReadOnlyList<ResourceInfo> Resources, [property: JsonPropertyName("_links")] BaseLinks Links);

/// <summary>Een adres met uitleg.</summary>
/// <param name="Href">Het adres.</param>
/// <param name="Description">Wat er te vinden is.</param>
internal sealed record ResourceInfo(string Href, string Description);

/// <summary>Verwijzingen vanaf het beginadres.</summary>
/// <param name="Self">Dit adres.</param>
/// <param name="ServiceDesc">Het OpenAPI-document.</param>
/// <param name="ServiceDoc">De documentatie om te lezen en uit te proberen.</param>
/// <param name="Terms">De gebruiksvoorwaarden.</param>
/// <param name="Disclaimer">De disclaimer.</param>
internal sealed record BaseLinks(Link Self, [property: JsonPropertyName("service-desc")] Link ServiceDesc, [property: JsonPropertyName("service-doc")] Link ServiceDoc, Link Terms, Link Disclaimer);

internal static class BaseEndpoints
{
    public const string OpenApi = ApiPaths.Base + "/openapi.json";
    public const string Documentation = "/docs";

    private static readonly BaseLinks Links = new(
        new Link(ApiPaths.Base),
        new Link(OpenApi),
        new Link(Documentation),
        new Link(ApiPaths.Terms),
        new Link(ApiPaths.Disclaimer));

    /// <summary>The resources that there are, a Dutch sentence each; the developers' page shows the same list.</summary>
    public static IReadOnlyList<ResourceInfo> Resources { get; } =
    [
        new($"{ApiPaths.Base}/phases", "De drie fasen van de wegwijzer, met hun stappen."),
        new($"{ApiPaths.Base}/steps", "De zeven stappen, met hoeveel elke stap bevat voor een setting, situatie of leeftijd."),
        new($"{ApiPaths.Base}/steps/{{slug}}/settings/{{setting}}", "Eén stap in één setting: alles wat daar staat, en wat er nog ontbreekt."),
        new($"{ApiPaths.Base}/settings", "De settings waarin professionals werken, met voorbeelden van functies."),
        new($"{ApiPaths.Base}/situations", "De kwetsbare situaties, met synoniemen en onderlinge verbanden."),
        new($"{ApiPaths.Base}/organisations", "De organisaties die hulpmiddelen uitgeven."),
        new($"{ApiPaths.Base}/tool-kinds", "De soorten hulpmiddelen."),
        new($"{ApiPaths.Base}/tools", "De hulpmiddelen, te filteren op stap, fase, setting, situatie, leeftijd, soort en organisatie."),
        new($"{ApiPaths.Base}/signals", "De signalen die op een kwetsbare opgroeisituatie kunnen wijzen."),
        new($"{ApiPaths.Base}/conversation-tips", "De tips voor het gesprek met jeugdigen en ouders."),
        new($"{ApiPaths.Base}/factors", "De risicofactoren en beschermende factoren."),
        new(ApiPaths.Export, "De hele gepubliceerde inhoud in één keer, het begin van een eigen kopie."),
        new(ApiPaths.Changes, "Wat er sinds je laatste keer veranderd is, om een eigen kopie bij te houden."),
        new(ApiPaths.Coverage, "De dekking: hoeveel er is per stap en setting, en per situatie en leeftijd, en waar nog niets is."),
        new(ApiPaths.Search, "Zoeken in alles tegelijk, met de beste treffers eerst."),
        new($"{ApiPaths.Base}/abbreviations", "De afkortingen die de wegwijzer gebruikt."),
        new($"{ApiPaths.Base}/advice-lines", "De advieslijnen die je kunt bellen."),
        new($"{ApiPaths.Base}/pages", "De pagina's over de wegwijzer zelf, zoals doel, disclaimer en voorwaarden."),
        new($"{ApiPaths.Suggestions}", "Suggesties: stuur in wat ontbreekt, niet klopt of niet werkt (POST)."),
        new($"{ApiPaths.SuggestionCheck}", "Kijk vooraf of een suggestie zo kan, zonder iets te bewaren (POST)."),
        new($"{ApiPaths.Suggestions}/{{code}}", "Wat er met je suggestie gebeurt."),
    ];

    /// <summary>Whether a browser gets an answer at the address: it has no name to fill in, and is not for sending alone.</summary>
    public static bool CanBeOpened(ResourceInfo resource) => !resource.Href.Contains('{', StringComparison.Ordinal) && !resource.Href.StartsWith(ApiPaths.Suggestions, StringComparison.Ordinal);

    public static void MapBase(this IEndpointRouteBuilder api) =>
        api.MapItem<BaseResponse>("", Get).WithTags("Over de wegwijzer");

    /// <summary>Alle adressen van de Api, met uitleg.</summary>
    private static IResult Get(Call call)
    {
        call.Http.Response.Headers.Link = $"<{OpenApi}>; rel=\"service-desc\", <{Documentation}>; rel=\"service-doc\"";
        var query = ReadQuery.Of(call.Http.Request, [], call.Guide);
        return query.Faults.Count > 0
            ? Problems.Invalid(query.Faults)
            : TypedResults.Ok(new BaseResponse(
                "Wegwijzer", "Hulp voor professionals die zich zorgen maken over een kind: signalen, gesprekstips, factoren en hulpmiddelen.", ApiSurface.Version, call.Guide.Version, Resources, Links));
    }
}
