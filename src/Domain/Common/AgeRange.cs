namespace Wegwijzer.Domain.Common;

/// <summary>
/// The ages that something is meant for, in whole years and inclusive: up to 4 lasts until the fifth birthday.
/// No <see cref="To"/> means no upper end; no <see cref="From"/> occurs only where it is for the time before birth alone.
/// </summary>
public sealed record AgeRange
{
    private AgeRange(int? from, int? to, bool prenatal) => (From, To, Prenatal) = (from, to, prenatal);

    public int? From { get; }

    public int? To { get; }

    public bool Prenatal { get; }

    public string Label => this switch
    {
        { From: null } => "vóór de geboorte",
        { Prenatal: true, To: null } => "vanaf de zwangerschap",
        { Prenatal: true, To: var to } => $"van de zwangerschap tot en met {to} jaar",
        { To: null, From: var from } => $"vanaf {from} jaar",
        { From: var from, To: var to } when from == to => $"{from} jaar",
        { From: var from, To: var to } => $"{from} tot en met {to} jaar",
    };

    public static Result<AgeRange> Create(int? from, int? to, bool prenatal)
    {
        if (OutOfBounds(from) || OutOfBounds(to))
            return Invalid($"Een leeftijd ligt tussen 0 en {Age.Oldest} jaar.");
        if (from is null && (to is not null || !prenatal))
            return Invalid("Zonder beginleeftijd kan een leeftijd alleen ‘vóór de geboorte’ zijn.");
        if (to < from)
            return Invalid($"De leeftijd loopt van {from} naar {to}: dat is achterstevoren.");
        if (prenatal && from > 0)
            return Invalid("Wat vóór de geboorte begint, loopt door vanaf 0 jaar.");
        return new AgeRange(from, to, prenatal);
    }

    public bool Contains(Age age) => age.Years is { } years ? years >= From && years <= (To ?? Age.Oldest) : Prenatal;

    private static bool OutOfBounds(int? years) => years is < 0 or > Age.Oldest;

    private static Error Invalid(string message) => new("invalid-age-range", message, ErrorKind.Invalid);
}
