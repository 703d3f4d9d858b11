using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Tools;

/// <summary>Een hulpmiddel: iets van een andere organisatie dat je helpt, met zijn plekken in de wegwijzer.</summary>
/// <param name="Slug">De vaste naam in het adres.</param>
/// <param name="Title">De titel; geen twee hulpmiddelen hebben dezelfde.</param>
/// <param name="Description">Wat het is en wat je eraan hebt, in twee of drie zinnen.</param>
/// <param name="Kind">De soort hulpmiddel.</param>
/// <param name="Organisations">Wie het uitgeeft: geen, één of twee organisaties.</param>
/// <param name="Url">Het webadres; leeg als er geen adres bekend is.</param>
/// <param name="Situations">De kwetsbare situaties die het hulpmiddel noemt.</param>
/// <param name="Age">De leeftijd waarvoor het bedoeld is; leeg als er geen genoemd wordt.</param>
/// <param name="Placements">De plekken in de wegwijzer, in de volgorde van stappen en settings.</param>
/// <param name="Link">Wat bekend is over de werking van het webadres.</param>
/// <param name="UpdatedAt">Wanneer dit item voor het laatst gewijzigd is (UTC).</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record ToolResponse(
    string Slug,
    string Title,
    string Description,
    NamedValue Kind,
    IReadOnlyList<NamedValue> Organisations,
    string? Url,
    IReadOnlyList<NamedValue> Situations,
    AgeResponse? Age,
    IReadOnlyList<PlacementResponse> Placements,
    LinkStatus Link,
    DateTimeOffset UpdatedAt,
    [property: JsonPropertyName("_links")] SelfLink Links) : ServedItem
{
    internal static ToolResponse Of(Entry<Tool> entry, GuideVocabulary vocabulary, LinkTable links)
    {
        var tool = entry.Item;
        return new ToolResponse(
            tool.Slug.Value,
            tool.Title,
            tool.Description,
            vocabulary.Name(ContentKind.ToolKind, tool.ToolKind),
            vocabulary.Names(ContentKind.Organisation, tool.Organisations),
            tool.Address?.Value,
            vocabulary.Names(ContentKind.Situation, tool.Situations),
            AgeResponse.Of(tool.Age),
            [.. tool.Placements
                .OrderBy(p => vocabulary.PlaceOf(ContentKind.Step, p.Step))
                .ThenBy(p => vocabulary.PlaceOf(ContentKind.Setting, p.Setting))
                .ThenBy(p => p.Position)
                .Select(p => PlacementResponse.Of(tool, p, vocabulary))],
            links.Of(tool.Address),
            entry.ChangedAt,
            SelfLink.To(ApiPaths.Tool(tool.Slug.Value)));
    }
}

/// <summary>Een plek van een hulpmiddel: een stap in een setting.</summary>
/// <param name="Step">De stap.</param>
/// <param name="Setting">De setting.</param>
/// <param name="Position">De plaats tussen de andere hulpmiddelen van deze stap en setting, vanaf 1.</param>
/// <param name="Label">Wat er op de kaart staat.</param>
/// <param name="Purpose">Waar het bij deze stap voor dient.</param>
/// <param name="Pages">De bladzijden die hier van belang zijn, zoals "21-26 &amp; 67-68".</param>
/// <param name="MeldcodeStep">De stap van de meldcode (1 tot en met 5) waar het bij hoort.</param>
/// <param name="Situations">Alleen gevuld als deze plek andere situaties noemt dan het hulpmiddel zelf.</param>
/// <param name="Age">Alleen gevuld als deze plek een andere leeftijd noemt dan het hulpmiddel zelf.</param>
/// <param name="Url">Het webadres voor deze plek; bij een pdf meteen op de goede bladzijde.</param>
/// <param name="SourcePage">De bladzijde in het oorspronkelijke document.</param>
public sealed record PlacementResponse(
    NamedValue Step,
    NamedValue Setting,
    int Position,
    string Label,
    string Purpose,
    string? Pages,
    int? MeldcodeStep,
    IReadOnlyList<NamedValue>? Situations,
    AgeResponse? Age,
    string? Url,
    int? SourcePage)
{
    internal static PlacementResponse Of(Tool tool, Placement placement, GuideVocabulary vocabulary) => new(
        vocabulary.Name(ContentKind.Step, placement.Step),
        vocabulary.Name(ContentKind.Setting, placement.Setting),
        placement.Position,
        placement.Label,
        placement.Purpose,
        placement.Pages?.Text,
        placement.MeldcodeStep,
        placement.OwnSituations.Count > 0 ? vocabulary.Names(ContentKind.Situation, placement.OwnSituations) : null,
        AgeResponse.Of(placement.OwnAge),
        tool.AddressAt(placement)?.Value,
        placement.SourcePage);
}

/// <summary>Wat bekend is over de werking van een webadres. Het hoort niet bij de inhoud: het staat niet in de export en telt niet als wijziging.</summary>
/// <param name="State">De toestand: <c>ok</c> (werkt), <c>moved</c> (werkt, en is voorgoed verhuisd), <c>doubtful</c> (nog niet zeker of het werkt), <c>blocked</c> (de site laat programma’s niet toe; voor mensen werkt het meestal), <c>broken</c> (werkt al dagen niet), <c>gone</c> (de pagina bestaat volgens de site zelf niet meer) of <c>unchecked</c> (nog niet nagekeken).</param>
/// <param name="LastSeenWorkingAt">Wanneer het adres voor het laatst werkte (UTC).</param>
/// <param name="ArchivedUrl">Een bewaarde kopie, als de projectgroep die heeft gegeven.</param>
public sealed record LinkStatus(string State, DateTimeOffset? LastSeenWorkingAt, string? ArchivedUrl)
{
    public static readonly LinkStatus Unchecked = new("unchecked", null, null);
}
