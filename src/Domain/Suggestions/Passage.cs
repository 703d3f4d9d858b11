using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Privacy;

namespace Wegwijzer.Domain.Suggestions;

/// <summary>Words that are to be taken out of what somebody wrote, in whatever case they stand there.</summary>
public sealed class Passage
{
    // Of one letter nothing would be left.
    public const int MinLength = 3;
    public const int MaxLength = SuggestionContent.MaxMessage;

    private readonly string text;

    private Passage(string text) => this.text = text;

    public static Result<Passage> Create(string? text) =>
        text?.ReplaceLineEndings("\n").Trim() is { Length: >= MinLength and <= MaxLength } trimmed ? new Passage(trimmed) : SuggestionErrors.PassageLength;

    public bool IsIn(string? where) => where?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;

    // It goes into no log and no message.
    public override string ToString() => PrivacyReport.TakenOut;

    internal string? TakeOutOf(string? where) => where?.Replace(text, PrivacyReport.TakenOut, StringComparison.OrdinalIgnoreCase);

    /// <summary>An address without a part of it leads nowhere, so it goes as a whole.</summary>
    internal WebAddress? TakeOutOf(WebAddress? address) => IsIn(address?.Value) ? null : address;
}
