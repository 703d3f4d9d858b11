using CsCheck;
using Wegwijzer.Application.Revisions;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class ComparingTexts
{
    private static readonly Gen<string> Text = Gen.OneOf("kind", "een", "Eén", "ouder", " ", "\n", ".", ",", "🙂", "e\u0301").Array[0, 30].Select(string.Concat);

    [Theory]
    [InlineData("Kijk naar het kind.", "Kijk goed naar het kind.", "Kijk +goed +naar het kind.")]
    [InlineData("Kijk naar het kind.", "Kijk naar de ouder.", "Kijk naar -het kind-+de ouder+.")]
    [InlineData("", "Nieuw", "+Nieuw+")]
    [InlineData("Weg", "", "-Weg-")]
    [InlineData("Gelijk", "Gelijk", "Gelijk")]
    [InlineData("4-12 jaar", "4-18 jaar", "4--12-+18+ jaar")]
    public void Words_that_went_and_came_stand_apart(string before, string after, string shown) =>
        string.Concat(WordDiff.Of(before, after).Select(p => p.Sort switch { DiffSort.Removed => $"-{p.Text}-", DiffSort.Added => $"+{p.Text}+", _ => p.Text })).ShouldBe(shown);

    [Fact]
    public void Both_texts_can_be_read_from_what_is_shown() =>
        Gen.Select(Text, Text).Sample(
            (before, after) =>
            {
                var parts = WordDiff.Of(before, after);
                string.Concat(parts.Where(p => p.Sort != DiffSort.Added).Select(p => p.Text)).ShouldBe(before);
                string.Concat(parts.Where(p => p.Sort != DiffSort.Removed).Select(p => p.Text)).ShouldBe(after);
                parts.ShouldAllBe(p => p.Text.Length > 0);
            },
            iter: 3000);

    [Fact]
    public void A_text_that_is_very_long_is_compared_too()
    {
        var before = string.Join(' ', Enumerable.Range(0, 6000).Select(n => $"a{n}"));
        var after = string.Join(' ', Enumerable.Range(0, 6000).Select(n => $"b{n}"));
        WordDiff.Of(before, after).Select(p => p.Sort).ShouldBe([DiffSort.Removed, DiffSort.Added]);
    }
}
