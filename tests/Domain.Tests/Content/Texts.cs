using CsCheck;

namespace Wegwijzer.Domain.Tests.Content;

/// <summary>Texts made of what goes wrong most easily.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
        ["a", "Z", "7", " ", "-", "\"", "\\", "/", "<b>", "&", "é", "ö", "€", "\u00a0", "\u2028", "\u200d", "😀", "\ufb33", "\uffff", "’", "(", ")", "[", "]"];

    /// <summary>Any whole text, with control characters in it, and perhaps empty.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf([.. Pieces, "\n", "\t", "\0", "\u007f"]).Array[0, 6].Select(string.Concat);

    /// <summary>A line that every kind takes: not empty, no space at its ends, no control characters.</summary>
    public static Gen<string> Line { get; } = Gen.OneOf(Pieces).Array[0, 8].Select(pieces => $"a{string.Concat(pieces)}z");

    /// <summary>A line that hardly ever comes twice.</summary>
    public static Gen<string> Title { get; } = Gen.Select(Line, Gen.Int[0, 999_999], (line, number) => $"{line} {number}");

    public static Gen<string> Slug { get; } = Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789"], 1, 8].Array[1, 3].Select(words => string.Join('-', words));
}
