using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;

namespace Wegwijzer.Application.Vocabulary;

/// <summary>Een setting: waar je werkt, met voorbeelden van functies.</summary>
/// <param name="Slug">De naam in adressen en filters.</param>
/// <param name="Name">De naam voor mensen.</param>
/// <param name="General">Of wat hier staat voor iedereen geldt.</param>
/// <param name="Description">Voor wie de setting is.</param>
/// <param name="Professions">Voorbeelden van functies.</param>
/// <param name="ToolCount">Het aantal hulpmiddelen in deze setting zelf.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record SettingResponse(
    string Slug, string Name, bool General, string Description, IReadOnlyList<string> Professions, int ToolCount, [property: JsonPropertyName("_links")] ToolsLink Links);

/// <summary>Een kwetsbare situatie waarin een kind kan opgroeien.</summary>
/// <param name="Slug">De naam in adressen en filters.</param>
/// <param name="Name">De naam voor mensen.</param>
/// <param name="Description">Wat ermee bedoeld wordt.</param>
/// <param name="Synonyms">Andere woorden voor hetzelfde.</param>
/// <param name="Parents">De ruimere situaties waar deze onder valt.</param>
/// <param name="Children">De situaties die onder deze vallen.</param>
/// <param name="ToolCount">Het aantal hulpmiddelen dat deze situatie noemt, of een die eronder valt.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record SituationResponse(
    string Slug,
    string Name,
    string? Description,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<NamedValue> Parents,
    IReadOnlyList<NamedValue> Children,
    int ToolCount,
    [property: JsonPropertyName("_links")] ToolsLink Links);

/// <summary>Een organisatie die hulpmiddelen uitgeeft.</summary>
/// <param name="Slug">De naam in adressen en filters.</param>
/// <param name="Name">De naam voor mensen.</param>
/// <param name="Url">De website van de organisatie, als de wegwijzer die noemt.</param>
/// <param name="ToolCount">Het aantal hulpmiddelen van deze organisatie.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record OrganisationResponse(string Slug, string Name, string? Url, int ToolCount, [property: JsonPropertyName("_links")] ToolsLink Links);

/// <summary>Een soort hulpmiddel.</summary>
/// <param name="Slug">De naam in adressen en filters.</param>
/// <param name="Name">De naam voor mensen.</param>
/// <param name="ToolCount">Het aantal hulpmiddelen van deze soort.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record ToolKindResponse(string Slug, string Name, int ToolCount, [property: JsonPropertyName("_links")] ToolsLink Links);

/// <summary>Verwijzingen bij een waarde uit een vaste lijst.</summary>
/// <param name="Tools">De hulpmiddelen met deze waarde.</param>
public sealed record ToolsLink(Link Tools)
{
    public static ToolsLink To(string parameter, string slug) => new(new Link(ApiPaths.Tools(parameter, slug)));
}
