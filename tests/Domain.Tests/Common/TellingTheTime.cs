using CsCheck;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Tests.Common;

public sealed class TellingTheTime
{
    [Theory]
    [InlineData("2026-12-01", "09:00", "2026-12-01T08:00:00Z")]
    [InlineData("2026-07-01", "09:00", "2026-07-01T07:00:00Z")]
    [InlineData("2027-03-28", "01:59", "2027-03-28T00:59:00Z")]
    [InlineData("2027-03-28", "03:00", "2027-03-28T01:00:00Z")]
    [InlineData("2027-10-31", "01:59", "2027-10-30T23:59:00Z")]
    // The hour that comes twice: the first time is meant.
    [InlineData("2027-10-31", "02:30", "2027-10-31T00:30:00Z")]
    [InlineData("2027-10-31", "03:00", "2027-10-31T02:00:00Z")]
    public void Clocks_here_show_a_moment(string day, string time, string moment) =>
        DutchTime.At(DateOnly.Parse(day, null), TimeOnly.Parse(time, null)).Value.ToUniversalTime().ShouldBe(DateTimeOffset.Parse(moment, null));

    [Theory]
    [InlineData("02:00")]
    [InlineData("02:59")]
    public void The_hour_that_is_skipped_is_refused(string time) =>
        DutchTime.At(new DateOnly(2027, 3, 28), TimeOnly.Parse(time, null)).Errors.ShouldHaveSingleItem().Code.ShouldBe("skipped-hour");

    [Fact]
    public void What_is_shown_of_a_moment_leads_back_to_it_or_to_an_hour_earlier_in_the_one_night() =>
        Gen.Int[0, 60 * 24 * 365 * 4].Sample(minutes =>
        {
            var moment = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
            var shown = DutchTime.Of(moment).DateTime;
            var back = DutchTime.At(DateOnly.FromDateTime(shown), TimeOnly.FromDateTime(shown)).Value;
            (moment - back).ShouldBe(DutchTime.Zone.IsAmbiguousTime(shown) && DutchTime.Zone.GetUtcOffset(moment) == TimeSpan.FromHours(1) ? TimeSpan.FromHours(1) : TimeSpan.Zero);
            DutchTime.DayOf(moment).ShouldBe(DateOnly.FromDateTime(shown));
        });
}
