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
        // PostgreSQL has no NUL, and half a character can't be written as UTF-8.
        return plain.EnumerateRunes().Any(IsNoText) || HasHalfACharacter(plain) ? SuggestionErrors.NoText(field) : Result<string?>.Success(plain);
    }

    private static bool IsNoText(Rune rune) => Rune.IsControl(rune) && rune.Value is not ('\n' or '\t');

    // EnumerateRunes shows half a surrogate pair as U+FFFD, which may also have been typed.
    private static bool HasHalfACharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i]))
                return true;
        }

        return false;
    }
}
