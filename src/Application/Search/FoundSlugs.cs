namespace Wegwijzer.Application.Search;

/// <summary>The items of one kind that a search found, in the order of their rank: a filter as any other.</summary>
public sealed class FoundSlugs
{
    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);

    public FoundSlugs(IEnumerable<string> bestFirst)
    {
        ArgumentNullException.ThrowIfNull(bestFirst);
        foreach (var slug in bestFirst)
            ranks.TryAdd(slug, ranks.Count);
    }

    public IReadOnlyCollection<string> All => ranks.Keys;

    public bool Contains(string slug) => ranks.ContainsKey(slug);

    /// <summary>0 for the best; what was not found comes last.</summary>
    public int RankOf(string slug) => ranks.GetValueOrDefault(slug, int.MaxValue);
}
