using System.Numerics;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Application.Tools;

/// <summary>
/// Where each placement of a tool has its bit in the bitmaps, and how a bitmap over placements becomes tools. The places of one tool lie
/// beside each other in a group of 1, 2, 4 … 64 bits, groups of one size together: so counting tools is counting groups, a word at a time.
/// </summary>
internal sealed class ToolPlaces
{
    private readonly int[] firstBit;
    private readonly int[] groupSize;
    private readonly int[] toolOfBit;
    private readonly int[] bitOfRank;
    private readonly int[] rankOfBit;
    private readonly List<(int FirstWord, int EndWord, int GroupSize)> regions = [];
    private readonly int generalRank;

    /// <param name="placesOfTool">How many placements each tool has.</param>
    /// <param name="inGuideOrder">All placements as the guide has them: those in the general setting come last.</param>
    /// <param name="general">How many of them are in the general setting.</param>
    public ToolPlaces(IReadOnlyList<int> placesOfTool, IReadOnlyList<(int Tool, int Placement)> inGuideOrder, int general)
    {
        firstBit = new int[placesOfTool.Count];
        groupSize = [.. placesOfTool.Select(places => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(places, 1)))];
        Size = GiveBits();
        toolOfBit = new int[Size];
        for (var tool = 0; tool < firstBit.Length; tool++)
            Array.Fill(toolOfBit, tool, firstBit[tool], groupSize[tool]);
        bitOfRank = [.. inGuideOrder.Select(place => BitOf(place.Tool, place.Placement))];
        rankOfBit = new int[Size];
        for (var rank = 0; rank < bitOfRank.Length; rank++)
            rankOfBit[bitOfRank[rank]] = rank;
        generalRank = bitOfRank.Length - general;
    }

    /// <summary>The number of bits, those that no placement uses included.</summary>
    public int Size { get; }

    public int BitOf(int tool, int placement) => firstBit[tool] + placement;

    /// <summary>All placements of these tools.</summary>
    public Bitmap Of(IEnumerable<int> tools)
    {
        var places = new Bitmap(Size);
        foreach (var tool in tools)
        {
            for (var place = 0; place < groupSize[tool]; place++)
                places.Add(BitOf(tool, place));
        }

        return places;
    }

    /// <summary>Whether any placement of the tool is among these.</summary>
    public bool Holds(Bitmap places, int tool)
    {
        var group = groupSize[tool] == 64 ? ulong.MaxValue : (1UL << groupSize[tool]) - 1;
        return ((places.Words[firstBit[tool] >> 6] >> firstBit[tool]) & group) != 0;
    }

    /// <summary>How many tools have a placement among these that is not among <paramref name="except"/>.</summary>
    public int CountTools(Bitmap places, Bitmap? except = null)
    {
        var count = 0;
        foreach (var (first, end, size) in regions)
        {
            for (var i = first; i < end; i++)
            {
                var word = except is null ? places.Words[i] : places.Words[i] & ~except.Words[i];
                // The lowest bit of each group becomes the group's own: set where any of them is.
                for (var shift = 1; shift < size; shift *= 2)
                    word |= word >> shift;
                count += BitOperations.PopCount(word & LowestOfEach(size));
            }
        }

        return count;
    }

    /// <summary>The tools with a placement among these, as the guide has them: named settings first and, within each, those not in <paramref name="later"/> first.</summary>
    public IEnumerable<int> InGuideOrder(Bitmap places, Bitmap? later, int wanted)
    {
        var seen = new HashSet<int>();
        foreach (var tool in BitsInGuideOrder(places, later, wanted).Select(bit => toolOfBit[bit]))
        {
            if (groupSize[tool] == 1 || seen.Add(tool))
                yield return tool;
        }
    }

    /// <summary>The tools with a placement among these, in this order.</summary>
    public IEnumerable<int> InOrderOf(Bitmap places, ToolOrder order, int wanted) => IsFew(places, wanted, out _)
        ? places.Members().Select(bit => toolOfBit[bit]).Distinct().OrderBy(order.RankOf)
        : order.Tools.Where(tool => Holds(places, tool));

    private IEnumerable<int> BitsInGuideOrder(Bitmap places, Bitmap? later, int wanted)
    {
        if (IsFew(places, wanted, out var count))
            return Sorted(places, later, count);
        var (named, general) = (bitOfRank.Take(generalRank), bitOfRank.Skip(generalRank));
        return later is null
            ? bitOfRank.Where(bit => places[bit])
            : named.Where(First).Concat(named.Where(Later)).Concat(general.Where(First)).Concat(general.Where(Later));

        bool First(int bit) => places[bit] && !later[bit];
        bool Later(int bit) => places[bit] && later[bit];
    }

    private IEnumerable<int> Sorted(Bitmap places, Bitmap? later, int count)
    {
        const int Segment = 40;
        var keys = new long[count];
        var i = 0;
        foreach (var bit in places.Members())
        {
            var segment = (rankOfBit[bit] < generalRank ? 0 : 2) + (later?[bit] == true ? 1 : 0);
            keys[i++] = ((long)segment << Segment) | (uint)rankOfBit[bit];
        }

        Array.Sort(keys);
        return keys.Select(key => bitOfRank[(int)key]);
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

    // Sorting few is faster than looking for them one by one in the order of all; of many, the first page is soon found there.
    private bool IsFew(Bitmap places, int wanted, out int count)
    {
        count = places.Count;
        return count == 0 || count * (double)BitOperations.Log2((uint)count) < (double)wanted * bitOfRank.Length / count;
    }

    private static ulong LowestOfEach(int size) => size == 64 ? 1 : ulong.MaxValue / ((1UL << size) - 1);
}
