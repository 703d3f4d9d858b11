using System.Numerics;

namespace Wegwijzer.Application.Snapshots;

/// <summary>
/// A filter as bitmaps of one size: what it leaves is in at least one bitmap of each of its terms. It is worked out a stretch of words at a
/// time, so that counting puts nothing together that is as large as the guide, and a page looks no further than its last item.
/// </summary>
internal sealed class BitFilter(Bitmap everything)
{
    /// <summary>The most words that are worked out at a time.</summary>
    public const int Stretch = 128;

    private readonly List<(Bitmap[] Any, bool Without)> terms = [];

    /// <summary>Narrows down to what is in any of these.</summary>
    public BitFilter And(params Bitmap[] any)
    {
        terms.Add((any, false));
        return this;
    }

    public BitFilter AndNot(Bitmap without)
    {
        terms.Add(([without], true));
        return this;
    }

    /// <summary>Writes these words of what the filter leaves.</summary>
    public void Fill(int first, Span<ulong> words)
    {
        everything.Words.Slice(first, words.Length).CopyTo(words);
        Span<ulong> union = stackalloc ulong[Stretch];
        union = union[..words.Length];
        foreach (var (any, without) in terms)
        {
            if (without)
                Bitmap.AndNot(words, any[0].Words.Slice(first, words.Length));
            else if (any is [var one])
                Bitmap.And(words, one.Words.Slice(first, words.Length));
            else
                AndAny(words, any, first, union);
        }
    }

    /// <summary>What the filter leaves, in ascending order.</summary>
    public IEnumerable<int> Members()
    {
        var words = new ulong[Math.Min(Stretch, everything.Words.Length)];
        for (var first = 0; first < everything.Words.Length; first += words.Length)
        {
            var filled = Math.Min(words.Length, everything.Words.Length - first);
            Fill(first, words.AsSpan(0, filled));
            for (var i = 0; i < filled; i++)
            {
                for (var word = words[i]; word != 0; word &= word - 1)
                    yield return ((first + i) << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <summary>All that the filter leaves, for who looks at it again and again.</summary>
    public Bitmap ToBitmap()
    {
        var all = new Bitmap(everything.Words.Length * 64);
        for (var first = 0; first < all.Words.Length; first += Stretch)
            Fill(first, all.Words[first..Math.Min(first + Stretch, all.Words.Length)]);
        return all;
    }

    private static void AndAny(Span<ulong> words, Bitmap[] any, int first, Span<ulong> union)
    {
        union.Clear();
        foreach (var bitmap in any)
            Bitmap.Or(union, bitmap.Words.Slice(first, words.Length));
        Bitmap.And(words, union);
    }
}
