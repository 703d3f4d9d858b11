using Wegwijzer.Application.Common;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Snapshots;

/// <summary>A list that can tell how much a filter leaves of it.</summary>
internal interface ICountedList
{
    /// <summary>The kinds that it counts: itself, or what its members hold.</summary>
    IEnumerable<IFilteredList> Kinds { get; }

    int Count(GuideFilter filter);
}

/// <summary>A list of one kind of item.</summary>
internal interface IFilteredList : ICountedList
{
    IEnumerable<IFilteredList> ICountedList.Kinds => [this];

    /// <summary>How a sentence begins that says that nothing of this kind does something: "Geen enkel hulpmiddel".</summary>
    string NoneOf { get; }

    bool NamesAnySituation(IReadOnlyList<string> situations);

    bool NamesAnyAge();
}

/// <summary>What every filtered list tells beside its items.</summary>
internal static class ListAnswers
{
    /// <param name="items">Those of the page that was asked for.</param>
    /// <param name="total">How many there are on all pages.</param>
    /// <param name="general">How many of those stand only in the general setting.</param>
    public static ListPage<T> Page<T>(ICountedList list, GuideVocabulary vocabulary, GuideFilter filter, IReadOnlyList<T> items, int total, int general) => new(
        items,
        total,
        filter.Settings.Count > 0 ? new Groups(total - general, general) : null,
        filter.Situations.Count > 0 && !filter.NamesNone ? list.Count(filter with { Situations = [GuideFilter.NoSituation] }) : null,
        [.. list.Kinds.SelectMany(kind => Notes(kind, vocabulary, filter))],
        total > 0 ? [] : [.. filter.Relaxed().Select(r => new Relaxation(r.Parameter, list.Count(r.Filter))).Where(r => r.Count > 0)]);

    private static IEnumerable<string> Notes(IFilteredList kind, GuideVocabulary vocabulary, GuideFilter filter)
    {
        foreach (var situation in filter.Situations.Where(s => s != GuideFilter.NoSituation && !kind.NamesAnySituation(vocabulary.WithDescendants(s))))
            yield return $"{kind.NoneOf} noemt de situatie ‘{vocabulary.Name(ContentKind.Situation, Slug.Parse(situation)).Name}’.";
        if (filter.Ages.Count > 0 && !kind.NamesAnyAge())
            yield return $"{kind.NoneOf} noemt een leeftijd: de lijst is voor alle leeftijden.";
    }
}
