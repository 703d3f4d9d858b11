namespace Wegwijzer.Application.Tools;

/// <summary>All tools in some order, and the place of each in it.</summary>
internal sealed class ToolOrder
{
    private readonly int[] ranks;

    public ToolOrder(IEnumerable<int> toolsInOrder)
    {
        Tools = [.. toolsInOrder];
        ranks = new int[Tools.Count];
        for (var rank = 0; rank < ranks.Length; rank++)
            ranks[Tools[rank]] = rank;
    }

    public IReadOnlyList<int> Tools { get; }

    public int RankOf(int tool) => ranks[tool];
}
