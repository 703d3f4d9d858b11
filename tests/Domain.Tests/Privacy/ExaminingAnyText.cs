using CsCheck;
using Wegwijzer.Domain.Privacy;

namespace Wegwijzer.Domain.Tests.Privacy;

/// <summary>What holds for whatever somebody sends.</summary>
public sealed class ExaminingAnyText
{
    private static readonly string[] Words =
    [
        " ", "\n", ". ", "06", "-", "12345678", "111222333", "+31", "(0)", "1234 AB", " 12a", "geb. ", "3-5-2015", "@", "naam", ".nl", " [at] ", " punt ", "Sanne", " (8)", "leerling ", "groep 5", "\u200b", "\u00a0",
        "\ud83d", "😀", "０", "é", "e\u0301", "ﷺ", "J.", "bsn ", "de moeder van ", "nu ", "geslagen", "[…]",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String, Gen.Int[0, Words.Length - 1].Select(i => Words[i])).Array[0, 25].Select(string.Concat);

    [Fact]
    public void Findings_lie_within_the_text_in_order_and_apart() => Texts.Sample(
        text =>
        {
            var end = 0;
            foreach (var finding in PrivacyGuard.Examine(text).Findings)
            {
                finding.Start.ShouldBeGreaterThanOrEqualTo(end);
                finding.Length.ShouldBePositive();
                end = finding.Start + finding.Length;
            }

            end.ShouldBeLessThanOrEqualTo(text.Length);
        },
        iter: 5_000);

    [Fact]
    public void Once_the_passages_are_taken_out_nothing_is_left_that_is_refused_always() => Texts.Sample(
        text =>
        {
            // What stood around a passage may be one itself, once that is gone: whoever offers to take out, does so until nothing is found.
            for (var rounds = 0; PrivacyGuard.Examine(text) is { Findings.Count: > 0 } report; rounds++)
            {
                rounds.ShouldBeLessThan(10, text);
                text = report.TakeOutOf(text);
            }
        },
        iter: 5_000);

    [Fact]
    public void A_text_without_findings_is_left_as_it_is() => Texts.Where(t => PrivacyGuard.Examine(t).Findings.Count == 0).Sample(
        text => PrivacyGuard.Examine(text).TakeOutOf(text).ShouldBe(text));

    [Theory]
    [InlineData("1 ")]
    [InlineData("12-")]
    [InlineData("06-1")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a at b punt ")]
    [InlineData("1234 ab en ")]
    [InlineData("geb 3-5-")]
    [InlineData("Sanne (8")]
    [InlineData("Kees van de ")]
    [InlineData("leerling ")]
    [InlineData("J. ")]
    [InlineData("bsn tel. a ")]
    [InlineData("hij wordt nu ")]
    [InlineData("\u200b")]
    public async Task Ten_times_the_longest_text_that_we_allow_is_examined_at_all(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        // A second or two on a slow machine; what grows with the square of the length takes hours.
        (await Task.Run(() => PrivacyGuard.Examine(text)).WaitAsync(TimeSpan.FromMinutes(2))).ShouldNotBeNull();
    }
}
