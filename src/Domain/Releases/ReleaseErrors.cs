using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Releases;

public static class ReleaseErrors
{
    public static readonly Error Unknown = new("unknown-release", "Deze uitgave is er niet.", ErrorKind.NotFound);

    public static readonly Error NameMissing = new("release-name", $"Geef de uitgave een naam van hoogstens {Release.MaxName} tekens.", ErrorKind.Invalid, "name");

    public static readonly Error TooMany = new("release-too-many", $"In een uitgave passen hoogstens {Release.MaxItems} items.", ErrorKind.Invalid);

    public static readonly Error NotInIt = new("not-in-release", "Dit item zit niet (meer) in de uitgave.", ErrorKind.Conflict);

    public static readonly Error NotOpen = new("release-not-open", "Deze uitgave is al gepubliceerd of weggehaald.", ErrorKind.Conflict);

    public static readonly Error IsPlanned = new("release-planned", "Deze uitgave staat gepland. Zeg dat eerst af.", ErrorKind.Conflict);

    public static readonly Error Empty = new("release-empty", "Er zit nog niets in deze uitgave.", ErrorKind.Invalid);

    public static readonly Error NotReady = new("release-not-ready", "Nog niet alles in deze uitgave is klaar.", ErrorKind.Conflict);

    public static readonly Error Changed = new("release-changed", "Iemand heeft intussen iets aan deze uitgave gewijzigd. Bekijk haar opnieuw.", ErrorKind.Conflict);

    public static Error InAnother(string title, string release) => new("in-another-release", $"‘{title}’ zit al in de uitgave ‘{release}’.", ErrorKind.Conflict);
}
