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

    public override string ToString() => Value;

    private static string Shorten(string? text) => text is { Length: > 40 } ? text[..40] + "…" : text ?? "";

    // \z, for $ would let a line feed pass at the end.
    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
