using System.Numerics;
using System.Runtime.InteropServices;

namespace Wegwijzer.Application.Snapshots;

/// <summary>A set of small numbers as bits; what filters are made of.</summary>
internal sealed class Bitmap
{
    private readonly ulong[] words;

    public Bitmap(int size) => words = new ulong[(size + 63) / 64];

    private Bitmap(ulong[] words) => this.words = words;

    public ReadOnlySpan<ulong> Words => words;

    public bool this[int index] => (words[index >> 6] & (1UL << index)) != 0;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool Add(int index)
    {
        ref var word = ref words[index >> 6];
        var before = word;
        word |= 1UL << index;
        return word != before;
    }

    public Bitmap Copy() => new((ulong[])words.Clone());

    public Bitmap And(Bitmap other)
    {
        var own = Wide(words);
        var others = Wide(other.words);
        for (var i = 0; i < own.Length; i++)
            own[i] &= others[i];
        for (var i = own.Length * Vector<ulong>.Count; i < words.Length; i++)
            words[i] &= other.words[i];
        return this;
    }

    public Bitmap AndNot(Bitmap other)
    {
        var own = Wide(words);
        var others = Wide(other.words);
        for (var i = 0; i < own.Length; i++)
            own[i] = Vector.AndNot(own[i], others[i]);
        for (var i = own.Length * Vector<ulong>.Count; i < words.Length; i++)
            words[i] &= ~other.words[i];
        return this;
    }

    public Bitmap Or(Bitmap other)
    {
        var own = Wide(words);
        var others = Wide(other.words);
        for (var i = 0; i < own.Length; i++)
            own[i] |= others[i];
        for (var i = own.Length * Vector<ulong>.Count; i < words.Length; i++)
            words[i] |= other.words[i];
        return this;
    }

    /// <summary>The members in ascending order.</summary>
    public IEnumerable<int> Members()
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
        }
    }

    // As many words at a time as the processor takes; what is left at the end is done one by one.
    private static Span<Vector<ulong>> Wide(ulong[] words) => MemoryMarshal.Cast<ulong, Vector<ulong>>(words.AsSpan());
}
