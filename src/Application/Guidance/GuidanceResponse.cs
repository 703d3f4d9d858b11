using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Guidance;

namespace Wegwijzer.Application.Guidance;

/// <summary>Een blok achtergrondinformatie van één stap in één setting.</summary>
/// <param name="Slug">De vaste naam.</param>
/// <param name="Title">De kop.</param>
/// <param name="Body">De tekst.</param>
/// <param name="Position">De plaats binnen de stap en setting, vanaf 1.</param>
public sealed record GuidanceResponse(string Slug, string Title, TextResponse Body, int Position) : ServedItem;

internal static class GuidanceList
{
    private static readonly Dictionary<string, string> NoTraits = [];

    public static PlacedList<GuidanceResponse> Of(GuideSnapshot guide) =>
        new(guide.Vocabulary, "Geen enkel stuk achtergrondinformatie", guide.All<GuidanceSection>().Select(e => Place(e, guide)));

    private static Placed<GuidanceResponse> Place(Entry<GuidanceSection> entry, GuideSnapshot guide)
    {
        var section = entry.Item;
        var response = new GuidanceResponse(section.Slug.Value, section.Title, guide.Render(section.Body), section.Position);
        return new Placed<GuidanceResponse>(
            response, section.Slug.Value, section.Title, entry.ChangedAt, section.Step, section.Setting, (0, section.Position), [], null, NoTraits);
    }
}
