using CsCheck;
using Wegwijzer.Application.Search;

namespace Wegwijzer.Application.Tests.Search;

public sealed class TakingWordsApart
{
    [Theory]
    [InlineData("Financiële zorgen", "financiele zorgen")]
    [InlineData("KOPP/KOV", "kopp kov")]
    [InlineData("collega's", "collegas")]
    [InlineData("een 'niet-pluisgevoel'.", "een niet pluisgevoel")]
    [InlineData("Hoe gaat het?", "hoe gaat het")]
    [InlineData("ĳs én cafe\u0301", "ijs en cafe")]
    [InlineData("0800 2000", "0800 2000")]
    [InlineData("👩‍👧 \uFFFE \uD800 <b>", "b")]
    [InlineData("", "")]
    public void Words_are_compared_without_case_accents_and_marks(string text, string folded) => Words.Folded(text).ShouldBe(folded);

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string Text = "Één kind, twee collega's.";
        Words.In(Text).Select(word => (Text.Substring(word.Start, word.Length), word.Folded)).ShouldBe([("Één", "een"), ("kind", "kind"), ("twee", "twee"), ("collega's", "collegas")]);
    }

    [Fact]
    public void Both_ways_of_taking_a_text_apart_give_the_same_words() =>
        Gen.String.Sample(text => string.Join(' ', Words.In(text).Select(word => word.Folded)) == Words.Folded(text));

    [Theory]
    [InlineData("kinderen", "kind")]
    [InlineData("kind", "kinderen")]
    [InlineData("meldcodes", "meldcode")]
    [InlineData("meldcode", "meldcodes")]
    [InlineData("brieven", "brief")]
    [InlineData("huis", "huizen")]
    [InlineData("stappen", "stap")]
    [InlineData("stap", "stappen")]
    [InlineData("aandachtsfunctionarissen", "aandachtsfunctionaris")]
    [InlineData("leden", "lid")]
    public void Plurals_that_the_stemmer_does_not_know_are_forms_of_one_word(string word, string form) => DutchForms.Of(word).ShouldContain(form);

    [Theory]
    [InlineData("signalen", "signaal")]
    [InlineData("gesprekken", "gesprek")]
    [InlineData("mantelzorgers", "mantelzorger")]
    [InlineData("brieven", "brief")]
    [InlineData("kinderen", "kind")]
    [InlineData("mishandelingen", "mishandeling")]
    [InlineData("veiligheden", "veiligheid")]
    public void Singular_and_plural_have_one_root(string plural, string singular) => DutchForms.Root(plural).ShouldBe(DutchForms.Root(singular));

    [Fact]
    public void Any_word_has_a_root_and_forms() => Gen.String[Gen.Char['a', 'z'], 1, 12].Sample(word => DutchForms.Root(word).Length > 0 && DutchForms.Of(word).All(form => form.Length > 0));
}
