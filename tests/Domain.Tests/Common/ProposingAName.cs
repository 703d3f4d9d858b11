using CsCheck;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Tests.Common;

public sealed class ProposingAName
{
    [Theory]
    [InlineData("Signalenkaart KOVB, 4-12 jaar", "signalenkaart-kovb-4-12-jaar")]
    [InlineData("Zo’n idee: coördinatie & één gezin", "zon-idee-coordinatie-een-gezin")]
    [InlineData("  ?!  ", "")]
    public void The_words_of_the_title_make_it(string title, string slug) => Slug.Propose(title).ShouldBe(slug);

    [Fact]
    public void Of_a_long_title_whole_words_that_fit_make_it()
    {
        var slug = Slug.Propose(string.Join(' ', Enumerable.Repeat("kindermishandeling", 10)));
        slug.Length.ShouldBeLessThanOrEqualTo(Slug.MaxLength);
        slug.Split('-').ShouldAllBe(word => word == "kindermishandeling");
    }

    [Fact]
    public void Whatever_the_title_is_the_proposal_is_a_name_or_nothing() =>
        Gen.String.Sample(title => (Slug.Propose(title) is { Length: > 0 } slug ? Slug.Create(slug).Succeeded : true).ShouldBeTrue());
}
