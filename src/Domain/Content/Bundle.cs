using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Domain.Content;

/// <summary>A whole guide, complete in itself: every slug and title is unique and every reference leads to an item of it.</summary>
public sealed class Bundle
{
    private Bundle(IReadOnlyList<ContentItem> items) => Items = items;

    public IReadOnlyList<ContentItem> Items { get; }

    /// <summary>Two systems whose content has the same digest hold the same content.</summary>
    public string Digest => ContentHash.DigestOf(Items.Select(i => (i.Kind.Name, i.Slug.Value, i.Hash)));

    public static Result<Bundle> Create(IReadOnlyList<ContentItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        List<Error> faults =
        [
            .. DoubleSlugs(items),
            .. DoubleTitles(items),
            .. BrokenReferences(items),
            .. CircularSituations(items),
            .. GeneralSettings(items),
        ];
        return faults.Count == 0 ? new Bundle(items) : Result<Bundle>.Failure(faults);
    }

    private static IEnumerable<Error> DoubleSlugs(IReadOnlyList<ContentItem> items) =>
        items.GroupBy(i => (i.Kind, i.Slug))
            .Where(g => g.Count() > 1)
            .Select(g => Fault("slug-taken", g.First(), "slug", $"De naam ‘{g.Key.Slug}’ komt {g.Count()} keer voor bij {g.Key.Kind.DutchName}."));

    private static IEnumerable<Error> DoubleTitles(IReadOnlyList<ContentItem> items) =>
        items.Where(i => i.Kind.UniqueTitles)
            .GroupBy(i => (i.Kind, Title: i.DisplayTitle.ToUpperInvariant()))
            .Where(g => g.Select(i => i.Slug).Distinct().Count() > 1)
            .Select(g => Fault("title-taken", g.Last(), "title", $"De titel ‘{g.First().DisplayTitle}’ is ook die van {g.First()}."));

    private static IEnumerable<Error> BrokenReferences(IReadOnlyList<ContentItem> items)
    {
        var known = items.Select(i => (i.Kind, i.Slug)).ToHashSet();
        return items.SelectMany(item => item.References
            .Where(reference => !known.Contains((reference.Kind, reference.Slug)))
            .Select(reference => Fault(BundleErrors.UnknownReference, item, reference.Path, $"Er is geen {reference.Kind.DutchName} met de naam ‘{reference.Slug}’.")));
    }

    private static IEnumerable<Error> CircularSituations(IReadOnlyList<ContentItem> items)
    {
        var parents = items.OfType<Situation>().GroupBy(s => s.Slug).ToDictionary(g => g.Key, g => g.First().Parents);
        return items.OfType<Situation>()
            .Where(situation => Ancestors(situation.Slug, parents).Contains(situation.Slug))
            .Select(situation => Fault("circular-parents", situation, "parents", $"‘{situation.Name}’ valt via zijn bovenliggende situaties onder zichzelf."));
    }

    private static HashSet<Slug> Ancestors(Slug situation, Dictionary<Slug, IReadOnlyList<Slug>> parents)
    {
        var found = new HashSet<Slug>();
        var open = new Stack<Slug>(parents[situation]);
        while (open.TryPop(out var next))
        {
            if (!found.Add(next))
                continue;
            foreach (var parent in parents.GetValueOrDefault(next, []))
                open.Push(parent);
        }

        return found;
    }

    private static IEnumerable<Error> GeneralSettings(IReadOnlyList<ContentItem> items)
    {
        var settings = items.OfType<Setting>().ToList();
        if (settings.Count > 0 && settings.Count(s => s.IsGeneral) != 1)
            yield return Fault("general-setting", settings[0], "general", "Precies één setting geldt voor iedereen.");
    }

    private static Error Fault(string code, ContentItem item, string path, string message) =>
        new(code, $"{item}, {path}: {message}", ErrorKind.Invalid, $"{item.Kind.Plural}/{item.Slug}/{path}");
}

public static class BundleErrors
{
    public const string UnknownReference = "unknown-reference";
}
