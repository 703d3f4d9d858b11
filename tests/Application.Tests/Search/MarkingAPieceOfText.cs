using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Wegwijzer.Application.Search;

namespace Wegwijzer.Application.Tests.Search;

public sealed class MarkingAPieceOfText
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void Words_that_were_asked_for_are_marked_and_all_else_is_escaped() =>
        Highlighter.Mark("Kind & <ouder> van 'n kind", word => word == "kind").ShouldBe("<mark>Kind</mark> &amp; &lt;ouder&gt; van &#39;n <mark>kind</mark>");

    [Fact]
    public void Of_a_long_text_a_piece_around_the_first_marked_word_is_shown()
    {
        var text = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"woord{i}")) + " doel " + string.Join(' ', Enumerable.Range(0, 100).Select(i => $"later{i}"));
        var piece = Highlighter.Mark(text, word => word == "doel");
        piece.ShouldStartWith("… ");
        piece.ShouldEndWith(" …");
        piece.ShouldContain(" woord99 <mark>doel</mark> later0 ");
        piece.Length.ShouldBeLessThan(260);
    }

    [Fact]
    public void A_long_text_without_marked_words_is_shown_from_its_beginning() =>
        Highlighter.Mark(string.Join(' ', Enumerable.Repeat("woord", 100)), _ => false).ShouldStartWith("woord woord");

    [Fact]
    public void Whatever_the_text_only_marks_are_markup_and_nothing_is_made_up() => Gen.String.Array[0, 20].Sample(parts =>
    {
        var text = string.Join(' ', parts.Append("<mark>&lt;</mark>\"'"));
        var html = Highlighter.Mark(text, word => word.Length % 2 == 0);
        var bare = Regex.Replace(html, "</?mark>", "", RegexOptions.None, Patience);
        bare.ShouldNotContain("<");
        bare.ShouldNotContain(">");
        bare.ShouldNotContain("\"");
        var shown = bare;
        if (shown.StartsWith("… ", StringComparison.Ordinal) && !text.StartsWith("… ", StringComparison.Ordinal))
            shown = shown[2..];
        if (shown.EndsWith(" …", StringComparison.Ordinal) && !text.EndsWith(" …", StringComparison.Ordinal))
            shown = shown[..^2];
        text.ShouldContain(WebUtility.HtmlDecode(shown));
    });
}
