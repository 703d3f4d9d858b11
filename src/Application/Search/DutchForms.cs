namespace Wegwijzer.Application.Search;

/// <summary>
/// What the Dutch stemmer of PostgreSQL does not know of plurals: it takes kind and kinderen, meldcode and meldcodes, brief and brieven for
/// different words. And a rough stem for the plain search, which has no stemmer.
/// </summary>
public static class DutchForms
{
    // Plurals that no rule makes.
    private static readonly (string Singular, string Plural)[] Irregular =
    [
        ("kind", "kinderen"), ("lid", "leden"), ("stad", "steden"), ("blad", "bladeren"), ("lied", "liederen"), ("ei", "eieren"), ("goed", "goederen"), ("schip", "schepen"),
    ];

    private static readonly string[] Endings = ["en", "e", "s"];

    private const string Vowels = "aeiouy";

    /// <summary>Other forms of the same word; one that does not exist is found nowhere, and does no harm.</summary>
    public static IEnumerable<string> Of(string word)
    {
        foreach (var (singular, plural) in Irregular)
        {
            if (word == singular)
                yield return plural;
            else if (word == plural)
                yield return singular;
        }

        if (word.Length < 4)
            yield break;
        // The stemmer leaves an s behind a vowel alone: meldcodes, collegas.
        if (word[^1] == 's' && Vowels.Contains(word[^2], StringComparison.Ordinal))
            yield return word[..^1];
        else if (Vowels.Contains(word[^1], StringComparison.Ordinal))
            yield return word + "s";
        // stap and stappen, functionaris and functionarissen: it makes only some double consonants single again.
        if (word.Length > 5 && word.EndsWith("en", StringComparison.Ordinal) && word[^3] == word[^4] && !Vowels.Contains(word[^3], StringComparison.Ordinal))
            yield return word[..^3];
        else if (!Vowels.Contains(word[^1], StringComparison.Ordinal) && Vowels.Contains(word[^2], StringComparison.Ordinal) && !Vowels.Contains(word[^3], StringComparison.Ordinal))
            yield return word + word[^1] + "en";
        if (word.EndsWith("ven", StringComparison.Ordinal))
            yield return word[..^3] + "f";
        else if (word[^1] == 'f')
            yield return word[..^1] + "ven";
        if (word.EndsWith("zen", StringComparison.Ordinal))
            yield return word[..^3] + "s";
        else if (word[^1] == 's' && word[^2] is not 's')
            yield return word[..^1] + "zen";
    }

    /// <summary>The beginning that the forms of a word have in common, by rule of thumb.</summary>
    public static string Root(string word)
    {
        var root = Irregular.FirstOrDefault(i => i.Plural == word).Singular ?? word;
        if (root.EndsWith("heden", StringComparison.Ordinal))
            return root[..^5] + "heid";
        if (root.EndsWith("ingen", StringComparison.Ordinal) && root.Length > 8)
            root = root[..^2];
        foreach (var ending in Endings)
        {
            if (root.Length - ending.Length >= 4 && root.EndsWith(ending, StringComparison.Ordinal) && root[^(ending.Length + 1)] != ending[0])
            {
                root = root[..^ending.Length];
                break;
            }
        }

        return Softened(root);
    }

    // gesprekken → gesprek, signaal → signal, brieven → brief, huizen → huis.
    private static string Softened(string root)
    {
        if (root.Length < 4)
            return root;
        if (root[^1] == root[^2] && !Vowels.Contains(root[^1], StringComparison.Ordinal))
            return root[..^1];
        if (root[^2] == root[^3] && "aeou".Contains(root[^2], StringComparison.Ordinal) && !Vowels.Contains(root[^1], StringComparison.Ordinal))
            return root[..^2] + root[^1];
        return root[^1] switch
        {
            'v' => root[..^1] + "f",
            'z' => root[..^1] + "s",
            _ => root,
        };
    }
}
