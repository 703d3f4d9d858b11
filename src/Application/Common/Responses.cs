using Wegwijzer.Application.Search;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Common;

/// <summary>Een waarde uit een vaste lijst: de naam in adressen en de naam voor mensen.</summary>
/// <param name="Slug">De naam in adressen en filters.</param>
/// <param name="Name">De naam voor mensen.</param>
public sealed record NamedValue(string Slug, string Name);

/// <summary>Voor welke leeftijd iets bedoeld is, in hele jaren, de grenzen meegerekend.</summary>
/// <param name="From">De jongste leeftijd; alleen leeg als het uitsluitend om de tijd vóór de geboorte gaat.</param>
/// <param name="To">De oudste leeftijd: 4 loopt tot de vijfde verjaardag; leeg betekent: geen bovengrens.</param>
/// <param name="Prenatal">Of het ook voor de tijd vóór de geboorte is.</param>
/// <param name="Label">Dezelfde leeftijd in woorden.</param>
public sealed record AgeResponse(int? From, int? To, bool Prenatal, string Label)
{
    public static AgeResponse? Of(AgeRange? age) => age is null ? null : new AgeResponse(age.From, age.To, age.Prenatal, age.Label);
}

/// <summary>Langere tekst, in twee vormen met dezelfde inhoud.</summary>
/// <param name="Markdown">De tekst als CommonMark.</param>
/// <param name="Html">De tekst als HTML, ontdaan van alles wat onveilig kan zijn.</param>
public sealed record TextResponse(string Markdown, string Html);

/// <summary>Een verwijzing naar een adres.</summary>
/// <param name="Href">Het adres, vanaf de wortel van deze server.</param>
public sealed record Link(string Href);

/// <summary>De verwijzingen van één item.</summary>
/// <param name="Self">Het item zelf.</param>
public sealed record SelfLink(Link Self)
{
    public static SelfLink To(string href) => new(new Link(href));
}

/// <summary>Hoeveel items uit de gevraagde settings zelf komen, en hoeveel uit wat voor iedereen geldt.</summary>
/// <param name="Own">Aantal items uit de gevraagde settings zelf.</param>
/// <param name="General">Aantal items dat alleen bij alle settings staat.</param>
public sealed record Groups(int Own, int General);

/// <summary>Per filter en waarde: hoeveel de lijst bevat als je voor dat filter alleen die waarde kiest, met de andere filters zoals ze zijn.</summary>
/// <param name="Setting">De settings.</param>
/// <param name="Situation">De situaties.</param>
/// <param name="Step">De stappen.</param>
/// <param name="Kind">De soorten hulpmiddelen.</param>
/// <param name="Organisation">De organisaties.</param>
public sealed record Facets(
    IReadOnlyList<FacetValue> Setting,
    IReadOnlyList<FacetValue> Situation,
    IReadOnlyList<FacetValue> Step,
    IReadOnlyList<FacetValue> Kind,
    IReadOnlyList<FacetValue> Organisation);

/// <summary>Een waarde van een filter, met wat zij oplevert.</summary>
/// <param name="Slug">De naam in adressen en filters.</param>
/// <param name="Name">De naam voor mensen.</param>
/// <param name="Count">Het aantal items met deze waarde; dat kan nul zijn.</param>
public sealed record FacetValue(string Slug, string Name, int Count);

/// <summary>That leaving out one filter would give a result.</summary>
public sealed record Relaxation(string Parameter, int Count);

/// <summary>A page of a list as the use cases give it; the Api adds addresses to it.</summary>
/// <param name="Items">The items of this page.</param>
/// <param name="Total">The number of items over all pages.</param>
/// <param name="Groups">Only where a setting was asked for.</param>
/// <param name="WithoutSituation">How many more there are that name no situation; only where a situation was asked for.</param>
/// <param name="Notes">What somebody who filters should know, in Dutch.</param>
/// <param name="Relaxations">Only where nothing was found: which filter to let go of, with how many items each then gives.</param>
public sealed record ListPage<T>(
    IReadOnlyList<T> Items, int Total, Groups? Groups, int? WithoutSituation, IReadOnlyList<string> Notes, IReadOnlyList<Relaxation> Relaxations)
{
    /// <summary>Only where they were asked for.</summary>
    public Facets? Facets { get; init; }

    /// <summary>Only where a text was searched for.</summary>
    public SearchAnswer? Search { get; init; }
}
