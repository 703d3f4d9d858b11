using System.Globalization;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Common;

/// <summary>A day and a time as a form has them, on the clocks of the Netherlands.</summary>
internal static class MomentFields
{
    public static Result<DateTimeOffset> Read(string? date, string? time)
    {
        var day = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on);
        var hour = TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at);
        List<Error> errors = [];
        if (!day)
            errors.Add(new Error("invalid-date", "Kies een dag.", ErrorKind.Invalid, "Date"));
        if (!hour)
            errors.Add(new Error("invalid-time", "Kies een tijd, zoals 09:00.", ErrorKind.Invalid, "Time"));
        if (errors.Count > 0)
            return Result<DateTimeOffset>.Failure(errors);
        var moment = DutchTime.At(on, at);
        return moment.Succeeded ? moment : Result<DateTimeOffset>.Failure([.. moment.Errors.Select(e => e with { Field = "Time" })]);
    }

    public static string Date(DateTimeOffset moment) => DutchTime.Of(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset moment) => DutchTime.Of(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Faults of a moment belong to its day.</summary>
    public static Error AtDate(Error error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Field == "plannedFor" ? error with { Field = "Date" } : error;
    }
}
