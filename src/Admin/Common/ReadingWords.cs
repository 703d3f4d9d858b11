using Wegwijzer.Domain.Readability;

namespace Wegwijzer.Admin.Common;

/// <summary>How easily something reads, in words.</summary>
internal static class ReadingWords
{
    private const double VeryHard = 40;
    private const double Easy = 70;

    /// <summary>Such as: moeilijk, 48 van 100.</summary>
    public static string Of(double score) => $"{Word(score)}, {Dutch.Number((long)Math.Clamp(Math.Round(score), 0, 100))} van 100";

    private static string Word(double score) => score switch
    {
        < VeryHard => "erg moeilijk",
        < PlainLanguage.LowestScore => "moeilijk",
        < Easy => "goed te lezen",
        _ => "makkelijk",
    };
}
