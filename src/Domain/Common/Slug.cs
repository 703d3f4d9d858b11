using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Common;

/// <summary>The identity of an item within its kind: lower-case words and numbers joined by single hyphens.</summary>
public sealed partial record Slug
{
    public const int MaxLength = 100;

    private Slug(string value) => Value = value;

    public string Value { get; }

    public static Result<Slug> Create(string? text) =>
        text is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(text)
            ? new Slug(text)
            : new Error("invalid-slug", $"‘{Shorten(text)}’ is geen geldige naam in een adres: gebruik kleine letters, cijfers en losse streepjes, hoogstens {MaxLength} tekens.", ErrorKind.Invalid);

    /// <summary>For text that is known to be a slug, such as what the database holds.</summary>
    public static Slug Parse(string text) => Create(text).Value;

    /// <summary>A name's letters and digits as a slug has them, without accents; empty where it has none.</summary>
    public static string From(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder();
        // Normalize throws on half a surrogate pair and on U+FFFE, which anybody can send.
        var readable = string.Concat(name.Select(c => char.IsSurrogate(c) || c == '\uFFFE' ? ' ' : c));
        foreach (var c in readable.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>The slug to propose for a title: its words, as many as fit; empty where nothing is left of it.</summary>
    public static string Propose(string title)
    {
        var slug = From(title.Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal));
        if (slug.Length <= MaxLength)
            return slug;
        var end = slug.LastIndexOf('-', MaxLength);
        return slug[..(end > 0 ? end : MaxLength)];
    }

    public override string ToString() => Value;

    private static string Shorten(string? text) => text is { Length: > 40 } ? text[..40] + "…" : text ?? "";

    // \z, for $ would let a line feed pass at the end.
    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
