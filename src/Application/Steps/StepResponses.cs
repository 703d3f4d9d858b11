using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.ConversationTips;
using Wegwijzer.Application.Factors;
using Wegwijzer.Application.Guidance;
using Wegwijzer.Application.Signals;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tools;

namespace Wegwijzer.Application.Steps;

/// <summary>Een fase van de wegwijzer.</summary>
/// <param name="Slug">De vaste naam in het adres.</param>
/// <param name="Name">De naam voor mensen.</param>
/// <param name="Number">Het nummer, vanaf 1.</param>
/// <param name="Colour">De kleur waaraan lezers de fase herkennen: <c>roze</c>, <c>blauw</c> of <c>groen</c>.</param>
/// <param name="Introduction">De inleiding.</param>
/// <param name="Steps">De stappen van deze fase.</param>
/// <param name="Sources">De literatuur waarop de fase steunt; zolang er geen is, een lege lijst.</param>
/// <param name="SourcesNote">Uitleg als de lijst met bronnen leeg is.</param>
/// <param name="UpdatedAt">Wanneer dit item voor het laatst gewijzigd is (UTC).</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record PhaseResponse(
    string Slug,
    string Name,
    int Number,
    string Colour,
    TextResponse Introduction,
    IReadOnlyList<NamedValue> Steps,
    IReadOnlyList<SourceResponse> Sources,
    string? SourcesNote,
    DateTimeOffset UpdatedAt,
    [property: JsonPropertyName("_links")] SelfLink Links);

/// <summary>Een publicatie waarop een fase steunt.</summary>
/// <param name="Title">De beschrijving van de publicatie.</param>
/// <param name="Url">Waar zij te vinden is.</param>
public sealed record SourceResponse(string Title, string? Url);

/// <summary>Een stap van de wegwijzer. De stappen zijn geen vast proces: je kunt bij elke beginnen.</summary>
/// <param name="Slug">De vaste naam in het adres.</param>
/// <param name="Name">De naam voor mensen.</param>
/// <param name="Number">Het nummer, 1 tot en met 7.</param>
/// <param name="Phase">De fase waar de stap bij hoort.</param>
/// <param name="Introduction">De inleiding.</param>
/// <param name="Counts">Hoeveel de stap bevat, binnen de gevraagde filters.</param>
/// <param name="UpdatedAt">Wanneer dit item voor het laatst gewijzigd is (UTC).</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record StepResponse(
    string Slug,
    string Name,
    int Number,
    NamedValue Phase,
    TextResponse Introduction,
    Counts Counts,
    DateTimeOffset UpdatedAt,
    [property: JsonPropertyName("_links")] StepLinks Links);

/// <summary>De verwijzingen van een stap.</summary>
/// <param name="Self">De stap zelf.</param>
/// <param name="Settings">Dezelfde stap in elke setting.</param>
public sealed record StepLinks(Link Self, IReadOnlyList<Link> Settings);

/// <summary>Aantallen per soort inhoud.</summary>
/// <param name="Guidance">Blokken achtergrondinformatie.</param>
/// <param name="Signals">Signalen.</param>
/// <param name="ConversationTips">Gesprekstips.</param>
/// <param name="Factors">Risico- en beschermende factoren.</param>
/// <param name="Tools">Hulpmiddelen.</param>
public sealed record Counts(int Guidance, int Signals, int ConversationTips, int Factors, int Tools)
{
    internal bool Any => Guidance + Signals + ConversationTips + Factors + Tools > 0;

    internal bool AnyBackground => Guidance + Signals + ConversationTips + Factors > 0;

    internal static Counts Of(GuideSnapshot guide, GuideFilter filter) => new(
        guide.Guidance.Count(filter), guide.Signals.Count(filter), guide.ConversationTips.Count(filter), guide.Factors.Count(filter), guide.Tools.Count(filter));

    public static Counts OfCell(GuideSnapshot guide, string step, string setting) =>
        Of(guide, new GuideFilter { Steps = [step], Settings = [setting], WithGeneral = false });
}

/// <summary>Eén stap in één setting: precies wat daar staat.</summary>
/// <param name="Step">De stap.</param>
/// <param name="Setting">De setting.</param>
/// <param name="Phase">De fase waar de stap bij hoort.</param>
/// <param name="Guidance">De achtergrondinformatie.</param>
/// <param name="Signals">De signalen.</param>
/// <param name="ConversationTips">De gesprekstips.</param>
/// <param name="Factors">De risico- en beschermende factoren.</param>
/// <param name="Tools">De hulpmiddelen, in de volgorde waarin zij hier staan.</param>
/// <param name="Counts">De aantallen hiervan.</param>
/// <param name="Previous">De vorige stap in dezelfde setting; leeg bij de eerste.</param>
/// <param name="Next">De volgende stap in dezelfde setting; leeg bij de laatste.</param>
/// <param name="OtherSettings">Dezelfde stap in de andere settings.</param>
/// <param name="Gaps">Wat hier nog ontbreekt.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record CellResponse(
    NamedValue Step,
    NamedValue Setting,
    NamedValue Phase,
    IReadOnlyList<GuidanceResponse> Guidance,
    IReadOnlyList<SignalResponse> Signals,
    IReadOnlyList<ConversationTipResponse> ConversationTips,
    IReadOnlyList<FactorResponse> Factors,
    IReadOnlyList<ToolResponse> Tools,
    Counts Counts,
    NeighbourStep? Previous,
    NeighbourStep? Next,
    IReadOnlyList<OtherSetting> OtherSettings,
    IReadOnlyList<Gap> Gaps,
    [property: JsonPropertyName("_links")] SelfLink Links);

/// <summary>De stap ervoor of erna.</summary>
/// <param name="Slug">De vaste naam.</param>
/// <param name="Name">De naam voor mensen.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record NeighbourStep(string Slug, string Name, [property: JsonPropertyName("_links")] SelfLink Links);

/// <summary>Dezelfde stap in een andere setting.</summary>
/// <param name="Setting">De setting.</param>
/// <param name="Counts">Wat daar staat.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record OtherSetting(NamedValue Setting, Counts Counts, [property: JsonPropertyName("_links")] SelfLink Links);

/// <summary>Iets wat in deze stap en setting nog ontbreekt.</summary>
/// <param name="Kind">Wat ontbreekt: <c>guidance</c> (achtergrondinformatie) of <c>tools</c> (hulpmiddelen).</param>
/// <param name="Statement">Dat in een zin voor mensen.</param>
/// <param name="General">Dezelfde stap bij alle settings; leeg als dit die setting al is.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record Gap(string Kind, string Statement, OtherSetting? General, [property: JsonPropertyName("_links")] GapLinks Links);

/// <summary>De verwijzingen bij iets wat ontbreekt.</summary>
/// <param name="Suggest">Een pagina voor mensen om een suggestie te doen, met deze plek al ingevuld.</param>
public sealed record GapLinks(Link Suggest);
