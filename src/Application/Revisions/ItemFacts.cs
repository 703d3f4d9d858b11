using Wegwijzer.Application.Factors;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Factors;
using Wegwijzer.Domain.Guidance;
using Wegwijzer.Domain.Pages;
using Wegwijzer.Domain.Signals;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Tools;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Revisions;

/// <summary>Something short that holds for an item: <c>Groep</c>, <c>Externaliserend gedrag</c>.</summary>
/// <param name="TellsApart">Whether it tells the item from others with the same title.</param>
public sealed record ItemFact(string Label, string Value, bool TellsApart = false);

/// <summary>What an item is, in the few words that a list has room for.</summary>
internal static class ItemFacts
{
    public static IReadOnlyList<ItemFact> Of(ContentItem item, KnownItems known) => [.. All(item, known).Where(fact => fact.Value.Length > 0)];

    /// <summary>What tells an item from others with the same title; empty for a kind in which no title comes twice.</summary>
    public static string Apart(ContentItem item, GuideSnapshot guide) =>
        item.Kind.UniqueTitles ? "" : string.Join(", ", Of(item, new KnownItems(guide, [])).Where(fact => fact.TellsApart).Select(fact => fact.Value));

    private static IEnumerable<ItemFact> All(ContentItem item, KnownItems known) => item switch
    {
        Tool tool => OfTool(tool, known),
        Signal signal => [Name("Groep", ContentKind.SignalGroup, signal.Group, known), .. Place(item, known), .. ForWhom(signal.Situations, signal.Age, known)],
        SignalGroup { Category: { } category } => [Name("Categorie", ContentKind.SignalCategory, category, known), .. Place(item, known)],
        ConversationTip tip => [Name("Onderdeel", ContentKind.ConversationSection, tip.Section, known), .. Place(item, known), .. ForWhom(tip.Situations, tip.Age, known)],
        Factor factor => [.. OfFactor(factor), .. Place(item, known), .. ForWhom(factor.Situations, factor.Age, known)],
        SignalGroup or SignalCategory or ConversationSection or GuidanceSection => Place(item, known),
        Step step => [new("Nummer", $"stap {step.Number}"), Name("Fase", ContentKind.Phase, step.Phase, known)],
        Phase phase => [new("Nummer", $"fase {phase.Number}"), new("Kleur", ItemReader.Word(phase.Colour)), new("Bronnen", phase.Sources.Count switch { 0 => "nog geen bronnen", 1 => "1 bron", var count => $"{count} bronnen" })],
        Setting setting => [new("Voor iedereen", setting.IsGeneral ? "geldt voor iedereen" : ""), new("Functies", string.Join(", ", setting.Professions))],
        Situation situation => [new("Andere woorden", string.Join(", ", situation.Synonyms)), Names("Valt onder", ContentKind.Situation, situation.Parents, known)],
        Organisation organisation => [new("Andere namen", string.Join(", ", organisation.Synonyms))],
        Abbreviation abbreviation => [new("Betekenis", abbreviation.Meaning)],
        AdviceLine line => [new("Telefoon", line.Phone)],
        _ => [],
    };

    private static IEnumerable<ItemFact> OfTool(Tool tool, KnownItems known) =>
    [
        Name("Soort", ContentKind.ToolKind, tool.ToolKind, known),
        Names("Van", ContentKind.Organisation, tool.Organisations, known),
        new("Leeftijd", tool.Age?.Label ?? ""),
        Names("Situaties", ContentKind.Situation, tool.Situations, known),
        new("Plekken", tool.Placements.Count == 1 ? "op 1 plek" : $"op {tool.Placements.Count} plekken"),
        new("Webadres", tool.Address is null ? "nog geen adres" : ""),
    ];

    private static IEnumerable<ItemFact> OfFactor(Factor factor) =>
    [
        new("Soort", FactorFields.Kinds.First(k => k.Slug == ItemReader.Word(factor.FactorKind)).Name, TellsApart: true),
        new("Waar hij ligt", FactorFields.Domains.First(d => d.Slug == ItemReader.Word(factor.Domain)).Name, TellsApart: true),
    ];

    private static IEnumerable<ItemFact> Place(ContentItem item, KnownItems known) => known.PlaceOf(item) is not { } place
        ? []
        : [new("Stap", NameOf(ContentKind.Step, place.Step, known), TellsApart: true), new("Setting", NameOf(ContentKind.Setting, place.Setting, known), TellsApart: true)];

    private static IEnumerable<ItemFact> ForWhom(IReadOnlyList<Slug> situations, AgeRange? age, KnownItems known) =>
        [Names("Situaties", ContentKind.Situation, situations, known), new("Leeftijd", age?.Label ?? "")];

    private static ItemFact Name(string label, ContentKind kind, Slug slug, KnownItems known) => new(label, NameOf(kind, slug.Value, known), TellsApart: true);

    private static ItemFact Names(string label, ContentKind kind, IReadOnlyList<Slug> slugs, KnownItems known) =>
        new(label, string.Join(", ", slugs.Select(slug => NameOf(kind, slug.Value, known))));

    // What is still to be chosen has no name.
    private static string NameOf(ContentKind kind, string slug, KnownItems known) => known.Find(kind, slug)?.DisplayTitle ?? "";
}
