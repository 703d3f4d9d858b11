using Wegwijzer.Application.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Tools;

/// <summary>A stretch of the tools that a filter leaves, in the order that was asked for.</summary>
/// <param name="Total">How many tools the filter leaves in all.</param>
/// <param name="General">How many of those stand only in the general setting; 0 where no setting was asked for.</param>
internal sealed record ToolSelection(IReadOnlyList<int> Tools, int Total, int General);

/// <summary>
/// The tools of one snapshot, with bitmaps over their placements for each value that can be filtered on: one set to count tools by
/// (<see cref="ToolPlaces"/>), and one for each order of a list. So step, setting, situation and age always hold for one and the same placement.
/// </summary>
internal sealed class ToolIndex : IFilteredList
{
    private readonly GuideVocabulary vocabulary;
    private readonly IReadOnlyList<Entry<Tool>> entries;
    private readonly ToolPlaces places;
    private readonly PlaceBitmaps counted;
    private readonly bool namesAnyAge;
    private readonly PlaceOrder guideOrder;
    private readonly PlaceOrder guideOrderByAge;
    private readonly Lazy<PlaceOrder> byTitle;
    private readonly Lazy<PlaceOrder> byNewest;

    /// <param name="before">The index of the guide before this one, where that calls everything that tools name by the same names.</param>
    public ToolIndex(GuideSnapshot guide, ToolIndex? before)
    {
        vocabulary = guide.Vocabulary;
        entries = [.. guide.All<Tool>()];
        All = new ToolResponses(entries, vocabulary, guide.Links);
        if (before is not null)
            All.TakeOver(before.All, before.IndexOf);
        places = new ToolPlaces([.. entries.Select(e => e.Item.Placements.Count)]);
        counted = PlaceBitmaps.Of(places.Size, AllPlaces().Select(p => (p.Bit, p.Tool, p.Placement)), vocabulary);
        namesAnyAge = new BitFilter(counted.Everything).AndNot(counted.NamesNoAge).Members().Any();
        var inGuideOrder = GuideOrder();
        guideOrder = Order(inGuideOrder);
        // What names the age that is asked for comes before what names none; which those are does not depend on the age.
        guideOrderByAge = Order(inGuideOrder.OrderBy(bit => counted.General[bit]).ThenBy(bit => counted.NamesNoAge[bit]));
        byTitle = new Lazy<PlaceOrder>(() => Order(Enumerable.Range(0, entries.Count).OrderBy(tool => entries[tool].Item.Title, StringComparer.OrdinalIgnoreCase).SelectMany(places.BitsOf)));
        byNewest = new Lazy<PlaceOrder>(() => Order(Enumerable.Range(0, entries.Count).OrderByDescending(tool => entries[tool].ChangedAt).SelectMany(places.BitsOf)));
    }

    /// <summary>All tools, by slug; selections point into this list.</summary>
    public ToolResponses All { get; private set; }

    /// <summary>The same tools, with other news of their links.</summary>
    public ToolIndex With(LinkTable links)
    {
        var same = (ToolIndex)MemberwiseClone();
        same.All = All.With(links);
        return same;
    }

    public string NoneOf => "Geen enkel hulpmiddel";

    public ToolResponse? Find(string slug) => IndexOf(slug) is { } index ? All[index] : null;

    public bool NamesAnySituation(IReadOnlyList<string> situations) => situations.Any(s => counted.Names("situation", s));

    public bool NamesAnyAge() => namesAnyAge;

    /// <summary>The tools themselves that a filter leaves.</summary>
    public IEnumerable<Tool> Items(GuideFilter filter) => Select(filter).Tools.Select(tool => entries[tool].Item);

    public int Count(GuideFilter filter) => places.CountTools(Matching(filter));

    /// <summary>How many tools there are for each of these choices, together with the rest of a filter.</summary>
    public IEnumerable<int> CountEach(GuideFilter rest, IEnumerable<GuideFilter> choices)
    {
        var matching = Matching(rest).ToBitmap();
        return choices.Select(choice => places.CountTools(Matching(choice).And(matching)));
    }

    public IReadOnlyList<ToolResponse> InCell(string step, string setting) =>
        All.Only(Select(new GuideFilter { Steps = [step], Settings = [setting], WithGeneral = false }).Tools);

    /// <summary>The tools that a filter leaves, of which <paramref name="most"/> after the first <paramref name="skipped"/>.</summary>
    public ToolSelection Select(GuideFilter filter, ListOrder order = ListOrder.Guide, int skipped = 0, int most = int.MaxValue)
    {
        var total = places.CountTools(Matching(filter));
        var general = filter.Settings.Count == 0 ? 0 : total - places.CountTools(Matching(filter).AndNot(counted.General));
        var wanted = (int)Math.Min((long)skipped + most, total);
        return new ToolSelection(wanted > skipped ? [.. InOrder(filter, order).Take(wanted).Skip(skipped)] : [], total, general);
    }

    private IEnumerable<int> InOrder(GuideFilter filter, ListOrder order)
    {
        if (order == ListOrder.Relevance && filter.Found is { } found)
        {
            var matching = Matching(filter).ToBitmap();
            return Indexes(found).Where(tool => places.Holds(matching, tool));
        }

        var inOrder = order switch
        {
            ListOrder.Title => byTitle.Value,
            ListOrder.Newest => byNewest.Value,
            _ => filter.Ages.Count > 0 ? guideOrderByAge : guideOrder,
        };
        return inOrder.Tools(inOrder.Bitmaps.Matching(filter, vocabulary, filter.Found is null ? null : Places(filter.Found, bit => inOrder.NewNumber[bit])));
    }

    private BitFilter Matching(GuideFilter filter) => counted.Matching(filter, vocabulary, filter.Found is null ? null : Places(filter.Found, bit => bit));

    /// <summary>All placements of what was found.</summary>
    private Bitmap Places(FoundSlugs found, Func<int, int> number)
    {
        var bits = new Bitmap(places.Size);
        foreach (var tool in Indexes(found))
        {
            foreach (var bit in places.BitsOf(tool))
                bits.Add(number(bit));
        }

        return bits;
    }

    private IEnumerable<int> Indexes(FoundSlugs found) => found.BestFirst.Select(IndexOf).OfType<int>();

    private int? IndexOf(string slug)
    {
        var (low, high) = (0, entries.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (string.CompareOrdinal(entries[middle].Item.Slug.Value, slug))
            {
                case 0: return middle;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return null;
    }

    private PlaceOrder Order(IEnumerable<int> bits) => new(places, counted, bits);

    // Step, position, slug and setting, after whether it is the general one; as one number each, for sorting a hundred thousand with LINQ takes far more memory.
    private int[] GuideOrder()
    {
        var steps = vocabulary.Steps.ToDictionary(step => step.Slug, step => (long)step.Number);
        var settings = vocabulary.Settings.OrderBy(setting => setting.Slug.Value, StringComparer.Ordinal).Index().ToDictionary(s => s.Item.Slug, s => (long)s.Index);
        var highestStep = steps.Values.DefaultIfEmpty().Max();
        var (keys, bits, next) = (new long[entries.Sum(e => e.Item.Placements.Count)], new int[entries.Sum(e => e.Item.Placements.Count)], 0);
        foreach (var (bit, tool, index, placement) in AllPlaces())
        {
            var step = (counted.General[bit] ? highestStep + 1 : 0) + steps.GetValueOrDefault(placement.Step);
            keys[next] = (((((step * (Placement.MaxPosition + 1)) + placement.Position) * entries.Count) + index) * (settings.Count + 1)) + settings.GetValueOrDefault(placement.Setting);
            bits[next++] = bit;
        }

        Array.Sort(keys, bits);
        return bits;
    }

    private IEnumerable<(int Bit, Tool Tool, int Index, Placement Placement)> AllPlaces()
    {
        for (var index = 0; index < entries.Count; index++)
        {
            var tool = entries[index].Item;
            for (var placement = 0; placement < tool.Placements.Count; placement++)
                yield return (places.BitOf(index, placement), tool, index, tool.Placements[placement]);
        }
    }
}
