using Wegwijzer.Application.Common;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Snapshots;

/// <summary>Something that stands in one step and setting, with what it can be filtered and ordered by.</summary>
/// <param name="Order">Its place within the step and setting.</param>
/// <param name="Traits">Its values for the filters that only its kind has.</param>
internal sealed record Placed<T>(
    T Response,
    string Slug,
    string Title,
    DateTimeOffset UpdatedAt,
    Slug Step,
    Slug Setting,
    (int Group, int Position) Order,
    IReadOnlyList<Slug> Situations,
    AgeRange? Age,
    IReadOnlyDictionary<string, string> Traits);

/// <summary>All items of a small kind that stands in steps and settings; some hundred of them, so a filter simply looks at each.</summary>
internal sealed class PlacedList<T> : IFilteredList
{
    private readonly GuideVocabulary vocabulary;
    private readonly IReadOnlyList<Entry> entries;
    private readonly Dictionary<string, T> bySlug;

    public PlacedList(GuideVocabulary vocabulary, string noneOf, IEnumerable<Placed<T>> items)
    {
        this.vocabulary = vocabulary;
        NoneOf = noneOf;
        var steps = vocabulary.Steps.ToDictionary(s => s.Slug);
        entries = [.. items
            .Select(item => new Entry(item, steps.GetValueOrDefault(item.Step)?.Number ?? 0, steps.GetValueOrDefault(item.Step)?.Phase.Value, vocabulary.General?.Slug == item.Setting))
            .OrderBy(e => e.IsGeneral)
            .ThenBy(e => e.StepNumber)
            .ThenBy(e => e.Item.Order)
            .ThenBy(e => e.Item.Slug, StringComparer.Ordinal)];
        bySlug = entries.ToDictionary(e => e.Item.Slug, e => e.Item.Response, StringComparer.Ordinal);
    }

    public string NoneOf { get; }

    public T? Find(string slug) => bySlug.GetValueOrDefault(slug);

    public int Count(GuideFilter filter) => Matching(filter).Count();

    public bool NamesAnySituation(IReadOnlyList<string> situations) => entries.Any(e => e.Item.Situations.Any(s => situations.Contains(s.Value, StringComparer.Ordinal)));

    public bool NamesAnyAge() => entries.Any(e => e.Item.Age is not null);

    public IEnumerable<T> InCell(string step, string setting) => entries.Where(e => e.Item.Step.Value == step && e.Item.Setting.Value == setting).Select(e => e.Item.Response);

    public ListPage<T> List(GuideFilter filter, ListOrder order, IPaged paging)
    {
        var matching = Matching(filter).ToList();
        IEnumerable<Entry> ordered = order switch
        {
            ListOrder.Title => matching.OrderBy(e => e.Item.Title, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Item.Slug, StringComparer.Ordinal),
            ListOrder.Newest => matching.OrderByDescending(e => e.Item.UpdatedAt).ThenBy(e => e.Item.Slug, StringComparer.Ordinal),
            ListOrder.Relevance when filter.Found is { } found => matching.OrderBy(e => found.RankOf(e.Item.Slug)),
            // A stable sort: within these two the order of the guide remains.
            _ => matching.OrderBy(e => e.IsGeneral).ThenBy(e => filter.Ages.Count > 0 && e.Item.Age is null),
        };
        return ListAnswers.Page(
            this, vocabulary, filter, [.. ordered.Skip(paging.Offset()).Take(paging.PageSize).Select(e => e.Item.Response)], matching.Count, matching.Count(e => e.IsGeneral));
    }

    private IEnumerable<Entry> Matching(GuideFilter filter)
    {
        var situations = filter.Situations.SelectMany(vocabulary.WithDescendants).ToHashSet(StringComparer.Ordinal);
        return entries.Where(e => filter.Found?.Contains(e.Item.Slug) != false
            && Allows(filter.Steps, e.Item.Step.Value)
            && Allows(filter.Phases, e.Phase)
            && (filter.Settings.Count == 0 ? filter.WithGeneral || !e.IsGeneral : Allows(filter.Settings, e.Item.Setting.Value) || (filter.WithGeneral && e.IsGeneral))
            && (filter.Situations.Count == 0 || (filter.NamesNone && e.Item.Situations.Count == 0) || e.Item.Situations.Any(s => situations.Contains(s.Value)))
            && (filter.Ages.Count == 0 || e.Item.Age is null || filter.Ages.Any(e.Item.Age.Contains))
            && (filter.NamesAge is not { } named || named == e.Item.Age is not null)
            && filter.Traits.All(trait => trait.Value.Contains(e.Item.Traits.GetValueOrDefault(trait.Key, ""), StringComparer.Ordinal)));
    }

    private static bool Allows(IReadOnlyList<string> values, string? value) => values.Count == 0 || values.Contains(value, StringComparer.Ordinal);

    private sealed record Entry(Placed<T> Item, int StepNumber, string? Phase, bool IsGeneral);
}
