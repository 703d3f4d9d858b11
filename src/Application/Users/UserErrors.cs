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

    public static readonly Error NoRole = new("no-role", "Kies een rol.", ErrorKind.Invalid, "role");

    public static readonly Error ActiveAlready = new("active-already", "Deze gebruiker heeft al een wachtwoord gekozen.", ErrorKind.Conflict);

    public static readonly Error NotConfirmed = new("not-confirmed", "Geef eerst je wachtwoord.", ErrorKind.Forbidden);

    public static readonly Error AppAlready = new("app-already", "Je gebruikt al een app met codes. Verwijder die eerst als je een andere wilt.", ErrorKind.Conflict);

    public static readonly Error PasskeyRefused = new("passkey-refused", "Deze toegangssleutel kon niet worden toegevoegd. Probeer het opnieuw.", ErrorKind.Invalid);

    public static readonly Error NoPasskey = new("unknown-passkey", "Deze toegangssleutel is er niet (meer).", ErrorKind.NotFound);

    public static readonly Error LinkUsed = new("link-used", "Deze link werkt niet (meer). Hij is al gebruikt, of hij is te oud.", ErrorKind.NotFound);

    public static Error TryLater(TimeSpan wait) =>
        new("try-later", $"Er is te vaak een verkeerd wachtwoord of een verkeerde code ingevuld. Wacht {Words(wait)} en probeer het dan opnieuw.", ErrorKind.Conflict);

    /// <summary>What is wrong with a name and address that somebody gave.</summary>
    public static IReadOnlyList<Error> CheckPerson(string? name, string? email)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > User.LongestName || name.Any(char.IsControl))
            errors.Add(new Error("invalid-name", $"Vul een naam in van hoogstens {User.LongestName} tekens.", ErrorKind.Invalid, "name"));
        if (EmailAddress.Create(email) is { Succeeded: false } wrong)
            errors.Add(wrong.Errors[0] with { Field = "email" });
        return errors;
    }

    private static string Words(TimeSpan wait) => wait <= TimeSpan.FromSeconds(90)
        ? $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))} seconden"
        : $"{(int)Math.Ceiling(wait.TotalMinutes)} minuten";
}
