using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Exchange;

public static class ExchangeErrors
{
    public static readonly Error Empty = new("empty-file", "Kies een bestand: dit is leeg.", ErrorKind.Invalid, "file");

    public static readonly Error TooLarge = new("file-too-large", $"Dit bestand is groter dan {GuideImport.MaxMegabytes} MB.", ErrorKind.Invalid, "file");

    public static readonly Error NotUtf8 = new(
        "not-utf8", "De letters in dit bestand zijn niet te lezen. Bewaar het opnieuw als csv, met UTF-8 als tekenset.", ErrorKind.Invalid, "file");

    public static readonly Error NotOurs = new(
        "not-ours", "Dit is geen tabel en geen wegwijzer die hier is uitgevoerd. Kies een bestand dat je bij Bestanden hebt opgehaald; de bovenste rij moet nog zoals toen zijn.", ErrorKind.Invalid, "file");

    public static readonly Error UnknownImport = new("unknown-import", "Dit bestand is hier niet meer.", ErrorKind.NotFound);

    public static readonly Error AlreadyStarted = new("already-started", "Dit bestand wordt al ingelezen, of is dat al.", ErrorKind.Conflict);

    public static readonly Error ChangedSince = new(
        "guide-changed", "De wegwijzer is veranderd sinds dit bestand is nagekeken. Kijk opnieuw wat er zou veranderen.", ErrorKind.Conflict);

    public static readonly Error NothingToDo = new("nothing-to-do", "Er verandert niets: dit staat al zo in de wegwijzer.", ErrorKind.Invalid);

    public static readonly Error GaveUp = new("gave-up", "Het inlezen is een paar keer afgebroken. Er is niets veranderd. Probeer het later opnieuw.", ErrorKind.Conflict);

    public static Error ConfirmWithdrawals(int withdrawn) => new(
        "confirm-withdrawals", $"Er verdwijnt veel: {withdrawn} items. Bevestig dat nog een keer.", ErrorKind.Invalid, "confirmed");
}
