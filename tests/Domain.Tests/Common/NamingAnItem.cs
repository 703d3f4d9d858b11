using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Tests.Common;

public sealed class NamingAnItem
{
    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("signalenkaart-kovb-4-12-jaar")]
    public void Lower_case_words_and_numbers_joined_by_single_hyphens_are_a_slug(string text) => Slug.Create(text).Value.Value.ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Kaart")]
    [InlineData("kaart-")]
    [InlineData("-kaart")]
    [InlineData("twee--streepjes")]
    [InlineData("met spatie")]
    [InlineData("kaart\n")]
    [InlineData("kaart_1")]
    [InlineData("één")]
    [InlineData("٣")]
    [InlineData("a/b")]
    public void Anything_else_is_refused(string? text) => Slug.Create(text).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-slug");

    [Fact]
    public void A_slug_has_at_most_a_hundred_characters()
    {
        Slug.Create(new string('a', Slug.MaxLength)).Succeeded.ShouldBeTrue();
        Slug.Create(new string('a', Slug.MaxLength + 1)).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-slug");
    }

    [Fact]
    public void The_same_text_is_the_same_slug() => Slug.Parse("lvb").ShouldBe(Slug.Parse("lvb"));

    [Fact]
    public void Parsing_what_is_no_slug_is_a_bug() => Should.Throw<InvalidOperationException>(() => Slug.Parse("Geen Slug"));
}
