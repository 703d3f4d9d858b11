using System.Text.Json.Nodes;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Signals;

namespace Wegwijzer.Application.Revisions;

/// <summary>By which of its fields the list of a kind can be narrowed, and what that asks of the items.</summary>
public static class ItemFilters
{
    /// <summary>Where it stands, then everything else that is chosen in its form.</summary>
    public static IReadOnlyList<FormField> Of(ContentKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var chosen = FormFields.Of(kind).Where(f => !f.IsInRow && f != CommonFields.Step && f != CommonFields.Setting && (f.Of is not null || f.Choices.Count > 0));
        return [.. IsPlaced(kind) ? [CommonFields.Setting, CommonFields.Step] : (FormField[])[], .. chosen];
    }

    /// <summary>For each choice the parts of JSON of which an item must have one.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Holding(ContentKind kind, IReadOnlyDictionary<string, string> chosen, KnownItems known)
    {
        if (IsPlaced(kind) && (chosen.ContainsKey("step") || chosen.ContainsKey("setting")))
            yield return [.. Place(kind, chosen.GetValueOrDefault("step"), chosen.GetValueOrDefault("setting"), known).Select(json => json.ToJsonString())];
        foreach (var field in Of(kind).Where(f => f != CommonFields.Step && f != CommonFields.Setting && chosen.ContainsKey(f.Path)))
        {
            var holding = new JsonObject { [field.Path] = field.Type == FieldType.List ? new JsonArray(chosen[field.Path]) : chosen[field.Path] };
            yield return kind == ContentKind.Tool && field.Path == "situations"
                ? [holding.ToJsonString(), new JsonObject { ["placements"] = new JsonArray(holding.DeepClone()) }.ToJsonString()]
                : [holding.ToJsonString()];
        }
    }

    private static bool IsPlaced(ContentKind kind) =>
        kind == ContentKind.Tool || kind == ContentKind.Signal || kind == ContentKind.ConversationTip || FormFields.Of(kind).Contains(CommonFields.Setting);

    // A signal stands where its group does, and a tip where its section does.
    private static IEnumerable<JsonObject> Place(ContentKind kind, string? step, string? setting, KnownItems known)
    {
        if (kind == ContentKind.Signal)
            return known.All<SignalGroup>().Where(Stands).Select(g => new JsonObject { ["group"] = g.Slug.Value });
        if (kind == ContentKind.ConversationTip)
            return known.All<ConversationSection>().Where(Stands).Select(s => new JsonObject { ["section"] = s.Slug.Value });
        var place = new JsonObject();
        if (step is not null)
            place["step"] = step;
        if (setting is not null)
            place["setting"] = setting;
        return [kind == ContentKind.Tool ? new JsonObject { ["placements"] = new JsonArray(place) } : place];

        bool Stands(ContentItem item) => known.PlaceOf(item) is { } here && (step ?? here.Step) == here.Step && (setting ?? here.Setting) == here.Setting;
    }
}
