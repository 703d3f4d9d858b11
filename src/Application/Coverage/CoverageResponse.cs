using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Steps;

namespace Wegwijzer.Application.Coverage;

/// <summary>De dekking: hoeveel de wegwijzer bevat, en waar nog niets is.</summary>
/// <param name="Cells">Per stap en setting, in de volgorde van de wegwijzer.</param>
/// <param name="Situations">Per situatie en leeftijd; de laatste rij is wat geen situatie noemt.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record CoverageResponse(
    IReadOnlyList<CoveredCell> Cells, IReadOnlyList<CoveredSituation> Situations, [property: JsonPropertyName("_links")] CoverageLinks Links);

/// <summary>Eén stap in één setting, met precies de aantallen van die cel.</summary>
/// <param name="Step">De stap.</param>
/// <param name="Setting">De setting.</param>
/// <param name="Counts">Wat daar staat.</param>
/// <param name="Gaps">Wat daar nog ontbreekt.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record CoveredCell(
    NamedValue Step, NamedValue Setting, Counts Counts, IReadOnlyList<Gap> Gaps, [property: JsonPropertyName("_links")] CoveredCellLinks Links);

/// <summary>De verwijzingen bij één stap in één setting.</summary>
/// <param name="Cell">Alles wat daar staat.</param>
/// <param name="Suggest">Als er iets ontbreekt: een pagina voor mensen om een suggestie te doen, met deze plek al ingevuld.</param>
public sealed record CoveredCellLinks(Link Cell, Link? Suggest);

/// <summary>Eén situatie, met wat er per leeftijd voor is. Wat onder de situatie valt, telt mee.</summary>
/// <param name="Situation">De situatie; leeg voor wat geen situatie noemt.</param>
/// <param name="Counts">Alles voor deze situatie, voor welke leeftijd ook.</param>
/// <param name="Ages">Hetzelfde per leeftijdsgroep.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record CoveredSituation(
    NamedValue? Situation, Counts Counts, IReadOnlyList<CoveredAges> Ages, [property: JsonPropertyName("_links")] CoveredSituationLinks Links);

/// <summary>Wat één leeftijdsgroep heeft voor één situatie.</summary>
/// <param name="Band">De leeftijdsgroep.</param>
/// <param name="Counts">Wat een leeftijd noemt die (deels) in deze groep valt; in de laatste rij wat geen leeftijd noemt.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record CoveredAges(AgeBandResponse Band, Counts Counts, [property: JsonPropertyName("_links")] CoveredAgesLinks Links);

/// <summary>Een leeftijdsgroep, in hele jaren, de grenzen meegerekend.</summary>
/// <param name="Slug">De vaste naam: <c>prenatal</c>, <c>0-3</c>, <c>4-11</c>, <c>12-17</c>, <c>18-plus</c>, of <c>none</c> voor wat geen leeftijd noemt.</param>
/// <param name="Name">De naam voor mensen.</param>
/// <param name="From">De jongste leeftijd; leeg voor de tijd vóór de geboorte en voor wat geen leeftijd noemt.</param>
/// <param name="To">De oudste leeftijd; leeg als er geen bovengrens is.</param>
public sealed record AgeBandResponse(string Slug, string Name, int? From, int? To);

/// <summary>De verwijzingen bij een situatie.</summary>
/// <param name="Tools">De hulpmiddelen voor deze situatie.</param>
/// <param name="Suggest">Als er geen hulpmiddelen zijn: een pagina voor mensen om een suggestie te doen, met de situatie al ingevuld.</param>
public sealed record CoveredSituationLinks(Link Tools, Link? Suggest);

/// <summary>De verwijzingen bij een leeftijdsgroep.</summary>
/// <param name="Suggest">Als er geen hulpmiddelen zijn: een pagina voor mensen om een suggestie te doen, met de situatie al ingevuld.</param>
public sealed record CoveredAgesLinks(Link? Suggest);

/// <summary>De verwijzingen van de dekking.</summary>
/// <param name="Self">De dekking zelf.</param>
/// <param name="Terms">De gebruiksvoorwaarden.</param>
/// <param name="Disclaimer">De disclaimer.</param>
public sealed record CoverageLinks(Link Self, Link Terms, Link Disclaimer);
