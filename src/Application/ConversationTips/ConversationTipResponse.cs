using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;

namespace Wegwijzer.Application.ConversationTips;

/// <summary>Een tip voor het gesprek met een jeugdige of met ouders.</summary>
/// <param name="Slug">De vaste naam in het adres.</param>
/// <param name="Title">De tip in het kort.</param>
/// <param name="Explanation">Uitleg; leeg als de tip voor zich spreekt.</param>
/// <param name="Examples">Zinnen die je zou kunnen zeggen.</param>
/// <param name="Step">De stap waarbij de tip hoort.</param>
/// <param name="Section">Het onderdeel, met de inleiding die erbij hoort.</param>
/// <param name="Setting">De setting waarin de tip staat.</param>
/// <param name="Situations">De kwetsbare situaties die de tip zelf noemt.</param>
/// <param name="Age">De leeftijd van de jeugdige voor wie de tip bedoeld is.</param>
/// <param name="UpdatedAt">Wanneer dit item voor het laatst gewijzigd is (UTC).</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record ConversationTipResponse(
    string Slug,
    string Title,
    string? Explanation,
    IReadOnlyList<string> Examples,
    NamedValue Step,
    SectionResponse Section,
    NamedValue Setting,
    IReadOnlyList<NamedValue> Situations,
    AgeResponse? Age,
    DateTimeOffset UpdatedAt,
    [property: JsonPropertyName("_links")] SelfLink Links) : ServedItem;

/// <summary>Gesprekstips die bij elkaar horen.</summary>
/// <param name="Slug">De naam in filters.</param>
/// <param name="Name">De naam voor mensen.</param>
/// <param name="Introduction">De inleiding bij deze tips; leeg als er geen is.</param>
public sealed record SectionResponse(string Slug, string Name, TextResponse? Introduction);

internal static class ConversationTipList
{
    public const string Section = "section";

    public static PlacedList<ConversationTipResponse> Of(GuideSnapshot guide)
    {
        var sections = guide.All<ConversationSection>()
            .ToDictionary(e => e.Item.Slug, e => (e.Item, Response: new SectionResponse(e.Item.Slug.Value, e.Item.Name, e.Item.Introduction is { } text ? guide.Render(text) : null)));
        return new PlacedList<ConversationTipResponse>(guide.Vocabulary, "Geen enkele gesprekstip", guide.All<ConversationTip>().Select(e =>
        {
            var (section, response) = sections[e.Item.Section];
            return Place(e, section, response, guide.Vocabulary);
        }));
    }

    private static Placed<ConversationTipResponse> Place(Entry<ConversationTip> entry, ConversationSection section, SectionResponse sectionResponse, GuideVocabulary vocabulary)
    {
        var tip = entry.Item;
        var response = new ConversationTipResponse(
            tip.Slug.Value,
            tip.Title,
            tip.Explanation,
            tip.Examples,
            vocabulary.Name(ContentKind.Step, section.Step),
            sectionResponse,
            vocabulary.Name(ContentKind.Setting, section.Setting),
            vocabulary.Names(ContentKind.Situation, tip.Situations),
            AgeResponse.Of(tip.Age),
            entry.ChangedAt,
            SelfLink.To(ApiPaths.Item("conversation-tips", tip.Slug.Value)));
        var traits = new Dictionary<string, string>(StringComparer.Ordinal) { [Section] = section.Slug.Value };
        return new Placed<ConversationTipResponse>(
            response, tip.Slug.Value, tip.Title, entry.ChangedAt, section.Step, section.Setting, (section.Position, tip.Position), tip.Situations, tip.Age, traits);
    }
}
