using System.Globalization;
using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Privacy;

/// <summary>
/// What looks like one child who is named: a name with an age, a group at school, a word for a child or for its family, or with what happens at home.
/// A word with a capital is not enough: there has to be such a cue, and the less a word is known as a given name, the stronger the cue.
/// </summary>
internal static class NamedChildren
{
    private const int OldestChild = 18;

    // How far words of an adult or a title may stand from a name to say whose it is.
    private const int Near = 50;

    private static readonly (Regex Cue, NameKnowledge Knows)[] Cues =
    [
        (ChildCues.ChildThenName(), NameKnowledge.None),
        (ChildCues.ChildThenGivenName(), NameKnowledge.Given),
        (ChildCues.ChildThenSmallName(), NameKnowledge.Given),
        (ChildCues.CalledName(), NameKnowledge.None),
        (ChildCues.NameIsCalled(), NameKnowledge.None),
        (ChildCues.AgedName(), NameKnowledge.None),
        (ChildCues.NameThenYears(), NameKnowledge.GivenOrFull),
        (ChildCues.NameThenNumber(), NameKnowledge.Given),
        (ChildCues.SmallNameThenAge(), NameKnowledge.Given),
        (ChildCues.NameThenSchool(), NameKnowledge.GivenOrFull),
        (ChildCues.FamilyOfName(), NameKnowledge.Given),
        (ChildCues.NamesFamily(), NameKnowledge.Possessive),
        (ChildCues.InitialsThenAge(), NameKnowledge.Initials),
        (ChildCues.ChildThenInitials(), NameKnowledge.Initials),
    ];

    public static IEnumerable<Passage> In(string text)
    {
        foreach (var (cue, knows) in Cues)
        {
            for (var match = cue.Match(text); match.Success; match = cue.Match(text, NextStart(match)))
            {
                var (name, age) = (match.Groups["name"], match.Groups["age"]);
                if (!age.Success || IsChildsAge(age))
                {
                    if (ChildsName(text, name.Index, name.Value, knows) is { } passage)
                        yield return age.Success && age.Index > name.Index ? passage with { End = age.Index + age.Length } : passage;
                }
            }
        }

        foreach (var passage in InSentences(text))
            yield return passage;
    }

    // Within a name no other begins; within what stands before it, one may.
    private static int NextStart(Match match)
    {
        var name = match.Groups["name"];
        return name.Index == match.Index ? name.Index + name.Length : match.Index + 1;
    }

    /// <summary>A given name in a sentence about what happens to a child, at home or at school.</summary>
    private static IEnumerable<Passage> InSentences(string text)
    {
        foreach (Match sentence in ChildCues.Sentence().Matches(text))
        {
            if (!ChildCues.LifeOfAChild().IsMatch(sentence.Value))
                continue;
            foreach (Match words in ChildCues.CapitalWords().Matches(sentence.Value))
            {
                if (ChildsName(text, sentence.Index + words.Index, words.Value, NameKnowledge.Given) is { } passage)
                    yield return passage;
            }
        }
    }

    private static Passage? ChildsName(string text, int at, string words, NameKnowledge knows)
    {
        if (NameWords.StartOfName(words, knows) is not { } start)
            return null;
        var (from, to) = (at + start, at + words.Length);
        return IsOfAdultOrTitle(text, from, to) ? null : new Passage(PersonalDataKind.NamedChild, from, to);
    }

    private static bool IsChildsAge(Group age) => int.Parse(age.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) <= OldestChild;

    private static bool IsOfAdultOrTitle(string text, int start, int end)
    {
        var before = text[Math.Max(0, start - Near)..start];
        var after = text[end..Math.Min(text.Length, end + Near)];
        return ChildCues.AdultBefore().IsMatch(before) || ChildCues.AdultAfter().IsMatch(after) || ChildCues.TitleBefore().IsMatch(before)
            || ChildCues.TitleAfter().IsMatch(after);
    }
}
