namespace Wegwijzer.Domain.Common;

/// <summary>Moments as they are on the clocks of the Netherlands, where those who work with this are.</summary>
public static class DutchTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment).DateTime);

    /// <summary>
    /// The moment at which the clocks show this. In the night that they go back an hour comes twice, and the first of the two is meant; in
    /// the night that they go forward an hour is skipped, and there is no such moment.
    /// </summary>
    public static Result<DateTimeOffset> At(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(shown))
            return new Error("skipped-hour", "Deze tijd is er die nacht niet: de klok gaat dan een uur vooruit.", ErrorKind.Invalid, "time");
        var offset = Zone.IsAmbiguousTime(shown) ? Zone.GetAmbiguousTimeOffsets(shown).Max() : Zone.GetUtcOffset(shown);
        return new DateTimeOffset(shown, offset);
    }
}
