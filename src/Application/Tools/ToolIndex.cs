using System.Collections.Frozen;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Tools;

/// <summary>What a filter leaves of the tools: in the order of the guide, and how many of them stand only in the general setting.</summary>
internal sealed record ToolSelection(IReadOnlyList<int> Tools, int General);

/// <summary>
/// The tools of one snapshot, with a bitmap over their placements for each value that can be filtered on. A filter ANDs bitmaps and
/// folds placements to tools, so that step, setting, situation and age always hold for one and the same placement.
/// </summary>
internal sealed class ToolIndex : IFilteredList
{
    private readonly GuideVocabulary vocabulary;
    private readonly int[] toolOf;
    private readonly Bitmap everything;
    private readonly Bitmap general;
    private readonly Bitmap namesNoSituation;
    private readonly Bitmap namesNoAge;
    private readonly Bitmap[] fitsAge = new Bitmap[Age.Oldest + 2];
    private readonly Dictionary<(string Filter, string Value), Bitmap> byValue = [];
    private readonly FrozenDictionary<string, int> bySlug;

    public ToolIndex(GuideSnapshot guide)
    {
        vocabulary = guide.Vocabulary;
        var entries = guide.All<Tool>().ToList();
        All = entries.ConvertAll(entry => ToolResponse.Of(entry, vocabulary));
        bySlug = All.Select((tool, i) => (tool.Slug, i)).ToFrozenDictionary(t => t.Slug, t => t.i, StringComparer.Ordinal);
        ByTitle = Ranked(All.Select((tool, i) => i).OrderBy(i => All[i].Title, StringComparer.OrdinalIgnoreCase).ThenBy(i => All[i].Slug, StringComparer.Ordinal));
        ByNewest = Ranked(All.Select((tool, i) => i).OrderByDescending(i => All[i].UpdatedAt).ThenBy(i => All[i].Slug, StringComparer.Ordinal));

        var steps = vocabulary.Steps.ToDictionary(s => s.Slug);
        var places = entries.SelectMany((entry, tool) => entry.Item.Placements.Select(placement => new Place(tool, entry.Item, placement, vocabulary.General?.Slug == placement.Setting)))
            .OrderBy(p => p.IsGeneral)
            .ThenBy(p => steps.GetValueOrDefault(p.Placement.Step)?.Number)
            .ThenBy(p => p.Placement.Position)
            .ThenBy(p => p.Tool.Slug.Value, StringComparer.Ordinal)
            .ThenBy(p => p.Placement.Setting.Value, StringComparer.Ordinal)
            .ToList();
        toolOf = [.. places.Select(p => p.Index)];
        (everything, general, namesNoSituation, namesNoAge) = (new Bitmap(places.Count), new Bitmap(places.Count), new Bitmap(places.Count), new Bitmap(places.Count));
        for (var i = 0; i < fitsAge.Length; i++)
            fitsAge[i] = new Bitmap(places.Count);
        for (var i = 0; i < places.Count; i++)
            Add(i, places[i], steps.GetValueOrDefault(places[i].Placement.Step)?.Phase.Value);
    }

    /// <summary>All tools, by slug; selections point into this list.</summary>
    public IReadOnlyList<ToolResponse> All { get; }

    /// <summary>The rank of each tool by its title.</summary>
    public IReadOnlyList<int> ByTitle { get; }

    /// <summary>The rank of each tool when the last changed come first.</summary>
    public IReadOnlyList<int> ByNewest { get; }

    public string NoneOf => "Geen enkel hulpmiddel";

    public ToolResponse? Find(string slug) => bySlug.TryGetValue(slug, out var index) ? All[index] : null;

    public bool NamesAnySituation(IReadOnlyList<string> situations) => situations.Any(s => byValue.ContainsKey(("situation", s)));

    public bool NamesAnyAge() => namesNoAge.Count < toolOf.Length;

    public int Count(GuideFilter filter) => CountEach(filter, [GuideFilter.Everything]).Single();

    /// <summary>How many tools there are for each of these choices, together with the rest of a filter.</summary>
    public IEnumerable<int> CountEach(GuideFilter rest, IEnumerable<GuideFilter> choices)
    {
        var places = Matching(rest);
        var seen = new Bitmap(All.Count);
        foreach (var choice in choices)
        {
            seen.Clear();
            yield return Matching(choice).And(places).Members().Count(place => seen.Add(toolOf[place]));
        }
    }

    public IEnumerable<ToolResponse> InCell(string step, string setting) =>
        Select(new GuideFilter { Steps = [step], Settings = [setting], WithGeneral = false }).Tools.Select(tool => All[tool]);

    public ToolSelection Select(GuideFilter filter)
    {
        var matching = Matching(filter);
        var own = matching.Copy().AndNot(general);
        var inGeneral = matching.And(general);
        var tools = new List<int>();
        var seen = new Bitmap(All.Count);
        // Named settings before the general one; within each, what names the age that was asked for before what names none.
        Fold(own, filter.Ages.Count > 0, seen, tools);
        var ownCount = tools.Count;
        Fold(inGeneral, filter.Ages.Count > 0, seen, tools);
        return new ToolSelection(tools, tools.Count - ownCount);
    }

    private void Fold(Bitmap places, bool namedAgeFirst, Bitmap seen, List<int> tools)
    {
        if (namedAgeFirst)
        {
            Fold(places.Copy().AndNot(namesNoAge), seen, tools);
            Fold(places.And(namesNoAge), seen, tools);
        }
        else
        {
            Fold(places, seen, tools);
        }
    }

    private void Fold(Bitmap places, Bitmap seen, List<int> tools)
    {
        foreach (var place in places.Members())
        {
            if (seen.Add(toolOf[place]))
                tools.Add(toolOf[place]);
        }
    }

    private Bitmap Matching(GuideFilter filter)
    {
        var matching = everything.Copy();
        Narrow(matching, "step", filter.Steps);
        Narrow(matching, "phase", filter.Phases);
        if (filter.Settings.Count > 0)
        {
            var inSettings = AnyOf("setting", filter.Settings);
            matching.And(filter.WithGeneral ? inSettings.Or(general) : inSettings);
        }
        else if (!filter.WithGeneral)
        {
            matching.AndNot(general);
        }

        if (filter.Situations.Count > 0)
        {
            var named = AnyOf("situation", filter.Situations.SelectMany(vocabulary.WithDescendants));
            matching.And(filter.NamesNone ? named.Or(namesNoSituation) : named);
        }

        if (filter.Ages.Count > 0)
            matching.And(filter.Ages.Aggregate(namesNoAge.Copy(), (fitting, age) => fitting.Or(fitsAge[AgeSlot(age)])));
        if (filter.NamesAge is { } namesAge)
            _ = namesAge ? matching.AndNot(namesNoAge) : matching.And(namesNoAge);
        foreach (var (trait, values) in filter.Traits)
            Narrow(matching, trait, values);
        return filter.Found is { } found ? matching.And(PlacesOf(found)) : matching;
    }

    private Bitmap PlacesOf(FoundSlugs found)
    {
        var tools = new Bitmap(All.Count);
        foreach (var slug in found.All.Where(bySlug.ContainsKey))
            tools.Add(bySlug[slug]);
        var places = new Bitmap(toolOf.Length);
        for (var place = 0; place < toolOf.Length; place++)
        {
            if (tools[toolOf[place]])
                places.Add(place);
        }

        return places;
    }

    private void Narrow(Bitmap matching, string filter, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            matching.And(AnyOf(filter, values));
    }

    private Bitmap AnyOf(string filter, IEnumerable<string> values) =>
        values.Aggregate(new Bitmap(toolOf.Length), (any, value) => any.Or(byValue.GetValueOrDefault((filter, value))));

    private void Add(int index, Place place, string? phase)
    {
        var (tool, placement) = (place.Tool, place.Placement);
        everything.Add(index);
        Mark("step", placement.Step.Value, index);
        Mark("setting", placement.Setting.Value, index);
        Mark("kind", tool.ToolKind.Value, index);
        if (phase is not null)
            Mark("phase", phase, index);
        foreach (var organisation in tool.Organisations)
            Mark("organisation", organisation.Value, index);
        if (place.IsGeneral)
            general.Add(index);

        var situations = tool.SituationsAt(placement);
        if (situations.Count == 0)
            namesNoSituation.Add(index);
        foreach (var situation in situations)
            Mark("situation", situation.Value, index);

        if (tool.AgeAt(placement) is not { } age)
        {
            namesNoAge.Add(index);
            return;
        }

        if (age.Contains(Age.Prenatal))
            fitsAge[AgeSlot(Age.Prenatal)].Add(index);
        for (var years = 0; years <= Age.Oldest; years++)
        {
            if (age.Contains(Age.OfYears(years)))
                fitsAge[years].Add(index);
        }
    }

    private void Mark(string filter, string value, int index)
    {
        if (!byValue.TryGetValue((filter, value), out var bitmap))
            byValue[(filter, value)] = bitmap = new Bitmap(toolOf.Length);
        bitmap.Add(index);
    }

    private static int AgeSlot(Age age) => age.Years ?? Age.Oldest + 1;

    private static int[] Ranked(IEnumerable<int> order)
    {
        var tools = order.ToArray();
        var ranks = new int[tools.Length];
        for (var rank = 0; rank < tools.Length; rank++)
            ranks[tools[rank]] = rank;
        return ranks;
    }

    private sealed record Place(int Index, Tool Tool, Placement Placement, bool IsGeneral);
}
