using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Suggestions;

public static class SuggestionErrors
{
    public static readonly Error NoCode = new("invalid-code", "Dit is geen volgcode: die heeft zeven groepjes van vier letters en cijfers.", ErrorKind.NotFound);

    public static readonly Error MistypedCode = new("mistyped-code", "In deze code zit een typefout. Kijk of je alle tekens goed hebt overgenomen.", ErrorKind.NotFound);

    public static readonly Error UnknownCode = new("unknown-code", "Er is geen suggestie met deze code.", ErrorKind.NotFound);

    public static readonly Error NoSubmitter = new("no-submitter", "Van de inzender van deze suggestie bewaren we niets meer.", ErrorKind.Conflict);

    public static readonly Error NothingToFind = new("required", "Vul een naam of een e-mailadres in, van minstens drie tekens.", ErrorKind.Invalid, "text");

    public static readonly Error PassageMissing = new("passage-missing", "Deze woorden staan nergens in de suggestie. Neem ze precies over.", ErrorKind.Invalid, "passage");

    public static readonly Error PassageLength = new(
        "passage-length", $"Geef de woorden die weg moeten: minstens {Passage.MinLength} en hoogstens {Passage.MaxLength} tekens.", ErrorKind.Invalid, "passage");

    public static readonly Error MessageMissing = new("required", "Schrijf wat je wilt laten weten.", ErrorKind.Invalid, "message");

    public static readonly Error KindMissing = new("required", "Kies waar je bericht over gaat.", ErrorKind.Invalid, "kind");

    public static readonly Error ConsentMissing = new(
        "consent-missing", "Je gaf een e-mailadres. Geef ook aan dat we je daarop mogen mailen, of haal het adres weg.", ErrorKind.Invalid, "consent");

    public static readonly Error TrapFilled = new("trap-filled", "Een veld dat leeg moet blijven, was ingevuld, misschien door je browser. Verstuur je bericht nog een keer.", ErrorKind.Invalid);

    public static readonly Error TooQuick = new("too-quick", "Om misbruik tegen te gaan vragen we je dit nog één keer te bevestigen. Kijk je bericht na en verstuur het nog een keer.", ErrorKind.Invalid);

    public static readonly Error KeyReused = new("idempotency-key-reused", "Deze Idempotency-Key hoort al bij een andere suggestie. Neem voor elke nieuwe suggestie een nieuwe.", ErrorKind.Conflict);

    public static readonly Error UnknownSuggestion = new("unknown-suggestion", "Deze suggestie is er niet, of niet meer.", ErrorKind.NotFound);

    public static readonly Error Closed = new("suggestion-closed", "Deze suggestie is al afgehandeld. Open haar eerst opnieuw.", ErrorKind.Conflict);

    public static readonly Error NotClosed = new("suggestion-open", "Deze suggestie is nog niet afgehandeld.", ErrorKind.Conflict);

    public static readonly Error NotTaken = new("suggestion-not-taken", "Niemand heeft deze suggestie in behandeling.", ErrorKind.Conflict);

    public static readonly Error Erased = new("suggestion-erased", "De tekst van deze suggestie is gewist, dus er valt niets meer te behandelen.", ErrorKind.Conflict);

    public static readonly Error AssigneeCannot = new("assignee-cannot", "Suggesties behandelen kan alleen een eindredacteur of beheerder.", ErrorKind.Invalid, "assignee");

    public static readonly Error NoteMissing = new("required", "Schrijf wat je wilt onthouden.", ErrorKind.Invalid, "text");

    public static readonly Error ReplyMissing = new("required", "Schrijf wat je wilt antwoorden.", ErrorKind.Invalid, "reply");

    public static readonly Error ReasonMissing = new("required", "Geef een reden: wie de suggestie stuurde, krijgt die te lezen.", ErrorKind.Invalid, "reply");

    public static readonly Error DuplicateOfItself = new("duplicate-of-itself", "Een suggestie kan geen herhaling van zichzelf zijn.", ErrorKind.Invalid, "original");

    public static readonly Error DuplicateOfDuplicate = new("duplicate-of-duplicate", "Die suggestie is zelf een herhaling. Kies de eerste.", ErrorKind.Conflict, "original");

    public static readonly Error ItemMissing = new("required", "Kies het onderdeel van de wegwijzer waar deze suggestie in is verwerkt.", ErrorKind.Invalid, "item");

    public static readonly Error ReceivedInFuture = new("received-in-future", "Het moment van binnenkomst is nog niet geweest.", ErrorKind.Invalid, "receivedAt");

    public static readonly Error AboutNothing = new("about-nothing", "Deze suggestie gaat niet over een bepaald onderdeel, dus er valt geen concept van te maken.", ErrorKind.Conflict);

    public static readonly Error NothingToChange = new("nothing-to-change", "Met deze suggestie verandert er niets. Geef zelf aan wat er moet veranderen.", ErrorKind.Conflict);

    public static Error UnknownPlace(string field, ContentKind kind) => new("unknown-reference", $"Dit is geen {kind.DutchName} van de wegwijzer.", ErrorKind.Invalid, field);

    public static Error TakenBy(Actor assignee) => new("suggestion-taken", $"{assignee.Name} heeft deze suggestie al in behandeling.", ErrorKind.Conflict);

    public static Error TooLong(string field, int length, int longest) =>
        new("too-long", $"Deze tekst heeft {length} tekens; er kunnen er hoogstens {longest} in.", ErrorKind.Invalid, field);

    public static Error Unknown(string field, string what) => new("unknown-value", $"Dit is geen bekende waarde voor {what}.", ErrorKind.Invalid, field);

    public static Error Withdrawn(string field, string what, string reason) => new("withdrawn", $"Dit is ingetrokken ({what}). {reason}", ErrorKind.Invalid, field);

    public static Error Repeated(string field) => new("repeated-member", "Dit kwam meer dan één keer mee. Kijk na of het zo klopt, en verstuur het dan opnieuw.", ErrorKind.Invalid, field);

    public static Error NoText(string field) => new("invalid-text", "Hier staan tekens in die geen tekst zijn of niet goed zijn overgekomen, zoals �. Haal ze weg of typ ze opnieuw.", ErrorKind.Invalid, field);
}
