using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Users;

/// <summary>
/// What makes a password good enough: that it is long, and that a guesser would not try it early. No digits or capitals are asked for:
/// those make passwords that are hard to remember, not hard to guess.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 128;

    // Fewer than these letters beside what everybody guesses add nothing.
    private const int FewestOfOnesOwn = 5;
    private const int FewestDifferent = 5;
    private const string Field = "password";

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <param name="personal">What people use who make it easy: their name, their address.</param>
    public static Error? Refuse(string? password, params IEnumerable<string?> personal)
    {
        if (password is not { Length: >= Shortest })
            return Refusal("password-short", $"Kies een wachtwoord van minstens {Shortest} tekens. Een zin van een paar woorden is het makkelijkst te onthouden.");
        if (password.Length > Longest)
            return Refusal("password-long", $"Een wachtwoord is hoogstens {Longest} tekens lang.");
        var letters = Simplify(password);
        if (letters.Distinct().Count() < FewestDifferent || IsSequence(password.ToLowerInvariant()))
            return Refusal("password-simple", "Dit wachtwoord is te makkelijk te raden: het heeft steeds dezelfde tekens, of een rijtje. Kies een zin van een paar woorden.");
        if (IsCommon(password.ToLowerInvariant()) || IsCommon(letters) || IsCommon(Simplify(Core(password))))
            return Refusal("password-common", "Veel mensen gebruiken dit wachtwoord of iets wat erop lijkt. Kies een zin van een paar woorden.");
        var own = personal.SelectMany(Words).Aggregate(letters, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
        return own.Count(char.IsLetter) < FewestOfOnesOwn
            ? Refusal("password-personal", "Dit wachtwoord is bijna je naam of je e-mailadres. Kies een zin van een paar woorden.")
            : null;
    }

    private static Error Refusal(string code, string message) => new(code, message, ErrorKind.Invalid, Field);

    private static bool IsCommon(string text) => Common.Value.Contains(text) || IsCommonTwice(text);

    // The same word again and again, or two of them after each other, is no better than one.
    private static bool IsCommonTwice(string text) => Enumerable.Range(4, Math.Max(0, text.Length - 7)).Any(at => Common.Value.Contains(text[..at]) && Common.Value.Contains(text[at..]));

    /// <summary>As letters: p@ssw0rd is password.</summary>
    private static string Simplify(string password) => string.Concat(password.ToLowerInvariant().Select(c => c switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c }));

    /// <summary>Without what people put around a word to make it long enough: welkom2026!! is welkom.</summary>
    private static string Core(string password) => password.Trim([.. password.Where(c => !char.IsLetter(c)).Distinct()]);

    private static bool IsSequence(string text) => text.Zip(text.Skip(1)).Count(pair => Math.Abs(pair.Second - pair.First) <= 1) >= text.Length - 2;

    private static IEnumerable<string> Words(string? personal) =>
        (personal ?? "").ToLowerInvariant().Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= 4).Select(Simplify);

    private static HashSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))];
    }
}
