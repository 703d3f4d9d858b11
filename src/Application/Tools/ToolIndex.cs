using System.Collections.Frozen;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Tools;

/// <summary>A stretch of the tools that a filter leaves, in the order that was asked for.</summary>
/// <param name="Total">How many tools the filter leaves in all.</param>
/// <param name="General">How many of those stand only in the general setting.</param>
internal sealed record ToolSelection(IReadOnlyList<int> Tools, int Total, int General);

/// <summary>
/// The tools of one snapshot, with a bitmap over their placements for each value that can be filtered on. A filter ANDs bitmaps, and
/// <see cref="ToolPlaces"/> folds placements to tools, so that step, setting, situation and age always hold for one and the same placement.
/// </summary>
internal sealed class ToolIndex : IFilteredList
{
    private readonly GuideVocabulary vocabulary;
    private ToolResponses responses;
    private readonly ToolPlaces places;
    private readonly Bitmap everything;
    private readonly Bitmap general;
    private readonly Bitmap namesNoSituation;
    private readonly Bitmap namesNoAge;
    private readonly bool namesAnyAge;
    private readonly Bitmap[] fitsAge = new Bitmap[Age.Oldest + 2];
    private readonly Dictionary<(string Filter, string Value), Bitmap> byValue = [];
    private readonly FrozenDictionary<string, int> bySlug;
    private readonly ToolOrder byTitle;
    private readonly ToolOrder byNewest;

    public ToolIndex(GuideSnapshot guide)
    {
        vocabulary = guide.Vocabulary;
        var entries = guide.All<Tool>().ToList();
        responses = new ToolResponses(entries, vocabulary, guide.Links);
        bySlug = entries.Select((entry, i) => (entry.Item.Slug, i)).ToFrozenDictionary(t => t.Slug.Value, t => t.i, StringComparer.Ordinal);
        byTitle = new ToolOrder(Enumerable.Range(0, entries.Count).OrderBy(i => entries[i].Item.Title, StringComparer.OrdinalIgnoreCase).ThenBy(i => entries[i].Item.Slug.Value, StringComparer.Ordinal));
        byNewest = new ToolOrder(Enumerable.Range(0, entries.Count).OrderByDescending(i => entries[i].ChangedAt).ThenBy(i => entries[i].Item.Slug.Value, StringComparer.Ordinal));

        var steps = vocabulary.Steps.ToDictionary(s => s.Slug);
        var inOrder = entries.SelectMany((entry, tool) => entry.Item.Placements.Select((placement, i) => new Place(tool, i, entry.Item, placement, vocabulary.General?.Slug == placement.Setting)))
            .OrderBy(p => p.IsGeneral)
            .ThenBy(p => steps.GetValueOrDefault(p.Placement.Step)?.Number)
            .ThenBy(p => p.Placement.Position)
            .ThenBy(p => p.Tool.Slug.Value, StringComparer.Ordinal)
            .ThenBy(p => p.Placement.Setting.Value, StringComparer.Ordinal)
            .ToList();
        places = new ToolPlaces(entries.ConvertAll(e => e.Item.Placements.Count), inOrder.ConvertAll(p => (p.Index, p.Number)), inOrder.Count(p => p.IsGeneral));
        (everything, general, namesNoSituation, namesNoAge) = (new Bitmap(places.Size), new Bitmap(places.Size), new Bitmap(places.Size), new Bitmap(places.Size));
        for (var i = 0; i < fitsAge.Length; i++)
            fitsAge[i] = new Bitmap(places.Size);
        foreach (var place in inOrder)
            Add(places.BitOf(place.Index, place.Number), place, steps.GetValueOrDefault(place.Placement.Step)?.Phase.Value);
        namesAnyAge = namesNoAge.Count < inOrder.Count;
    }

    /// <summary>All tools, by slug; selections point into this list.</summary>
    public IReadOnlyList<ToolResponse> All => responses;

    /// <summary>The same tools, with other news of their links.</summary>
    public ToolIndex With(LinkTable links)
    {
        var same = (ToolIndex)MemberwiseClone();
        same.responses = responses.With(links);
        return same;
    }

    public string NoneOf => "Geen enkel hulpmiddel";

    public ToolResponse? Find(string slug) => bySlug.TryGetValue(slug, out var index) ? All[index] : null;

    public bool NamesAnySituation(IReadOnlyList<string> situations) => situations.Any(s => byValue.ContainsKey(("situation", s)));

    public bool NamesAnyAge() => namesAnyAge;

    public int Count(GuideFilter filter) => places.CountTools(Matching(filter));

    /// <summary>How many tools there are for each of these choices, together with the rest of a filter.</summary>
    public IEnumerable<int> CountEach(GuideFilter rest, IEnumerable<GuideFilter> choices)
    {
        var matching = Matching(rest);
        return choices.Select(choice => places.CountTools(Matching(choice).And(matching)));
    }

    public IEnumerable<ToolResponse> InCell(string step, string setting) =>
        Select(new GuideFilter { Steps = [step], Settings = [setting], WithGeneral = false }).Tools.Select(tool => All[tool]);

    /// <summary>The tools that a filter leaves, of which <paramref name="most"/> after the first <paramref name="skipped"/>.</summary>
    public ToolSelection Select(GuideFilter filter, ListOrder order = ListOrder.Guide, int skipped = 0, int most = int.MaxValue)
    {
        var matching = Matching(filter);
        var total = places.CountTools(matching);
        var wanted = (int)Math.Min((long)skipped + most, total);
        var tools = order switch
        {
            ListOrder.Title => places.InOrderOf(matching, byTitle, wanted),
            ListOrder.Newest => places.InOrderOf(matching, byNewest, wanted),
            ListOrder.Relevance when filter.Found is { } found => Indexes(found).Where(tool => places.Holds(matching, tool)),
            // Named settings before the general one; within each, what names the age that was asked for before what names none.
            _ => places.InGuideOrder(matching, filter.Ages.Count > 0 ? namesNoAge : null, wanted),
        };
        return new ToolSelection(wanted > skipped ? [.. tools.Take(wanted).Skip(skipped)] : [], total, total - places.CountTools(matching, except: general));
    }

    private Bitmap Matching(GuideFilter filter)
    {
        var matching = everything.Copy();
        Narrow(matching, "step", filter.Steps);
        Narrow(matching, "phase", filter.Phases);
        if (filter.Settings.Count > 0)
            NarrowToAny(matching, "setting", filter.Settings, filter.WithGeneral ? general : null);
        else if (!filter.WithGeneral)
            matching.AndNot(general);
        if (filter.Situations.Count > 0)
            NarrowToAny(matching, "situation", filter.Situations.SelectMany(vocabulary.WithDescendants), filter.NamesNone ? namesNoSituation : null);
        if (filter.Ages.Count > 0)
            matching.And(filter.Ages.Aggregate(namesNoAge.Copy(), (fitting, age) => fitting.Or(fitsAge[AgeSlot(age)])));
        if (filter.NamesAge is { } namesAge)
            _ = namesAge ? matching.AndNot(namesNoAge) : matching.And(namesNoAge);
        foreach (var (trait, values) in filter.Traits)
            Narrow(matching, trait, values);
        return filter.Found is { } found ? matching.And(places.Of(Indexes(found))) : matching;
    }

    private IEnumerable<int> Indexes(FoundSlugs found) => found.BestFirst.Where(bySlug.ContainsKey).Select(slug => bySlug[slug]);

    private void Narrow(Bitmap matching, string filter, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            NarrowToAny(matching, filter, values, null);
    }

    private void NarrowToAny(Bitmap matching, string filter, IEnumerable<string> values, Bitmap? orThese)
    {
        var any = values.Select(value => byValue.GetValueOrDefault((filter, value))).Append(orThese).OfType<Bitmap>().ToList();
        // Most often there is one, and then nothing has to be put together first.
        matching.And(any is [var one] ? one : any.Aggregate(new Bitmap(places.Size), (all, bitmap) => all.Or(bitmap)));
    }

    private void Add(int bit, Place place, string? phase)
    {
        var (tool, placement) = (place.Tool, place.Placement);
        everything.Add(bit);
        Mark("step", placement.Step.Value, bit);
        Mark("setting", placement.Setting.Value, bit);
        Mark("kind", tool.ToolKind.Value, bit);
        if (phase is not null)
            Mark("phase", phase, bit);
        foreach (var organisation in tool.Organisations)
            Mark("organisation", organisation.Value, bit);
        if (place.IsGeneral)
            general.Add(bit);

        var situations = tool.SituationsAt(placement);
        if (situations.Count == 0)
            namesNoSituation.Add(bit);
        foreach (var situation in situations)
            Mark("situation", situation.Value, bit);

        if (tool.AgeAt(placement) is not { } age)
        {
            namesNoAge.Add(bit);
            return;
        }

        if (age.Contains(Age.Prenatal))
            fitsAge[AgeSlot(Age.Prenatal)].Add(bit);
        for (var years = 0; years <= Age.Oldest; years++)
        {
            if (age.Contains(Age.OfYears(years)))
                fitsAge[years].Add(bit);
        }
    }

    private void Mark(string filter, string value, int bit)
    {
        if (!byValue.TryGetValue((filter, value), out var bitmap))
            byValue[(filter, value)] = bitmap = new Bitmap(places.Size);
        bitmap.Add(bit);
    }

    private static int AgeSlot(Age age) => age.Years ?? Age.Oldest + 1;

    private sealed record Place(int Index, int Number, Tool Tool, Placement Placement, bool IsGeneral);
}
