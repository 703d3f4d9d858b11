using System.Numerics;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Application.Tools;

/// <summary>
/// Where each placement of a tool has its bit in the bitmaps that tools are counted by. The places of one tool lie beside each other in a
/// group of 1, 2, 4 … 64 bits, groups of one size together: so counting tools is counting groups, a word at a time.
/// </summary>
internal sealed class ToolPlaces
{
    private readonly IReadOnlyList<int> placesOfTool;
    private readonly int[] firstBit;
    private readonly int[] groupSize;
    private readonly int[] toolOfBit;
    private readonly List<(int FirstWord, int EndWord, int GroupSize)> regions = [];

    /// <param name="placesOfTool">How many placements each tool has.</param>
    public ToolPlaces(IReadOnlyList<int> placesOfTool)
    {
        this.placesOfTool = placesOfTool;
        firstBit = new int[placesOfTool.Count];
        groupSize = [.. placesOfTool.Select(places => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(places, 1)))];
        Size = GiveBits();
        toolOfBit = new int[Size];
        for (var tool = 0; tool < firstBit.Length; tool++)
            Array.Fill(toolOfBit, tool, firstBit[tool], groupSize[tool]);
    }

    /// <summary>The number of bits, those that no placement uses included.</summary>
    public int Size { get; }

    public int Tools => placesOfTool.Count;

    public int BitOf(int tool, int placement) => firstBit[tool] + placement;

    public IEnumerable<int> BitsOf(int tool) => Enumerable.Range(firstBit[tool], placesOfTool[tool]);

    public int ToolOf(int bit) => toolOfBit[bit];

    /// <summary>Whether any placement of the tool is among these.</summary>
    public bool Holds(Bitmap places, int tool)
    {
        var group = groupSize[tool] == 64 ? ulong.MaxValue : (1UL << groupSize[tool]) - 1;
        return ((places.Words[firstBit[tool] >> 6] >> firstBit[tool]) & group) != 0;
    }

    /// <summary>How many tools have a placement that the filter leaves.</summary>
    public int CountTools(BitFilter filter)
    {
        var count = 0;
        Span<ulong> words = stackalloc ulong[BitFilter.Stretch];
        foreach (var (first, end, size) in regions)
        {
            for (var at = first; at < end; at += words.Length)
            {
                var stretch = words[..Math.Min(words.Length, end - at)];
                filter.Fill(at, stretch);
                count += CountGroups(stretch, size);
            }
        }

        return count;
    }

    private static int CountGroups(ReadOnlySpan<ulong> words, int size)
    {
        var (count, lowest) = (0, size == 64 ? 1 : ulong.MaxValue / ((1UL << size) - 1));
        foreach (var places in words)
        {
            // The lowest bit of each group becomes the group's own: set where any of them is.
            var word = places;
            for (var shift = 1; shift < size; shift *= 2)
                word |= word >> shift;
            count += BitOperations.PopCount(word & lowest);
        }

        return count;
    }

    // Each size begins at a word of its own, so that a group never lies across two.
    private int GiveBits()
    {
        var bit = 0;
        foreach (var group in Enumerable.Range(0, firstBit.Length).GroupBy(tool => groupSize[tool]).OrderBy(group => group.Key))
        {
            bit = EndOfWord(bit);
            var first = bit / 64;
            foreach (var tool in group)
            {
                firstBit[tool] = bit;
                bit += group.Key;
            }

            regions.Add((first, EndOfWord(bit) / 64, group.Key));
        }

        return EndOfWord(bit);
    }

    private static int EndOfWord(int bit) => (bit + 63) / 64 * 64;
}
