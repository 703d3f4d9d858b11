using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Domain.Tests.Suggestions;

public sealed class ReadingWhatSomebodyWrites
{
    [Theory]
    [InlineData("  Ik mis een kaart.\r\nVoor de JGZ.\r ", "Ik mis een kaart.\nVoor de JGZ.")]
    [InlineData("een\ttab", "een\ttab")]
    [InlineData("😀 é ﬁ", "😀 é ﬁ")]
    public void A_text_is_kept_as_it_was_meant(string text, string kept) => SuggestionText.Read(text, 100, "message").Value.ShouldBe(kept);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void Nothing_but_space_is_no_text(string? text) => SuggestionText.Read(text, 100, "message").Value.ShouldBeNull();

    [Theory]
    [InlineData("nul\0")]
    [InlineData("bel\a")]
    [InlineData("\u009b")]
    [InlineData("caf\ufffd")]
    public void What_is_no_text_is_refused(string text)
    {
        var refusal = SuggestionText.Read(text, 100, "proposed.title").Errors.ShouldHaveSingleItem();
        (refusal.Code, refusal.Field).ShouldBe(("invalid-text", "proposed.title"));
    }

    // In code: an attribute can't hold half a character.
    [Fact]
    public void Half_a_character_is_refused()
    {
        foreach (var text in new[] { "half \ud83d teken", "eind\ud83d", "\ude00\ud83d" })
            SuggestionText.Read(text, 100, "message").Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-text");
    }

    [Fact]
    public void A_text_has_an_end()
    {
        SuggestionText.Read(new string('a', 100) + " ", 100, "message").Succeeded.ShouldBeTrue();
        SuggestionText.Read(new string('a', 101), 100, "message").Errors.ShouldHaveSingleItem().Code.ShouldBe("too-long");
    }

    [Theory]
    [InlineData("anna@voorbeeld.nl")]
    [InlineData(" j.de-vries+gids@sub.voorbeeld.nl ")]
    [InlineData("o'brien@voorbeeld.ie")]
    [InlineData("zoë@café.nl")]
    public void An_address_that_mail_can_go_to_is_taken(string text) => EmailAddress.Create(text).Value.Value.ShouldBe(text.Trim());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("anna")]
    [InlineData("anna@")]
    [InlineData("anna@voorbeeld")]
    [InlineData("anna@@voorbeeld.nl")]
    [InlineData("an na@voorbeeld.nl")]
    [InlineData("anna@voorbeeld.nl\nBcc: ieder@een.nl")]
    [InlineData("anna.@voorbeeld.nl")]
    [InlineData("anna@-voorbeeld.nl")]
    [InlineData("\"anna\"@voorbeeld.nl")]
    [InlineData("anna@[127.0.0.1]")]
    public void Any_other_is_refused(string? text) => EmailAddress.Create(text).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-email");

    [Fact]
    public void The_same_words_are_known_again_and_others_are_not()
    {
        var hash = Content("Ik mis de kaart “Signalen” voor 4-12 jaar.").TextHash;
        Content("ik mis de kaart Signalen,\nvoor 4-12 jaar").TextHash.ShouldBe(hash);
        Content("Ik mis de kaart ‘Signalen’ voor 0-4 jaar.").TextHash.ShouldNotBe(hash);
        (Content("Ik mis de kaart “Signalen” voor 4-12 jaar.") with { Kind = SuggestionKind.Question }).TextHash.ShouldNotBe(hash);
        (Content("Ik mis de kaart “Signalen” voor 4-12 jaar.") with { Url = WebAddress.Create("https://voorbeeld.nl").Value }).TextHash.ShouldNotBe(hash);
    }

    private static SuggestionContent Content(string message) =>
        new(SuggestionKind.MissingTool, message, null, SuggestionContext.None, null, Proposal.None, null, ConfirmedNoPersonalData: false, MentionsDanger: false);
}
