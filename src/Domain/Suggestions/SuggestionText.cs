using System.Text;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Suggestions;

/// <summary>Words of a visitor: trimmed, with plain line ends, of a length that a person can read, and without what is no text.</summary>
public static class SuggestionText
{
    /// <summary>Null where nothing but space was given.</summary>
    public static Result<string?> Read(string? text, int longest, string field)
    {
        var plain = text?.ReplaceLineEndings("\n").Trim() ?? "";
        if (plain.Length == 0)
            return Result<string?>.Success(null);
        if (plain.Length > longest)
            return SuggestionErrors.TooLong(field, plain.Length, longest);
        return plain.EnumerateRunes().Any(IsNoText) ? SuggestionErrors.NoText(field) : Result<string?>.Success(plain);
    }

    // PostgreSQL has no NUL. U+FFFD is what a reader makes of half a character, and of bytes that it can't read: nobody types it, and the text was other.
    private static bool IsNoText(Rune rune) => (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) || rune == Rune.ReplacementChar;
}
