using System.Globalization;

namespace Wegwijzer.Domain.Common;

/// <summary>The age of one child: before birth, or in whole years.</summary>
public readonly record struct Age
{
    public const int Oldest = 120;
    public const string PrenatalName = "prenatal";

    private Age(int? years) => Years = years;

    /// <summary>Whole years, 0 to 120; null before birth.</summary>
    public int? Years { get; }

    public static Age Prenatal { get; } = new(null);

    public static Result<Age> Create(string? text)
    {
        if (text == PrenatalName)
            return Prenatal;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= Oldest
            ? new Age(years)
            : new Error("invalid-age", $"Een leeftijd is een heel getal van 0 tot en met {Oldest}, of ‘{PrenatalName}’.", ErrorKind.Invalid);
    }

    public static Age OfYears(int years) =>
        years is >= 0 and <= Oldest ? new Age(years) : throw new ArgumentOutOfRangeException(nameof(years));

    public override string ToString() => Years?.ToString(CultureInfo.InvariantCulture) ?? PrenatalName;
}
