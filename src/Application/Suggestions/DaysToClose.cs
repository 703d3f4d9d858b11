namespace Wegwijzer.Application.Suggestions;

internal static class DaysToClose
{
    /// <summary>The days that half of these took at most, so that one that lay for a year does not hide how it mostly goes; null where there are none.</summary>
    public static double? Of(IEnumerable<TimeSpan> times)
    {
        var days = times.Select(time => time.TotalDays).Order().ToList();
        return days.Count == 0 ? null : days[(days.Count - 1) / 2];
    }
}
