using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Links;

public static class LinkErrors
{
    public static readonly Error Unknown = new("unknown-link", "Deze link staat niet in de wegwijzer.", ErrorKind.NotFound);

    public static readonly Error ArchivedIsItself = new("archived-is-itself", "Dit is het adres zelf. Geef het adres van een bewaarde kopie, bijvoorbeeld bij het Internet Archive.", ErrorKind.Invalid, "archived");

    public static readonly Error SameAddress = new("same-address", "Dit is het adres dat er al staat.", ErrorKind.Invalid, "address");

    public static readonly Error NothingChosen = new("nothing-chosen", "Kies waar het nieuwe adres moet komen.", ErrorKind.Invalid, "items");

    public static readonly Error AlreadyRunning = new("already-running", "De links worden al nagekeken.", ErrorKind.Conflict);

    public static readonly Error NotRunning = new("not-running", "Er worden nu geen links nagekeken.", ErrorKind.Conflict);
}
