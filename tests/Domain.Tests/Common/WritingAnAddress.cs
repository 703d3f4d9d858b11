using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Tests.Common;

public sealed class WritingAnAddress
{
    [Theory]
    [InlineData("https://www.nji.nl/")]
    [InlineData("http://www.nji.nl/kaart?leeftijd=4&soort=a%20b#kop")]
    [InlineData("HTTPS://WWW.NJI.NL/Kaart")]
    [InlineData("https://www.nji.nl:8443/één")]
    public void An_absolute_web_address_is_kept_as_it_was_written(string text) => WebAddress.Create(text).Value.Value.ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("www.nji.nl")]
    [InlineData("/kaart")]
    [InlineData("//www.nji.nl/kaart")]
    [InlineData("ftp://www.nji.nl/kaart.pdf")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hallo")]
    [InlineData("mailto:info@nji.nl")]
    [InlineData("https://localhost/kaart")]
    [InlineData("https://intranet")]
    [InlineData("https://")]
    [InlineData("https://anna:geheim@www.nji.nl/")]
    [InlineData("https://anna@www.nji.nl/")]
    [InlineData("https://www.nji.nl/met spatie")]
    [InlineData(" https://www.nji.nl/")]
    [InlineData("https://www.nji.nl/\n")]
    [InlineData("https://www.nji.nl/\u0007")]
    [InlineData("https://www.nji.nl/\"onmouseover=")]
    [InlineData("https://www.nji.nl/<b>")]
    public void Anything_else_is_refused(string? text) => WebAddress.Create(text).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-address");

    [Fact]
    public void An_address_has_at_most_two_thousand_characters()
    {
        var longest = "https://www.nji.nl/".PadRight(WebAddress.MaxLength, 'a');
        WebAddress.Create(longest).Succeeded.ShouldBeTrue();
        WebAddress.Create(longest + "a").Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-address");
    }

    [Theory]
    [InlineData("https://www.nji.nl/kaart.pdf", true)]
    [InlineData("https://www.nji.nl/Kaart.PDF", true)]
    [InlineData("https://www.nji.nl/kaart.pdf?versie=2", true)]
    [InlineData("https://www.nji.nl/kaart.pdf#page=3", true)]
    [InlineData("https://www.nji.nl/kaart", false)]
    [InlineData("https://www.nji.nl/kaart?bestand=a.pdf", false)]
    [InlineData("https://www.nji.nl/lezen#a.pdf", false)]
    [InlineData("https://www.nji.nl/kaart.pdf/lezen", false)]
    public void A_pdf_is_known_by_the_end_of_its_path(string text, bool pdf) => WebAddress.Create(text).Value.IsPdf.ShouldBe(pdf);

    [Theory]
    [InlineData("https://www.nji.nl/kaart.pdf", "https://www.nji.nl/kaart.pdf#page=21")]
    [InlineData("https://www.nji.nl/kaart.pdf?versie=2", "https://www.nji.nl/kaart.pdf?versie=2#page=21")]
    [InlineData("https://www.nji.nl/kaart.pdf#page=3", "https://www.nji.nl/kaart.pdf#page=21")]
    public void A_page_takes_the_place_of_the_fragment(string text, string atPage) => WebAddress.Create(text).Value.AtPage(21).Value.ShouldBe(atPage);
}

public sealed class ComparingAddresses
{
    [Theory]
    [InlineData("https://www.example.nl/kaart", "http://example.nl/kaart/")]
    [InlineData("https://EXAMPLE.nl/kaart#deel", "https://example.nl/kaart")]
    [InlineData("https://example.nl/kaart?utm_source=brief&a=1", "https://example.nl/kaart?a=1")]
    [InlineData("https://example.nl", "https://example.nl/")]
    public void The_same_place_however_it_was_written(string one, string other) =>
        WebAddress.Create(one).Value.Place.ShouldBe(WebAddress.Create(other).Value.Place);

    [Theory]
    [InlineData("https://example.nl/kaart", "https://example.nl/Kaart")]
    [InlineData("https://example.nl/kaart?a=1", "https://example.nl/kaart?a=2")]
    [InlineData("https://example.nl/kaart", "https://example.nl:8080/kaart")]
    [InlineData("https://example.nl/kaart", "https://kaart.example.nl/kaart")]
    public void Another_place(string one, string other) => WebAddress.Create(one).Value.Place.ShouldNotBe(WebAddress.Create(other).Value.Place);
}
