using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Suggestions;

public static class SuggestionErrors
{
    public static readonly Error NoCode = new("invalid-code", "Dit is geen volgcode: die heeft zeven groepjes van vier letters en cijfers.", ErrorKind.NotFound);

    public static readonly Error MistypedCode = new("mistyped-code", "In deze code zit een typefout. Kijk of je alle tekens goed hebt overgenomen.", ErrorKind.NotFound);

    public static readonly Error UnknownCode = new("unknown-code", "Er is geen suggestie met deze code.", ErrorKind.NotFound);

    public static readonly Error MessageMissing = new("required", "Schrijf wat je wilt laten weten.", ErrorKind.Invalid, "message");

    public static readonly Error KindMissing = new("required", "Kies waar je bericht over gaat.", ErrorKind.Invalid, "kind");

    public static readonly Error ConsentMissing = new(
        "consent-missing", "Je gaf een e-mailadres. Geef ook aan dat we je daarop mogen mailen, of haal het adres weg.", ErrorKind.Invalid, "consent");

    public static readonly Error KeyReused = new("idempotency-key-reused", "Deze Idempotency-Key hoort al bij een andere suggestie. Neem voor elke nieuwe suggestie een nieuwe.", ErrorKind.Conflict);

    public static Error TooLong(string field, int length, int longest) =>
        new("too-long", $"Deze tekst heeft {length} tekens; er kunnen er hoogstens {longest} in.", ErrorKind.Invalid, field);

    public static Error Unknown(string field, string what) => new("unknown-value", $"Dit is geen bekende waarde voor {what}.", ErrorKind.Invalid, field);

    public static Error Withdrawn(string field, string what, string reason) => new("withdrawn", $"Dit is ingetrokken ({what}). {reason}", ErrorKind.Invalid, field);

    public static Error NoText(string field) => new("invalid-text", "Hier staan tekens in die geen tekst zijn, zoals een besturingsteken.", ErrorKind.Invalid, field);
}
