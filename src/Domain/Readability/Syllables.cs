using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Readability;

/// <summary>Counts the syllables of a Dutch word by its vowels: <c>eeuw</c>, <c>ooi</c> and <c>ij</c> are one sound, <c>coördineren</c> has two o's apart.</summary>
public static partial class Syllables
{
    // The longest first. Pairs that Dutch says apart (ea, eo, ia, ua, oa) are left out on purpose: be-antwoorden, vide-o, situ-atie, zo-als.
    private static readonly string[] Sounds =
        ["eau", "eeu", "ieu", "aai", "ooi", "oei", "aa", "ee", "ie", "oo", "uu", "oe", "eu", "ui", "ij", "ei", "au", "ou", "ai", "oi", "ay", "ey", "oy"];

    // English words that Dutch has taken over: said in fewer syllables than their vowels make, or in more.
    private static readonly (string Word, string Said)[] Borrowed =
        [("team", "tiem"), ("learning", "lurning"), ("coach", "koots"), ("online", "onlain"), ("website", "websait"), ("leader", "lieder"), ("lifestyle", "laifstail"), ("museum", "muse-um")];

    /// <summary>At least one. A number or an address counts as one, since a reader takes it in at a glance; capitals without a vowel are said letter by letter.</summary>
    public static int Count(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (Opaque().IsMatch(word))
            return 1;
        var count = 0;
        foreach (var part in word.Split('-', '\'', '’', '.', '/'))
            count += CountPart(part);
        return Math.Max(1, count);
    }

    private static int CountPart(string part)
    {
        if (part.Length > 1 && part.All(char.IsUpper) && !part.Any(IsVowel))
            return part.Length;
        var letters = Prepare(part);
        var count = 0;
        for (var i = 0; i < letters.Length;)
        {
            var length = SoundAt(letters, i);
            if (length > 0)
                count++;
            i += Math.Max(1, length);
        }

        return count;
    }

    /// <summary>Small letters without accents; a diaeresis becomes a hyphen before its letter, since there a new sound begins.</summary>
    private static string Prepare(string part)
    {
        var letters = new StringBuilder(part.Length + 2);
        foreach (var c in part.ToLowerInvariant().Replace("ĳ", "ij", StringComparison.Ordinal))
        {
            var decomposed = Decompose(c);
            if (decomposed.Contains('\u0308', StringComparison.Ordinal))
                letters.Append('-');
            letters.Append(decomposed[0]);
        }

        return Borrowed.Aggregate(letters.ToString(), (text, borrowed) => text.Replace(borrowed.Word, borrowed.Said, StringComparison.Ordinal));
    }

    // A lone half of a surrogate pair has no normal form.
    private static string Decompose(char c) => char.IsSurrogate(c) || c < '\u0080' ? c.ToString() : c.ToString().Normalize(NormalizationForm.FormD);

    /// <summary>The length of the one sound that begins here; 0 where a consonant stands.</summary>
    private static int SoundAt(string letters, int at)
    {
        if (!IsVowel(letters[at]) || IsConsonantHere(letters, at))
            return 0;
        var sound = Array.Find(Sounds, s => string.CompareOrdinal(letters, at, s, 0, s.Length) == 0);
        return sound?.Length ?? 1;
    }

    /// <summary>The u of <c>qu</c> and the y of <c>yoga</c> are no vowels.</summary>
    private static bool IsConsonantHere(string letters, int at) => letters[at] switch
    {
        'u' => at > 0 && letters[at - 1] == 'q',
        'y' => at + 1 < letters.Length && IsVowel(letters[at + 1]),
        _ => false,
    };

    private static bool IsVowel(char c) => "aeiouy".Contains(char.ToLower(c, CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [GeneratedRegex(@"\d|://|@|^www\.|\.(?:nl|org|com|eu)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Opaque();
}
