using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;

namespace Wegwijzer.Application.Search;

/// <summary>Iets uit de wegwijzer dat bij de zoekvraag past.</summary>
/// <param name="Kind">De soort, zoals <c>tool</c> of <c>signal</c>.</param>
/// <param name="Slug">De vaste naam binnen die soort.</param>
/// <param name="Title">De titel of naam.</param>
/// <param name="Highlight">Een stukje van de tekst als veilige HTML: de gevonden woorden staan in <c>mark</c>, al het andere is onschadelijk gemaakt. Heeft iets geen tekst, dan is dit de titel.</param>
/// <param name="Context">Waar het in de wegwijzer staat of wat het is, in woorden.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record SearchHitResponse(
    string Kind, string Slug, string Title, string Highlight, string Context, [property: JsonPropertyName("_links")] SelfLink Links);

/// <summary>Hoeveel er van een soort gevonden is.</summary>
/// <param name="Kind">De soort.</param>
/// <param name="Count">Het aantal treffers.</param>
public sealed record KindCount(string Kind, int Count);

/// <summary>How a list came about that was searched for.</summary>
/// <param name="DidYouMean">A better spelling, from the guide's own words; null where there is no need for one.</param>
/// <param name="IsDegraded">Whether the plain search answered, because the database did not.</param>
/// <param name="IsSettled">Whether the database was at the version of the snapshot; if not, the same question gets another answer in a moment.</param>
public sealed record SearchAnswer(string? DidYouMean, bool IsDegraded, bool IsSettled);

/// <summary>A page of hits as the use case gives it.</summary>
public sealed record SearchPage(IReadOnlyList<SearchHitResponse> Hits, int Total, IReadOnlyList<KindCount> Counts, SearchAnswer Answer);
