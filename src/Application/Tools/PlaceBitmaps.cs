using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Tools;

/// <summary>A bitmap over placements for each value that can be filtered on, with the placements numbered in one way.</summary>
internal sealed class PlaceBitmaps
{
    // What stands among the values of a filter, and is none.
    private const string None = "";

    private readonly Dictionary<(string Filter, string Value), Bitmap> byValue;
    private readonly Bitmap nothing;

    private PlaceBitmaps(int size, Bitmap everything, Dictionary<(string, string), Bitmap> byValue) =>
        (Everything, this.byValue, nothing) = (everything, byValue, new Bitmap(size));

    public Bitmap Everything { get; }

    public Bitmap General => Of("general", None);

    public Bitmap NamesNoAge => Of("age", None);

    /// <param name="size">One more than the highest number.</param>
    public static PlaceBitmaps Of(int size, IEnumerable<(int Bit, Tool Tool, Placement Placement)> places, GuideVocabulary vocabulary)
    {
        var made = new PlaceBitmaps(size, new Bitmap(size), []);
        var phases = vocabulary.Steps.ToDictionary(step => step.Slug, step => step.Phase);
        var byAge = new Dictionary<AgeRange, Bitmap>();
        foreach (var (bit, tool, placement) in places)
        {
            made.Add(bit, tool, placement, phases.GetValueOrDefault(placement.Step), vocabulary.General?.Slug == placement.Setting);
            if (tool.AgeAt(placement) is not { } age)
                made.Mark("age", None, bit);
            else if (byAge.TryGetValue(age, out var known))
                known.Add(bit);
            else
                (byAge[age] = new Bitmap(size)).Add(bit);
        }

        foreach (var age in Enumerable.Range(0, Age.Oldest + 1).Select(Age.OfYears).Append(Age.Prenatal))
        {
            foreach (var (_, fitting) in byAge.Where(range => range.Key.Contains(age)))
                Bitmap.Or(made.OfNew("age", age.ToString()).Words, fitting.Words);
        }

        return made;
    }

    /// <summary>The same with the placements numbered in another way.</summary>
    /// <param name="newNumber">The new number of each, by its number here.</param>
    public PlaceBitmaps Renumbered(int size, int[] newNumber)
    {
        return new PlaceBitmaps(size, Again(Everything), byValue.ToDictionary(value => value.Key, value => Again(value.Value)));

        Bitmap Again(Bitmap bitmap)
        {
            var again = new Bitmap(size);
            foreach (var member in bitmap.Members())
                again.Add(newNumber[member]);
            return again;
        }
    }

    public bool Names(string filter, string value) => byValue.ContainsKey((filter, value));

    /// <param name="found">The placements of what a text was found in; null where none was asked for.</param>
    public BitFilter Matching(GuideFilter filter, GuideVocabulary vocabulary, Bitmap? found)
    {
        var matching = new BitFilter(Everything);
        Narrow(matching, "step", filter.Steps);
        Narrow(matching, "phase", filter.Phases);
        if (filter.Settings.Count > 0)
            Narrow(matching, "setting", filter.Settings, filter.WithGeneral ? General : null);
        else if (!filter.WithGeneral)
            matching.AndNot(General);
        if (filter.Situations.Count > 0)
            Narrow(matching, "situation", [.. filter.Situations.SelectMany(vocabulary.WithDescendants)], filter.NamesNone ? Of("situation", None) : null);
        if (filter.Ages.Count > 0)
            Narrow(matching, "age", [.. filter.Ages.Select(age => age.ToString())], NamesNoAge);
        if (filter.NamesAge is { } namesAge)
            _ = namesAge ? matching.AndNot(NamesNoAge) : matching.And(NamesNoAge);
        foreach (var (trait, values) in filter.Traits)
            Narrow(matching, trait, values);
        return found is null ? matching : matching.And(found);
    }

    private void Narrow(BitFilter matching, string filter, IReadOnlyList<string> values, Bitmap? orThese = null)
    {
        if (values.Count == 0)
            return;
        var any = new Bitmap[values.Count + (orThese is null ? 0 : 1)];
        for (var i = 0; i < values.Count; i++)
            any[i] = Of(filter, values[i]);
        if (orThese is not null)
            any[^1] = orThese;
        matching.And(any);
    }

    private void Add(int bit, Tool tool, Placement placement, Slug? phase, bool isGeneral)
    {
        Everything.Add(bit);
        Mark("step", placement.Step.Value, bit);
        Mark("setting", placement.Setting.Value, bit);
        Mark("kind", tool.ToolKind.Value, bit);
        if (phase is not null)
            Mark("phase", phase.Value, bit);
        foreach (var organisation in tool.Organisations)
            Mark("organisation", organisation.Value, bit);
        if (isGeneral)
            Mark("general", None, bit);
        var situations = tool.SituationsAt(placement);
        if (situations.Count == 0)
            Mark("situation", None, bit);
        foreach (var situation in situations)
            Mark("situation", situation.Value, bit);
    }

    private void Mark(string filter, string value, int bit) => OfNew(filter, value).Add(bit);

    private Bitmap Of(string filter, string value) => byValue.GetValueOrDefault((filter, value)) ?? nothing;

    private Bitmap OfNew(string filter, string value)
    {
        if (!byValue.TryGetValue((filter, value), out var bitmap))
            byValue[(filter, value)] = bitmap = new Bitmap(Everything.Words.Length * 64);
        return bitmap;
    }
}
