namespace Wegwijzer.Application.Search;

/// <summary>The items of one kind that a search found, in the order of their rank: a filter as any other.</summary>
public sealed class FoundSlugs
{
    private readonly Dictionary<string, int> ranks;

    public FoundSlugs(IEnumerable<string> bestFirst)
    {
        BestFirst = [.. bestFirst];
        ranks = BestFirst.Select((slug, rank) => (slug, rank)).ToDictionary(s => s.slug, s => s.rank, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> BestFirst { get; }

    public bool Contains(string slug) => ranks.ContainsKey(slug);

    /// <summary>0 for the best; what was not found comes last.</summary>
    public int RankOf(string slug) => ranks.GetValueOrDefault(slug, int.MaxValue);
}
