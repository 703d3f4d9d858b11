using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Factors;

namespace Wegwijzer.Application.Factors;

/// <summary>Een risicofactor of beschermende factor om mee te wegen.</summary>
/// <param name="Slug">De vaste naam in het adres.</param>
/// <param name="Title">De naam van de factor.</param>
/// <param name="Explanation">Uitleg; leeg als die er niet is.</param>
/// <param name="Kind">De soort: <c>risk</c> (risicofactor) of <c>protective</c> (beschermende factor).</param>
/// <param name="Domain">Waar de factor ligt: <c>jeugdige</c>, <c>ouders-gezin</c> of <c>overkoepelend</c>.</param>
/// <param name="Step">De stap waarbij de factor hoort.</param>
/// <param name="Setting">De setting waarin de factor staat.</param>
/// <param name="Situations">De kwetsbare situaties die de factor zelf noemt.</param>
/// <param name="Age">De leeftijd die de factor noemt; meestal leeg.</param>
/// <param name="UpdatedAt">Wanneer dit item voor het laatst gewijzigd is (UTC).</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record FactorResponse(
    string Slug,
    string Title,
    string? Explanation,
    string Kind,
    string Domain,
    NamedValue Step,
    NamedValue Setting,
    IReadOnlyList<NamedValue> Situations,
    AgeResponse? Age,
    DateTimeOffset UpdatedAt,
    [property: JsonPropertyName("_links")] SelfLink Links) : ServedItem;

internal static class FactorList
{
    public const string Kind = "kind";
    public const string Domain = "domain";

    public static PlacedList<FactorResponse> Of(GuideSnapshot guide) =>
        new(guide.Vocabulary, "Geen enkele factor", guide.All<Factor>().Select(e => Place(e, guide.Vocabulary)));

    private static Placed<FactorResponse> Place(Entry<Factor> entry, GuideVocabulary vocabulary)
    {
        var factor = entry.Item;
        var (kind, domain) = (ItemReader.Word(factor.FactorKind), ItemReader.Word(factor.Domain));
        var response = new FactorResponse(
            factor.Slug.Value,
            factor.Title,
            factor.Explanation,
            kind,
            domain,
            vocabulary.Name(ContentKind.Step, factor.Step),
            vocabulary.Name(ContentKind.Setting, factor.Setting),
            vocabulary.Names(ContentKind.Situation, factor.Situations),
            AgeResponse.Of(factor.Age),
            entry.ChangedAt,
            SelfLink.To(ApiPaths.Item("factors", factor.Slug.Value)));
        var traits = new Dictionary<string, string>(StringComparer.Ordinal) { [Kind] = kind, [Domain] = domain };
        var group = (int)factor.FactorKind * Enum.GetValues<FactorDomain>().Length + (int)factor.Domain;
        return new Placed<FactorResponse>(
            response, factor.Slug.Value, factor.Title, entry.ChangedAt, factor.Step, factor.Setting, (group, factor.Position), factor.Situations, factor.Age, traits);
    }
}
