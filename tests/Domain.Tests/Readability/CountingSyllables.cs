using Wegwijzer.Domain.Readability;

namespace Wegwijzer.Domain.Tests.Readability;

public sealed class CountingSyllables
{
    [Theory]
    // One vowel, or one sound of several letters.
    [InlineData("kind", 1)]
    [InlineData("je", 1)]
    [InlineData("school", 1)]
    [InlineData("mooi", 1)]
    [InlineData("saai", 1)]
    [InlineData("groei", 1)]
    [InlineData("sneeuw", 1)]
    [InlineData("nieuw", 1)]
    [InlineData("blauw", 1)]
    [InlineData("vrouw", 1)]
    [InlineData("huis", 1)]
    [InlineData("zeurt", 1)]
    [InlineData("vrij", 1)]
    [InlineData("reis", 1)]
    [InlineData("hoe", 1)]
    [InlineData("mail", 1)]
    // With an ending.
    [InlineData("mooie", 2)]
    [InlineData("groeien", 2)]
    [InlineData("eeuwen", 2)]
    [InlineData("ouders", 2)]
    [InlineData("bijen", 2)]
    [InlineData("gedrag", 2)]
    [InlineData("moeilijk", 2)]
    [InlineData("signaal", 2)]
    [InlineData("jeugdige", 3)]
    [InlineData("bijvoorbeeld", 3)]
    [InlineData("opvoeden", 3)]
    [InlineData("begeleider", 4)]
    [InlineData("gebeurtenis", 4)]
    [InlineData("handelingsprotocol", 6)]
    [InlineData("kindermishandeling", 6)]
    // Vowels side by side that are said apart.
    [InlineData("video", 3)]
    [InlineData("situatie", 4)]
    [InlineData("sociaal", 3)]
    [InlineData("zoals", 2)]
    [InlineData("beantwoorden", 4)]
    [InlineData("reageren", 4)]
    [InlineData("individuele", 6)]
    // A diaeresis begins a new sound.
    [InlineData("coördinator", 5)]
    [InlineData("cliënt", 2)]
    [InlineData("financiële", 5)]
    [InlineData("geïsoleerd", 4)]
    [InlineData("ideeën", 3)]
    [InlineData("reünie", 3)]
    [InlineData("tweeëntwintig", 4)]
    [InlineData("naïef", 2)]
    [InlineData("beëindigen", 4)]
    // An accent does not.
    [InlineData("één", 1)]
    [InlineData("conciërge", 4)]
    [InlineData("privé", 2)]
    // Borrowed words, and the letters u and y.
    [InlineData("bureau", 2)]
    [InlineData("wijkteam", 2)]
    [InlineData("e-learning", 3)]
    [InlineData("coach", 1)]
    [InlineData("online", 2)]
    [InlineData("museum", 3)]
    [InlineData("quiz", 1)]
    [InlineData("yoga", 2)]
    [InlineData("loyaal", 2)]
    [InlineData("psychisch", 2)]
    // Parts, capitals, numbers and addresses.
    [InlineData("foto's", 2)]
    [InlineData("zo'n", 1)]
    [InlineData("POH-GGZ", 4)]
    [InlineData("JGZ", 3)]
    [InlineData("KOPP", 1)]
    [InlineData("2026", 1)]
    [InlineData("veiligthuis.nl", 1)]
    [InlineData("info@kenniscentrum-kjp.nl", 1)]
    public void A_word_has_as_many_syllables_as_it_is_said_with(string word, int syllables) => Syllables.Count(word).ShouldBe(syllables);

    [Theory]
    [InlineData("")]
    [InlineData("hm")]
    [InlineData("-")]
    public void Even_what_has_no_vowel_counts_as_one(string word) => Syllables.Count(word).ShouldBe(1);

    [Fact]
    public void The_case_of_its_letters_makes_no_difference() => Syllables.Count("Coördinator").ShouldBe(Syllables.Count("coördinator"));
}
