using System.Numerics;

namespace Wegwijzer.Application.Snapshots;

/// <summary>A set of small numbers as bits; what filters are made of.</summary>
internal sealed class Bitmap
{
    private readonly ulong[] words;

    public Bitmap(int size) => words = new ulong[(size + 63) / 64];

    private Bitmap(ulong[] words) => this.words = words;

    public bool this[int index] => (words[index >> 6] & (1UL << index)) != 0;

    public int Count => words.Sum(BitOperations.PopCount);

    public bool Add(int index)
    {
        ref var word = ref words[index >> 6];
        var before = word;
        word |= 1UL << index;
        return word != before;
    }

    public void Clear() => Array.Clear(words);

    public Bitmap Copy() => new((ulong[])words.Clone());

    public Bitmap And(Bitmap? other)
    {
        for (var i = 0; i < words.Length; i++)
            words[i] &= other?.words[i] ?? 0;
        return this;
    }

    public Bitmap AndNot(Bitmap other)
    {
        for (var i = 0; i < words.Length; i++)
            words[i] &= ~other.words[i];
        return this;
    }

    public Bitmap Or(Bitmap? other)
    {
        for (var i = 0; other is not null && i < words.Length; i++)
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
}
