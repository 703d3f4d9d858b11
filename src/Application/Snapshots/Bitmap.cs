using System.Numerics;
using System.Runtime.InteropServices;

namespace Wegwijzer.Application.Snapshots;

/// <summary>A set of small numbers as bits; what filters are made of.</summary>
internal sealed class Bitmap
{
    private readonly ulong[] words;

    public Bitmap(int size) => words = new ulong[(size + 63) / 64];

    public Span<ulong> Words => words;

    public bool this[int index] => (words[index >> 6] & (1UL << index)) != 0;

    public void Add(int index) => words[index >> 6] |= 1UL << index;

    /// <summary>The members in ascending order.</summary>
    public IEnumerable<int> Members()
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
        }
    }

    /// <summary>Leaves in <paramref name="words"/> what is in both.</summary>
    public static void And(Span<ulong> words, ReadOnlySpan<ulong> others)
    {
        // As many words at a time as the processor takes; what is left at the end is done one by one.
        var own = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        var other = MemoryMarshal.Cast<ulong, Vector<ulong>>(others);
        for (var i = 0; i < own.Length; i++)
            own[i] &= other[i];
        for (var i = own.Length * Vector<ulong>.Count; i < words.Length; i++)
            words[i] &= others[i];
    }

    /// <summary>Leaves in <paramref name="words"/> what is not in the others.</summary>
    public static void AndNot(Span<ulong> words, ReadOnlySpan<ulong> others)
    {
        var own = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        var other = MemoryMarshal.Cast<ulong, Vector<ulong>>(others);
        for (var i = 0; i < own.Length; i++)
            own[i] = Vector.AndNot(own[i], other[i]);
        for (var i = own.Length * Vector<ulong>.Count; i < words.Length; i++)
            words[i] &= ~others[i];
    }

    /// <summary>Adds the others to <paramref name="words"/>.</summary>
    public static void Or(Span<ulong> words, ReadOnlySpan<ulong> others)
    {
        var own = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        var other = MemoryMarshal.Cast<ulong, Vector<ulong>>(others);
        for (var i = 0; i < own.Length; i++)
            own[i] |= other[i];
        for (var i = own.Length * Vector<ulong>.Count; i < words.Length; i++)
            words[i] |= others[i];
    }
}
