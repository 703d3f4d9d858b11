using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Signals;

namespace Wegwijzer.Application.Signals;

/// <summary>Een signaal dat op een kwetsbare opgroeisituatie kan wijzen.</summary>
/// <param name="Slug">De vaste naam in het adres.</param>
/// <param name="Title">De naam van het signaal.</param>
/// <param name="Explanation">Waaraan je het merkt.</param>
/// <param name="Step">De stap waarbij het signaal hoort.</param>
/// <param name="Setting">De setting waarin het signaal staat.</param>
/// <param name="Category">Hoe je het merkt, zoals "Ik zie bij een jeugdige"; leeg bij settings zonder die indeling.</param>
/// <param name="Group">De groep waar het signaal onder valt.</param>
/// <param name="Situations">De kwetsbare situaties die het signaal zelf noemt.</param>
/// <param name="Age">De leeftijd die het signaal noemt; meestal leeg.</param>
/// <param name="UpdatedAt">Wanneer dit item voor het laatst gewijzigd is (UTC).</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record SignalResponse(
    string Slug,
    string Title,
    string Explanation,
    NamedValue Step,
    NamedValue Setting,
    NamedValue? Category,
    NamedValue Group,
    IReadOnlyList<NamedValue> Situations,
    AgeResponse? Age,
    DateTimeOffset UpdatedAt,
    [property: JsonPropertyName("_links")] SelfLink Links) : ServedItem;

internal static class SignalList
{
    public const string Category = "category";
    public const string Group = "group";

    public static PlacedList<SignalResponse> Of(GuideSnapshot guide)
    {
        var categories = guide.All<SignalCategory>().ToDictionary(e => e.Item.Slug, e => e.Item);
        var groups = guide.All<SignalGroup>().ToDictionary(e => e.Item.Slug, e => e.Item);
        return new PlacedList<SignalResponse>(
            guide.Vocabulary, "Geen enkel signaal", guide.All<Signal>().Select(e => Place(e, groups[e.Item.Group], categories, guide.Vocabulary)));
    }

    private static Placed<SignalResponse> Place(Entry<Signal> entry, SignalGroup group, Dictionary<Slug, SignalCategory> categories, GuideVocabulary vocabulary)
    {
        var signal = entry.Item;
        var category = group.Category is null ? null : categories[group.Category];
        var response = new SignalResponse(
            signal.Slug.Value,
            signal.Title,
            signal.Explanation,
            vocabulary.Name(ContentKind.Step, group.Step),
            vocabulary.Name(ContentKind.Setting, group.Setting),
            category is null ? null : new NamedValue(category.Slug.Value, category.Name),
            new NamedValue(group.Slug.Value, group.Name),
            vocabulary.Names(ContentKind.Situation, signal.Situations),
            AgeResponse.Of(signal.Age),
            entry.ChangedAt,
            SelfLink.To(ApiPaths.Item("signals", signal.Slug.Value)));
        var traits = new Dictionary<string, string>(StringComparer.Ordinal) { [Category] = category?.Slug.Value ?? "", [Group] = group.Slug.Value };
        return new Placed<SignalResponse>(
            response, signal.Slug.Value, signal.Title, entry.ChangedAt, group.Step, group.Setting, (group.Position, signal.Position), signal.Situations, signal.Age, traits);
    }
}
