using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Users;

public static class UserErrors
{
    /// <summary>One answer for an unknown address, a wrong password and a blocked account: nobody learns who has an account.</summary>
    public static readonly Error WrongPassword = new("wrong-password", "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw.", ErrorKind.Invalid);

    public static readonly Error WrongCode = new("wrong-code", "Deze code klopt niet. Kijk in je app en probeer het opnieuw.", ErrorKind.Invalid, "code");

    public static readonly Error WrongCurrentPassword = new("wrong-password", "Dit is niet je wachtwoord. Probeer het opnieuw.", ErrorKind.Invalid, "password");

    public static readonly Error NotSignedIn = new("not-signed-in", "Je bent niet (meer) ingelogd.", ErrorKind.Forbidden);

    public static readonly Error Self = new("self", "Je kunt je eigen rol niet wijzigen en jezelf niet blokkeren. Vraag een andere beheerder.", ErrorKind.Conflict);

    public static readonly Error LastBeheerder = new("last-beheerder", "Dit is de laatste beheerder. Maak eerst iemand anders beheerder.", ErrorKind.Conflict);

    public static readonly Error Unknown = new("unknown-user", "Deze gebruiker is er niet.", ErrorKind.NotFound);

    public static readonly Error EmailTaken = new("email-taken", "Iemand met dit e-mailadres is al gebruiker.", ErrorKind.Conflict, "email");

    public static readonly Error LinkUsed = new("link-used", "Deze link werkt niet (meer). Hij is al gebruikt, of hij is te oud.", ErrorKind.NotFound);

    public static Error TryLater(TimeSpan wait) =>
        new("try-later", $"Er is te vaak een verkeerd wachtwoord of een verkeerde code ingevuld. Wacht {Words(wait)} en probeer het dan opnieuw.", ErrorKind.Conflict);

    private static string Words(TimeSpan wait) => wait <= TimeSpan.FromSeconds(90)
        ? $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))} seconden"
        : $"{(int)Math.Ceiling(wait.TotalMinutes)} minuten";
}
