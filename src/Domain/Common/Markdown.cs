using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Common;

/// <summary>Longer text as CommonMark. A link to something in the guide itself is written <c>wegwijzer:kind/slug</c>.</summary>
public sealed partial record Markdown
{
    public const int MaxLength = 20_000;
    public const string InternalScheme = "wegwijzer:";

    private Markdown(string text) => Text = text;

    public string Text { get; }

    /// <summary>What follows the scheme in each internal link: <c>kind/slug</c>, or <c>step/slug/setting</c> for one step in one setting.</summary>
    public IEnumerable<string> InternalLinks => InternalLink().Matches(Text).Select(m => m.Groups["link"].Value);

    public static Result<Markdown> Create(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Invalid("De tekst is leeg.");
        if (text.Length > MaxLength)
            return Invalid($"De tekst is langer dan {MaxLength} tekens.");
        if (text.Any(c => char.IsControl(c) && c is not '\n'))
            return Invalid("De tekst bevat een besturingsteken, zoals een tab of een Windows-regeleinde.");
        return new Markdown(text);
    }

    public override string ToString() => Text;

    private static Error Invalid(string message) => new("invalid-text", message, ErrorKind.Invalid);

    [GeneratedRegex(@"\]\(wegwijzer:(?<link>[^)\s]*)\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InternalLink();
}
