using System.Globalization;
using CsCheck;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Tests.Common;

public sealed class NamingAnAge
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("17", 17)]
    [InlineData("120", 120)]
    public void Whole_years_are_an_age(string text, int years)
    {
        Age.Create(text).Value.Years.ShouldBe(years);
        Age.Create(text).Value.ToString().ShouldBe(text);
    }

    [Fact]
    public void Before_birth_is_an_age_without_years()
    {
        Age.Create("prenatal").Value.ShouldBe(Age.Prenatal);
        Age.Prenatal.Years.ShouldBeNull();
        Age.Prenatal.ToString().ShouldBe("prenatal");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("121")]
    [InlineData("4.5")]
    [InlineData("4,5")]
    [InlineData(" 4")]
    [InlineData("+4")]
    [InlineData("٤")]
    [InlineData("vier")]
    [InlineData("Prenatal")]
    [InlineData("99999999999999999999")]
    public void Anything_else_is_refused(string? text) => Age.Create(text).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-age");

    [Theory]
    [InlineData(-1)]
    [InlineData(121)]
    public void Years_from_within_that_nobody_has_are_a_bug(int years) => Should.Throw<ArgumentOutOfRangeException>(() => Age.OfYears(years));

    [Theory]
    [InlineData(4, 12, false, "4 tot en met 12 jaar")]
    [InlineData(4, 4, false, "4 jaar")]
    [InlineData(0, 0, false, "0 jaar")]
    [InlineData(12, null, false, "vanaf 12 jaar")]
    [InlineData(0, 18, true, "van de zwangerschap tot en met 18 jaar")]
    [InlineData(0, null, true, "vanaf de zwangerschap")]
    [InlineData(null, null, true, "vóór de geboorte")]
    [InlineData(120, 120, false, "120 jaar")]
    public void A_range_says_itself_in_words(int? from, int? to, bool prenatal, string label)
    {
        var range = AgeRange.Create(from, to, prenatal).Value;
        (range.From, range.To, range.Prenatal, range.Label).ShouldBe((from, to, prenatal, label));
    }

    [Theory]
    [InlineData(9, 4, false)]
    [InlineData(null, null, false)]
    [InlineData(null, 4, false)]
    [InlineData(null, 4, true)]
    [InlineData(1, 4, true)]
    [InlineData(-1, 4, false)]
    [InlineData(0, 121, false)]
    [InlineData(121, null, false)]
    [InlineData(0, -1, true)]
    public void A_range_that_cannot_be_is_refused(int? from, int? to, bool prenatal) =>
        AgeRange.Create(from, to, prenatal).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-age-range");

    [Fact]
    public void A_range_up_to_four_lasts_until_the_fifth_birthday()
    {
        var range = AgeRange.Create(2, 4, false).Value;
        Enumerable.Range(0, 7).Where(years => range.Contains(Age.OfYears(years))).ShouldBe([2, 3, 4]);
        range.Contains(Age.Prenatal).ShouldBeFalse();
    }

    [Fact]
    public void Before_birth_alone_holds_no_year()
    {
        var range = AgeRange.Create(null, null, true).Value;
        range.Contains(Age.Prenatal).ShouldBeTrue();
        Enumerable.Range(0, Age.Oldest + 1).Any(years => range.Contains(Age.OfYears(years))).ShouldBeFalse();
    }

    [Fact]
    public void Every_combination_is_refused_or_holds_exactly_the_years_between_its_ends() =>
        Gen.Select(Gen.Int[-2, 123].Nullable(), Gen.Int[-2, 123].Nullable(), Gen.Bool).Sample(
            (from, to, prenatal) =>
            {
                var possible = from is null
                    ? to is null && prenatal
                    : from is >= 0 and <= 120 && (to is null || (to >= from && to <= 120)) && (!prenatal || from == 0);
                var range = AgeRange.Create(from, to, prenatal);
                range.Succeeded.ShouldBe(possible);
                for (var years = 0; possible && years <= Age.Oldest; years++)
                    range.Value.Contains(Age.OfYears(years)).ShouldBe(from is not null && years >= from && (to is null || years <= to), years.ToString(CultureInfo.InvariantCulture));
                if (possible)
                    range.Value.Contains(Age.Prenatal).ShouldBe(prenatal);
            },
            iter: 3000);
}
