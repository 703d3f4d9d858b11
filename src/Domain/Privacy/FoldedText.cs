using System.Buffers;
using System.Globalization;
using System.Text;

namespace Wegwijzer.Domain.Privacy;

/// <summary>A stretch of a folded text.</summary>
internal sealed record Passage(PersonalDataKind Kind, int Start, int End);

/// <summary>
/// A text as a reader sees it: wide and raised digits are digits, every dash a hyphen, every space a space, letters without accents, and what has no width
/// is gone. It keeps where in the original each character came from.
/// </summary>
internal sealed class FoldedText
{
    private readonly List<(int Start, int End)> origins;

    private FoldedText(string text, List<(int Start, int End)> origins)
    {
        Text = text;
        this.origins = origins;
    }

    public string Text { get; }

    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<(int, int)>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var isCharacter = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) is OperationStatus.Done;
            var end = at + length;
            if (rune.IsAscii)
                Add((char)rune.Value);
            else if (isCharacter)
                AddFolded(rune);
            at = end;

            void AddFolded(Rune character)
            {
                var category = Rune.GetUnicodeCategory(character);
                if (category is UnicodeCategory.DecimalDigitNumber)
                    Add((char)('0' + (int)Rune.GetNumericValue(character)));
                else if (Replacement(character.Value, category) is { } replacement)
                    Add(replacement);
                else if (category is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Control))
                    AddDecomposed(character.ToString().Normalize(NormalizationForm.FormKD));
            }

            void AddDecomposed(string characters)
            {
                foreach (var c in characters.Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark))
                    Add(c);
            }

            void Add(char c)
            {
                folded.Append(c);
                places.Add((at, end));
            }
        }

        return new FoldedText(folded.ToString(), places);
    }

    public Finding Find(Passage passage)
    {
        var start = origins[passage.Start].Start;
        return new Finding(passage.Kind, start, origins[passage.End - 1].End - start);
    }

    private static char? Replacement(int value, UnicodeCategory category) => category switch
    {
        UnicodeCategory.SpaceSeparator => ' ',
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
        UnicodeCategory.DashPunctuation => '-',
        _ => value switch
        {
            0x2018 or 0x2019 or 0x201A or 0x201B or 0x00B4 or 0x02BC => '\'',
            0x201C or 0x201D or 0x201E or 0x00AB or 0x00BB => '"',
            0x2212 => '-',
            0x2022 or 0x00B7 or 0x2024 => '.',
            _ => null,
        },
    };
}
