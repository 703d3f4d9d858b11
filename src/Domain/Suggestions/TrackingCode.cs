using System.Numerics;
using System.Security.Cryptography;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Suggestions;

/// <summary>
/// What somebody keeps to ask after their suggestion: 130 random bits, so that nobody guesses one, in characters that can be read out
/// over the telephone (Crockford's base 32: no i, l, o or u), with two characters that tell a typing mistake from an unknown code.
/// </summary>
public sealed record TrackingCode
{
    /// <summary>With the hyphens: seven groups of four.</summary>
    public const int Length = (Symbols / GroupSize * (GroupSize + 1)) - 1;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int RandomSymbols = 26;
    private const int CheckSymbols = 2;
    private const int Symbols = RandomSymbols + CheckSymbols;
    private const int GroupSize = 4;

    // The largest prime below 32²: one wrong character, or two that changed places, leave another remainder (docs/decisions/0021).
    private const int Prime = 1021;

    private TrackingCode(string value) => Value = value;

    /// <summary>The one spelling that is stored and stands in addresses: lower case, in groups.</summary>
    public string Value { get; }

    public static TrackingCode New() => OfSymbols(RandomNumberGenerator.GetString(Alphabet, RandomSymbols));

    /// <summary>Reads what somebody typed: capitals, spaces, other hyphens or none, and o, i and l for the digits that they look like.</summary>
    public static Result<TrackingCode> Create(string? text)
    {
        var symbols = string.Concat((text ?? "").Where(c => !IsSeparator(c)).Select(Read));
        if (symbols.Length != Symbols || symbols.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
            return SuggestionErrors.NoCode;
        var code = OfSymbols(symbols[..RandomSymbols]);
        return code.Value.Replace("-", "", StringComparison.Ordinal) == symbols ? code : SuggestionErrors.MistypedCode;
    }

    /// <summary>For text that is known to be a code, such as what the database holds.</summary>
    public static TrackingCode Parse(string text) => Create(text).Value;

    public override string ToString() => Value;

    private static TrackingCode OfSymbols(string random)
    {
        var number = random.Aggregate(BigInteger.Zero, (sum, symbol) => (sum * Alphabet.Length) + Alphabet.IndexOf(symbol, StringComparison.Ordinal));
        var check = (int)(number % Prime);
        var all = $"{random}{Alphabet[check / Alphabet.Length]}{Alphabet[check % Alphabet.Length]}";
        return new TrackingCode(string.Join('-', all.Chunk(GroupSize).Select(group => new string(group))));
    }

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.DashPunctuation || c is '.' or '_';

    private static char Read(char c) => char.ToLowerInvariant(c) switch
    {
        'o' => '0',
        'i' or 'l' => '1',
        var other => other,
    };
}
