using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Wegwijzer.Application.Changes;

/// <summary>
/// How far a copy elsewhere has come: everything up to a place in the order of versions, as it was at some version whose mark proves which
/// history that was. Clients see but a word that means nothing to them.
/// </summary>
/// <param name="Seen">The content version of the answer that this cursor came with.</param>
/// <param name="Mark">The mark of that version.</param>
/// <param name="Version">The version of the last item that was given.</param>
/// <param name="Item">Kind and slug of that item; null where everything of its version was given.</param>
internal sealed record Cursor(long Seen, string Mark, long Version, string? Item)
{
    /// <summary>Before everything; belongs to any history.</summary>
    public const string Start = "0";

    public const int MaxLength = 400;

    private const char Separator = '|';

    private static readonly Cursor Beginning = new(0, "", 0, null);

    public string Text => this == Beginning
        ? Start
        : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seen}{Separator}{Mark}{Separator}{Version}{Separator}{Item}")));

    /// <summary>Null where the text never was a cursor of ours.</summary>
    public static Cursor? Read(string? text)
    {
        if (text is null or Start)
            return Beginning;
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
            return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator) is [var seen, var mark, var version, var item]
            && Number(seen) is { } seenNumber && Number(version) is { } versionNumber && versionNumber <= seenNumber
            ? new Cursor(seenNumber, mark, versionNumber, item.Length == 0 ? null : item)
            : null;
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
