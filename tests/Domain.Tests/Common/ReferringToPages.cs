using CsCheck;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Domain.Tests.Common;

public sealed class ReferringToPages
{
    [Theory]
    [InlineData("12", "12", 12)]
    [InlineData("21-26", "21-26", 21)]
    [InlineData("21-26 & 67-68", "21-26 & 67-68", 21)]
    [InlineData("3, 5, 8-9", "3 & 5 & 8-9", 3)]
    [InlineData("007", "7", 7)]
    [InlineData("9999", "9999", 9999)]
    public void Pages_are_written_in_one_way(string text, string written, int first)
    {
        var pages = PageReference.Create(text).Value;
        (pages.Text, pages.FirstPage).ShouldBe((written, first));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("10000")]
    [InlineData("-3")]
    [InlineData("3-")]
    [InlineData("5-5")]
    [InlineData("9-4")]
    [InlineData("1-2-3")]
    [InlineData("4 & 4")]
    [InlineData("8 & 3")]
    [InlineData("3-6 & 5")]
    [InlineData("3 &4")]
    [InlineData("3; 4")]
    [InlineData("p. 3")]
    [InlineData(" 3")]
    [InlineData("３")]
    [InlineData("٣-٤")]
    [InlineData("१२")]
    [InlineData("21–26")]
    public void Anything_else_is_refused(string? text) => PageReference.Create(text).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-pages");

    [Fact]
    public void At_most_ten_ranges_fit()
    {
        PageReference.Create(string.Join(" & ", Enumerable.Range(1, PageReference.MaxRanges))).Succeeded.ShouldBeTrue();
        PageReference.Create(string.Join(" & ", Enumerable.Range(1, PageReference.MaxRanges + 1))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void What_is_written_reads_as_itself() =>
        Gen.Int[1, 9999].Array[1, 20].Sample(
            numbers =>
            {
                var ends = numbers.Distinct().Order().Chunk(2).Select(pair => pair.Length == 2 ? $"{pair[0]}-{pair[1]}" : $"{pair[0]}");
                var text = string.Join(" & ", ends);
                var pages = PageReference.Create(text).Value;
                (pages.Text, pages.FirstPage).ShouldBe((text, numbers.Min()));
            },
            iter: 1000);
}
