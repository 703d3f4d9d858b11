namespace Wegwijzer.Domain.Readability;

/// <summary>Something that makes a text harder than it need be, and where.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Message">One plain Dutch sentence or two: what is the matter, and what helps.</param>
/// <param name="Start">The place of its first character in the text as it was given.</param>
public sealed record ReadabilityRemark(string Code, string Message, int Start, int Length)
{
    public const string HardText = "hard-text";
    public const string LongSentence = "long-sentence";
    public const string LongSentences = "long-sentences";
    public const string LongWords = "long-words";
    public const string UnexplainedAbbreviation = "unexplained-abbreviation";
}
