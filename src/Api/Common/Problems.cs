using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Api.Common;

/// <summary>Een foutmelding volgens RFC 9457.</summary>
/// <param name="Type">Het soort fout, als vast adres met uitleg.</param>
/// <param name="Title">De naam van het soort fout.</param>
/// <param name="Status">De HTTP-status.</param>
/// <param name="Detail">Wat er in dit geval aan de hand is.</param>
/// <param name="Errors">De fouten per veld, allemaal tegelijk; leeg als het niet om een veld gaat.</param>
/// <param name="Findings">Waar gegevens van een persoon lijken te staan; alleen als een suggestie daarom is geweigerd.</param>
/// <param name="Successor">Bij iets wat is ingetrokken: wat ervoor in de plaats kwam.</param>
/// <param name="TraceId">Het kenmerk van dit verzoek, om naar te verwijzen.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ParameterFault>? Errors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PersonalDataFinding>? Findings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Link? Successor,
    string TraceId);

/// <summary>Een plek waar gegevens van een persoon lijken te staan. De tekst zelf staat er niet bij.</summary>
/// <param name="Field">Het veld waar het in staat.</param>
/// <param name="Kind">Wat het lijkt te zijn: `bsn`, `date-of-birth`, `phone`, `e-mail`, `postal-code-with-house-number` of `named-child`.</param>
/// <param name="Start">De plaats van het eerste teken, geteld vanaf 0 in UTF-16.</param>
/// <param name="Length">Het aantal tekens, geteld in UTF-16.</param>
/// <param name="MayBeConfirmed">Of je met `confirmedNoPersonalData` kunt bevestigen dat het niet over een kind gaat.</param>
internal sealed record PersonalDataFinding(string Field, string Kind, int Start, int Length, bool MayBeConfirmed);

/// <summary>A sort of problem, with what its page tells a developer.</summary>
internal sealed record ProblemType(string Name, int Status, string Title, string Explanation)
{
    public const string Root = "/problems/";

    public string Address => Root + Name;
}

/// <summary>Every sort of problem that the Api can answer with, and the one place where a failure becomes a status.</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json";

    public static readonly ProblemType InvalidInput = new(
        "invalid-input", 400, "Ongeldige invoer", "Een parameter of veld bestaat niet of heeft een waarde die niet kan. Bij ‘errors’ staat per veld wat er mis is en, als dat er eindig veel zijn, wat wel kan. Alle fouten staan er in één keer.");

    public static readonly ProblemType PersonalData = new(
        "personal-data", 400, "Gegevens van een persoon",
        "In de tekst lijken gegevens van een persoon te staan. Om kinderen en gezinnen te beschermen nemen we die niet aan, en is er niets van bewaard. Bij ‘findings’ staat in welk veld en op welke plaats, en wat het lijkt te zijn. Haal het weg of schrijf het anders: ‘een kind van 8 jaar’ in plaats van een naam of geboortedatum. Wat alleen op de naam van een kind lijkt, kun je met ‘confirmedNoPersonalData’ bevestigen als het dat niet is.");

    public static readonly ProblemType NotFound = new(
        "not-found", 404, "Niet gevonden", "Op dit adres is niets. Adressen zijn geheel in kleine letters en eindigen niet op een schuine streep. Alle adressen staan op /api/v1.");

    public static readonly ProblemType MethodNotAllowed = new(
        "method-not-allowed", 405, "Methode niet toegestaan", "Dit adres kent deze methode niet. In de header Allow staat welke wel.");

    public static readonly ProblemType NotAcceptable = new(
        "not-acceptable", 406, "Gevraagde vorm niet beschikbaar", "De Api antwoordt in JSON. Vraag om application/json, of laat de header Accept weg.");

    public static readonly ProblemType Conflict = new(
        "conflict", 409, "Past niet bij de huidige toestand", "Het verzoek is op zichzelf goed, maar past niet (meer) bij wat er nu is.");

    public static readonly ProblemType Withdrawn = new(
        "withdrawn", 410, "Ingetrokken", "Dit was er wel, maar is ingetrokken. Bij ‘detail’ staat waarom. Is er iets voor in de plaats gekomen, dan staat het adres bij ‘successor’.");

    public static readonly ProblemType StartAgain = new(
        "start-again", 410, "Begin opnieuw", "De geschiedenis waar je kopie op voortbouwt, bestaat niet meer: er is bijvoorbeeld een back-up teruggezet. Haal de hele inhoud opnieuw op met /api/v1/export.");

    public static readonly ProblemType TooSlow = new("too-slow", 408, "Te langzaam", "Het verzoek kwam te langzaam binnen, of hield halverwege op. Stuur het opnieuw.");

    public static readonly ProblemType TooLarge = new("too-large", 413, "Te groot", "Het verzoek is groter dan de Api aanneemt.");

    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "Vorm niet ondersteund", "De Api neemt alleen JSON aan: Content-Type application/json.");

    public static readonly ProblemType TooMany = new(
        "too-many", 429, "Te veel in korte tijd", "Er is vanaf dit adres in korte tijd te veel ingestuurd. In de header Retry-After staat na hoeveel seconden het weer kan, en in RateLimit hoeveel je nog mag sturen.");

    public static readonly ProblemType Internal = new(
        "internal", 500, "Fout aan onze kant", "Er ging bij ons iets mis. Probeer het later nog eens. Blijft het zo, meld het dan met de waarde van ‘traceId’.");

    public static readonly ProblemType Unavailable = new(
        "unavailable", 503, "Nu niet beschikbaar", "De server is net gestart en heeft de inhoud nog niet ingelezen, of kan even niets bewaren. In de header Retry-After staat na hoeveel seconden je het opnieuw kunt proberen.");

    public static readonly ProblemType TooBusy = new(
        "too-busy", 503, "Even te druk", "Er wordt nu meer tegelijk gevraagd dan de server aankan. Dat ligt niet aan jouw verzoek. In de header Retry-After staat na hoeveel seconden je het opnieuw kunt proberen.");

    public const string Address = "/problems";

    /// <summary>What this request is known by, in its answer and in the log.</summary>
    public static string TraceId => Activity.Current?.TraceId.ToString() ?? "";

    public static IReadOnlyList<ProblemType> All { get; } =
        [InvalidInput, PersonalData, NotFound, MethodNotAllowed, NotAcceptable, TooSlow, Conflict, Withdrawn, StartAgain, TooLarge, UnsupportedMediaType, TooMany, Internal, Unavailable, TooBusy];

    public static ProblemType OfStatus(int status) => All.FirstOrDefault(type => type.Status == status) ?? (status < 500 ? InvalidInput with { Status = status } : Internal);

    public static JsonHttpResult<Problem> Answer(ProblemType type, string? detail = null, IReadOnlyList<ParameterFault>? errors = null, Link? successor = null, IReadOnlyList<PersonalDataFinding>? findings = null) =>
        TypedResults.Json(
            new Problem(type.Address, type.Title, type.Status, detail ?? type.Explanation, errors, findings, successor, TraceId),
            contentType: ContentType,
            statusCode: type.Status);

    public static JsonHttpResult<Problem> Invalid(IReadOnlyList<ParameterFault> faults) =>
        Answer(InvalidInput, faults.Count == 1 ? faults[0].Detail : $"Er zijn {faults.Count} fouten in de vraag; ze staan bij ‘errors’.", faults);

    public static JsonHttpResult<Problem> PersonalDataFound(IReadOnlyList<ParameterFault> faults, IReadOnlyList<PersonalDataFinding> findings) =>
        Answer(PersonalData, "In de tekst lijken gegevens van een persoon te staan. Er is niets van bewaard. Bij ‘errors’ staat hoe je het anders kunt zeggen.", faults, findings: findings);

    /// <summary>308: the same thing under the address that it has now.</summary>
    public static IResult MovedTo(string address) => new PermanentRedirect(address);

    /// <summary>The answer to what a use case refused; <paramref name="addressOf"/> gives the address of a successor.</summary>
    public static IResult Of(Result result, Func<string, string>? addressOf = null)
    {
        var error = result.Errors[0];
        if (error is WithdrawnError { IsRename: true, Successor: { } renamed } && addressOf is not null)
            return new PermanentRedirect(addressOf(renamed));
        return error.Kind switch
        {
            ErrorKind.Invalid => Invalid([.. result.Errors.Select(e => new ParameterFault(e.Field ?? "", e.Code, e.Message))]),
            ErrorKind.NotFound => Answer(NotFound, error.Message),
            ErrorKind.Gone when error.Code == StartAgain.Name => Answer(StartAgain, error.Message, successor: new Link(ApiPaths.Export)),
            ErrorKind.Gone => Answer(Withdrawn, error.Message, successor: error is WithdrawnError { Successor: { } slug } && addressOf is not null ? new Link(addressOf(slug)) : null),
            ErrorKind.Conflict => Answer(Conflict, error.Message),
            _ => throw new InvalidOperationException($"The public Api has no answer for {error.Kind}: {error.Code}"),
        };
    }

    /// <summary>308 with a path-absolute address, as every link here is.</summary>
    private sealed class PermanentRedirect(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
