using Wegwijzer.Domain.Readability;

namespace Wegwijzer.Domain.Tests.Readability;

public sealed class JudgingAText
{
    private const string TwentyOneWords = "Je ziet een kind dat in de klas vaak stil is en dat na de les niet naar huis toe wil.";

    private static readonly HashSet<string> InTheList = new(StringComparer.Ordinal) { "JGZ", "GGD" };

    [Fact]
    public void The_score_is_that_of_Flesch_and_Douma()
    {
        // 11 words in 2 sentences; kind 1, is 1, stil 1, vraag 1, rus-tig 2, hoe 1, het 1, thuis 1, gaat 1; het 1, al-tijd 2: 13 syllables.
        var report = ReadabilityReport.OfPlainText("Het kind is altijd stil. Vraag rustig hoe het thuis gaat.");
        (report.Sentences.Count, report.Words, report.Syllables).ShouldBe((2, 11, 13));
        report.FleschDouma.ShouldNotBeNull().ShouldBe(206.84 - (0.93 * 5.5) - (77.0 * 13 / 11), 1e-9);
        (report.AverageSentenceLength, report.LongestSentence).ShouldBe((5.5, 6));
    }

    [Fact]
    public void A_text_without_words_has_nothing_to_say()
    {
        var report = ReadabilityReport.OfMarkdown(" \n\n*** \n");
        report.ShouldSatisfyAllConditions(
            r => r.FleschDouma.ShouldBeNull(),
            r => r.AverageSentenceLength.ShouldBe(0),
            r => r.LongestSentence.ShouldBe(0),
            r => r.LongWordShare.ShouldBe(0),
            r => r.HardestSentences.ShouldBeEmpty(),
            r => r.Remarks.ShouldBeEmpty());
    }

    [Fact]
    public void A_short_text_has_no_score_that_counts()
    {
        var report = ReadabilityReport.OfPlainText("Spoor opvoedproblemen systematisch op.");
        report.FleschDouma.ShouldNotBeNull().ShouldBeLessThan(PlainLanguage.LowestScore);
        report.Score.ShouldBeNull();
        report.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void A_hard_text_is_told_so_as_a_whole()
    {
        var text = string.Join(' ', Enumerable.Repeat("Multidisciplinaire samenwerkingsverbanden bevorderen gezamenlijke verantwoordelijkheid.", 8));
        var remark = ReadabilityReport.OfPlainText(text).Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Start, remark.Length).ShouldBe((ReadabilityRemark.HardText, 0, text.Length), "Long words that recur count once, the score counts them all.");
    }

    [Fact]
    public void A_long_sentence_is_pointed_at()
    {
        var text = $"Let op. {TwentyOneWords}";
        var remark = ReadabilityReport.OfPlainText(text).Remarks.ShouldHaveSingleItem();
        remark.Code.ShouldBe(ReadabilityRemark.LongSentence);
        text.Substring(remark.Start, remark.Length).ShouldBe(TwentyOneWords);
    }

    [Fact]
    public void Sentences_may_be_as_long_as_the_bound_and_not_a_word_longer()
    {
        ReadabilityReport.OfPlainText(TwentyOneWords.Replace(" toe", "", StringComparison.Ordinal)).Remarks.ShouldBeEmpty();
        Twice("Je ziet een kind dat in de klas vaak stil is en dat niet praat.").Remarks.ShouldBeEmpty();
        var sixteenOnAverage = Twice("Je ziet een kind dat in de klas vaak stil is en dat dan niet praat.");
        sixteenOnAverage.AverageSentenceLength.ShouldBe(16);
        sixteenOnAverage.Remarks.ShouldHaveSingleItem().Code.ShouldBe(ReadabilityRemark.LongSentences);
    }

    private static ReadabilityReport Twice(string sentence) => ReadabilityReport.OfPlainText($"{sentence} {sentence}");

    [Fact]
    public void Many_different_long_words_are_each_pointed_at()
    {
        const string text = "De zorgcoördinator, de orthopedagoog, de gedragswetenschapper en de leerplichtambtenaar.";
        var remarks = ReadabilityReport.OfPlainText(text).Remarks;
        remarks.ShouldAllBe(r => r.Code == ReadabilityRemark.LongWords);
        remarks.Select(r => text.Substring(r.Start, r.Length)).ShouldBe(["zorgcoördinator", "orthopedagoog", "gedragswetenschapper", "leerplichtambtenaar"]);
    }

    [Theory]
    [InlineData("Kindermishandeling: wat is kindermishandeling, en waarom heet het kindermishandeling?", 1)]
    [InlineData("Vraag het Nederlands Centrum Jeugdgezondheid of het Nederlands Jeugdinstituut.", 0)]
    public void A_word_that_recurs_counts_once_and_a_name_not_at_all(string text, int longWords) =>
        ReadabilityReport.OfPlainText(text).LongWords.Count.ShouldBe(longWords);

    [Fact]
    public void The_hardest_sentences_come_first()
    {
        var report = ReadabilityReport.OfPlainText($"Kijk goed. {TwentyOneWords} Overleg met de gedragswetenschapper. Vraag het na.");
        report.HardestSentences.Select(s => s.Text).ShouldBe([TwentyOneWords, "Overleg met de gedragswetenschapper.", "Vraag het na."]);
    }

    [Theory]
    // In the list.
    [InlineData("Bel de GGD of de JGZ.", "")]
    [InlineData("Vraag een JGZ-professional.", "")]
    // In neither.
    [InlineData("Ga naar het AZC. Het AZC helpt.", "AZC")]
    [InlineData("Vraag de POH-GGZ.", "POH|GGZ")]
    // Spelled out beside it.
    [InlineData("Ga naar het asielzoekerscentrum (AZC). Het AZC helpt.", "")]
    [InlineData("Vraag het zorgadviesteam (ZAT).", "")]
    [InlineData("Vraag de praktijkondersteuner van de huisarts (POH).", "")]
    [InlineData("LSD (luisteren, samenvatten, doorvragen) helpt.", "")]
    [InlineData("De WGBO: Wet op de geneeskundige behandelingsovereenkomst.", "")]
    [InlineData("Een Jouw Ingebrachte **Mentor** (JIM) helpt.", "")]
    // What stands beside it is something else.
    [InlineData("Vraag het de directeur (AZC).", "AZC")]
    // No abbreviations: numerals, single letters, names with small letters.
    [InlineData("Deel II van het NJi, groep A.", "")]
    public void An_abbreviation_is_in_the_list_or_spelled_out(string text, string unexplained) =>
        string.Join('|', ReadabilityReport.OfMarkdown(text, InTheList).Remarks
            .Where(r => r.Code == ReadabilityRemark.UnexplainedAbbreviation)
            .Select(r => text.Substring(r.Start, r.Length))).ShouldBe(unexplained);

    [Fact]
    public void Remarks_are_plain_themselves()
    {
        var text = $"{TwentyOneWords} De zorgcoördinator, de orthopedagoog, de gedragswetenschapper, de leerplichtambtenaar en het verantwoordelijke AZC bevorderen samenwerking.";
        var remarks = ReadabilityReport.OfPlainText(text).Remarks;
        remarks.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count().ShouldBe(5);
        remarks.ShouldAllBe(r => ReadabilityReport.OfPlainText(r.Message, InTheList).LongestSentence <= PlainLanguage.LongestSentence);
    }
}
