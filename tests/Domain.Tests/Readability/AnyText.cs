using System.Diagnostics;
using CsCheck;
using Wegwijzer.Domain.Readability;

namespace Wegwijzer.Domain.Tests.Readability;

/// <summary>What holds for whatever somebody types.</summary>
public sealed class AnyText
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.String,
        OneOf("\n", "\n\n", " ", ". ", "- ", "1. ", "# ", "[", "](", ")", "**", "_", "\\", "<", ">", "'s ", "o.a.", "JGZ (", "ë", "e\u0308", "ĳ", "\ud83d", "😀", "ß", "İ", "JGZ", "kind", "Een zin. "));

    private static readonly Gen<string> Texts = Pieces.Array[0, 30].Select(string.Concat);

    private static readonly Gen<string> Words = OneOf("kind", "school", "ouders", "vragen", "signaal", "opvoeden", "begeleider", "gesprek", "thuis", "luisteren");

    private static readonly Gen<string> Sentences = Words.Array[2, 12].Select(words => $"De {string.Join(' ', words)}.");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Nothing_throws_and_every_place_lies_within_the_text() => Texts.Sample(
        text =>
        {
            foreach (var report in (ReadabilityReport[])[ReadabilityReport.OfPlainText(text), ReadabilityReport.OfMarkdown(text)])
            {
                foreach (var remark in report.Remarks)
                    text.Substring(remark.Start, remark.Length).Length.ShouldBe(remark.Length);
                foreach (var word in report.Sentences.SelectMany(s => s.Words))
                    text.Substring(word.Start, word.Text.Length).ShouldBe(word.Text);
                report.Words.ShouldBe(report.Sentences.Sum(s => s.Words.Count));
                report.Syllables.ShouldBeGreaterThanOrEqualTo(report.Words);
                report.LongWordShare.ShouldBeInRange(0, 1);
            }
        },
        iter: 2_000);

    [Fact]
    public void Longer_sentences_score_lower() => Gen.Select(Sentences, Sentences).Sample((first, second) =>
    {
        var apart = ReadabilityReport.OfPlainText($"{first} {second}");
        var joined = ReadabilityReport.OfPlainText($"{first[..^1]} {second}".Replace(" De ", " de ", StringComparison.Ordinal));
        joined.Words.ShouldBe(apart.Words);
        joined.FleschDouma!.Value.ShouldBeLessThan(apart.FleschDouma!.Value);
    });

    [Fact]
    public void Longer_words_score_lower() => Sentences.Sample(sentence =>
    {
        var harder = sentence.Replace("De ", "Kindermishandeling ", StringComparison.Ordinal);
        ReadabilityReport.OfPlainText(harder).FleschDouma!.Value.ShouldBeLessThan(ReadabilityReport.OfPlainText(sentence).FleschDouma!.Value);
    });

    [Fact]
    public void A_sentence_said_twice_is_as_hard_as_once() => Sentences.Sample(sentence =>
        ReadabilityReport.OfPlainText($"{sentence} {sentence}").FleschDouma!.Value.ShouldBe(ReadabilityReport.OfPlainText(sentence).FleschDouma!.Value, 1e-9));

    [Theory]
    [InlineData("[")]
    [InlineData("[](")]
    [InlineData("<a")]
    [InlineData("_")]
    [InlineData("- ")]
    [InlineData("a.")]
    [InlineData("AB (")]
    [InlineData("AB:")]
    [InlineData("\n")]
    [InlineData("Je ziet een kind in de klas. ")]
    public void A_text_ten_times_the_longest_that_we_allow_is_judged_before_anybody_gives_up(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        ReadabilityReport.OfMarkdown(text);
        // A hundredth of this in practice, on a busy machine a tenth; what grows with the square of the length takes hours.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }
}
