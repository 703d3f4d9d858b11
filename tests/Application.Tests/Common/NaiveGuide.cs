using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Factors;
using Wegwijzer.Domain.Signals;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Tools;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Tests.Common;

/// <summary>One place of an item in the guide, with all that it can be filtered and ordered by.</summary>
internal sealed record NaivePlace(
    string Slug, string Title, DateTimeOffset ChangedAt, string Step, string Setting, int Group, int Position, IReadOnlyList<string> Situations, AgeRange? Age,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Traits);

/// <summary>What a list must answer, found by looking at every place of every item: slow, plain, and written from the rules alone.</summary>
internal sealed class NaiveGuide(IReadOnlyList<ContentItem> items)
{
    private readonly Dictionary<string, Step> steps = items.OfType<Step>().ToDictionary(s => s.Slug.Value);
    private readonly Dictionary<string, Situation> situations = items.OfType<Situation>().ToDictionary(s => s.Slug.Value);

    public IReadOnlyList<NaivePlace> Tools { get; } =
    [
        .. items.OfType<Tool>().SelectMany(tool => tool.Placements.Select(place => new NaivePlace(
            tool.Slug.Value, tool.Title, RandomGuide.ChangedAt(tool), place.Step.Value, place.Setting.Value, 0, place.Position,
            Values(place.OwnSituations.Count > 0 ? place.OwnSituations : tool.Situations), place.OwnAge ?? tool.Age,
            new Dictionary<string, IReadOnlyList<string>> { ["kind"] = [tool.ToolKind.Value], ["organisation"] = Values(tool.Organisations) }))),
    ];

    public IReadOnlyList<NaivePlace> Signals { get; } =
    [
        .. from signal in items.OfType<Signal>()
           join g in items.OfType<SignalGroup>() on signal.Group equals g.Slug
           select new NaivePlace(
               signal.Slug.Value, signal.Title, RandomGuide.ChangedAt(signal), g.Step.Value, g.Setting.Value, g.Position, signal.Position, Values(signal.Situations), signal.Age,
               new Dictionary<string, IReadOnlyList<string>> { ["group"] = [g.Slug.Value], ["category"] = g.Category is null ? [] : [g.Category.Value] }),
    ];

    public IReadOnlyList<NaivePlace> Tips { get; } =
    [
        .. from tip in items.OfType<ConversationTip>()
           join section in items.OfType<ConversationSection>() on tip.Section equals section.Slug
           select new NaivePlace(
               tip.Slug.Value, tip.Title, RandomGuide.ChangedAt(tip), section.Step.Value, section.Setting.Value, section.Position, tip.Position, Values(tip.Situations), tip.Age,
               new Dictionary<string, IReadOnlyList<string>> { ["section"] = [section.Slug.Value] }),
    ];

    public IReadOnlyList<NaivePlace> Factors { get; } =
    [
        .. items.OfType<Factor>().Select(factor => new NaivePlace(
            factor.Slug.Value, factor.Title, RandomGuide.ChangedAt(factor), factor.Step.Value, factor.Setting.Value,
            (factor.FactorKind == FactorKind.Risk ? 0 : 10) + (factor.Domain == FactorDomain.Jeugdige ? 0 : factor.Domain == FactorDomain.OudersGezin ? 1 : 2),
            factor.Position, Values(factor.Situations), factor.Age,
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["kind"] = [factor.FactorKind == FactorKind.Risk ? "risk" : "protective"],
                ["domain"] = [factor.Domain == FactorDomain.Jeugdige ? "jeugdige" : factor.Domain == FactorDomain.OudersGezin ? "ouders-gezin" : "overkoepelend"],
            })),
    ];

    /// <summary>The slugs in the order that was asked for.</summary>
    public IReadOnlyList<string> List(IReadOnlyList<NaivePlace> places, GuideFilter filter, ListOrder order)
    {
        var found = places.Where(place => Matches(place, filter)).GroupBy(place => place.Slug);
        // Of the places that match, an item stands where the first of them stands.
        var ordered = order switch
        {
            ListOrder.Title => found.OrderBy(i => i.First().Title.ToUpperInvariant(), StringComparer.Ordinal).ThenBy(i => i.Key, StringComparer.Ordinal),
            ListOrder.Newest => found.OrderByDescending(i => i.First().ChangedAt).ThenBy(i => i.Key, StringComparer.Ordinal),
            _ => found.OrderBy(i => i.Min(place => (
                    General: place.Setting == RandomGuide.General, NoAge: filter.Ages.Count > 0 && place.Age is null, steps[place.Step].Number, place.Group, place.Position)))
                .ThenBy(i => i.Key, StringComparer.Ordinal),
        };
        return [.. ordered.Select(i => i.Key)];
    }

    public int Count(IReadOnlyList<NaivePlace> places, GuideFilter filter) => places.Where(place => Matches(place, filter)).Select(place => place.Slug).Distinct().Count();

    /// <summary>How many items stand only in the setting for everybody.</summary>
    public int OnlyGeneral(IReadOnlyList<NaivePlace> places, GuideFilter filter) =>
        places.Where(place => Matches(place, filter)).GroupBy(place => place.Slug).Count(item => item.All(place => place.Setting == RandomGuide.General));

    public int? WithoutSituation(IReadOnlyList<NaivePlace> places, GuideFilter filter) =>
        filter.Situations.Count == 0 || filter.Situations.Contains("none") ? null : Count(places, filter with { Situations = ["none"] });

    public IReadOnlyList<Relaxation> Relaxations(IReadOnlyList<NaivePlace> places, GuideFilter filter)
    {
        if (Count(places, filter) > 0)
            return [];
        List<Relaxation> all = [];
        if (filter.Steps.Count > 0)
            all.Add(new("step", Count(places, filter with { Steps = [] })));
        if (filter.Phases.Count > 0)
            all.Add(new("phase", Count(places, filter with { Phases = [] })));
        if (filter.Settings.Count > 0)
            all.Add(new("setting", Count(places, filter with { Settings = [] })));
        if (!filter.WithGeneral)
            all.Add(new("general", Count(places, filter with { WithGeneral = true })));
        if (filter.Situations.Count > 0)
            all.Add(new("situation", Count(places, filter with { Situations = [] })));
        if (filter.Ages.Count > 0)
            all.Add(new("age", Count(places, filter with { Ages = [] })));
        foreach (var trait in filter.Traits.Keys)
            all.Add(new(trait, Count(places, filter with { Traits = filter.Traits.Where(t => t.Key != trait).ToDictionary() })));
        return [.. all.Where(r => r.Count > 0)];
    }

    /// <summary>One note for each situation that no item of the kind names, and one where none names an age.</summary>
    public int Notes(IReadOnlyList<NaivePlace> places, GuideFilter filter) =>
        filter.Situations.Count(asked => asked != "none" && !places.Any(place => place.Situations.Any(named => FallsUnder(named, asked))))
        + (filter.Ages.Count > 0 && places.All(place => place.Age is null) ? 1 : 0);

    private bool Matches(NaivePlace place, GuideFilter filter) =>
        (filter.Steps.Count == 0 || filter.Steps.Contains(place.Step))
        && (filter.Phases.Count == 0 || filter.Phases.Contains(steps[place.Step].Phase.Value))
        && InSetting(place, filter)
        && (filter.Situations.Count == 0 || filter.Situations.Any(asked => asked == "none" ? place.Situations.Count == 0 : place.Situations.Any(named => FallsUnder(named, asked))))
        && (filter.Ages.Count == 0 || place.Age is null || filter.Ages.Any(age => Fits(place.Age, age)))
        && filter.Traits.All(trait => trait.Value.Any(value => place.Traits[trait.Key].Contains(value)));

    private static bool InSetting(NaivePlace place, GuideFilter filter)
    {
        if (filter.Settings.Contains(place.Setting))
            return true;
        return place.Setting == RandomGuide.General ? filter.WithGeneral : filter.Settings.Count == 0;
    }

    private static bool Fits(AgeRange range, Age age) =>
        age.Years is null ? range.Prenatal : range.From is not null && range.From <= age.Years && (range.To is null || age.Years <= range.To);

    private bool FallsUnder(string situation, string wider) => situation == wider || situations[situation].Parents.Any(parent => FallsUnder(parent.Value, wider));

    private static IReadOnlyList<string> Values(IEnumerable<Slug> slugs) => [.. slugs.Select(s => s.Value)];
}
