using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Tests.Common;

public sealed class WritingMarkdown
{
    [Fact]
    public void Internal_links_are_found_in_order_each_time_they_stand_there()
    {
        var text = Markdown.Create(
            """
            Zie [de kaart](wegwijzer:tool/kaart), [deze stap](wegwijzer:step/zelf-ondersteunen/jgz) en nog eens [de kaart](wegwijzer:tool/kaart).

            - [buiten](https://www.nji.nl/)
            - wegwijzer:tool/geen-link en (wegwijzer:tool/ook-niet)
            """).Value;
        text.InternalLinks.ShouldBe(["tool/kaart", "step/zelf-ondersteunen/jgz", "tool/kaart"]);
    }

    [Fact]
    public void Text_without_links_has_none() => Markdown.Create("Gewoon *tekst*.").Value.InternalLinks.ShouldBeEmpty();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("een\ttab")]
    [InlineData("windows\r\nregel")]
    [InlineData("bel\u0007")]
    [InlineData("c1\u0085")]
    public void Empty_text_and_control_characters_are_refused(string? text) => Markdown.Create(text).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-text");

    [Fact]
    public void Text_has_at_most_twenty_thousand_characters()
    {
        Markdown.Create(new string('a', Markdown.MaxLength)).Succeeded.ShouldBeTrue();
        Markdown.Create(new string('a', Markdown.MaxLength + 1)).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-text");
    }
}
