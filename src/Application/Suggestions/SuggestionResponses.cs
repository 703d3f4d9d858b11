using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>De bevestiging dat een suggestie is ontvangen.</summary>
/// <param name="Code">De volgcode: bewaar die, want alleen daarmee kun je zien wat er met je suggestie gebeurt.</param>
/// <param name="ReceivedAt">Wanneer de suggestie binnenkwam.</param>
/// <param name="SafetyNotice">Wie je kunt bellen, als je woorden over gevaar op dit moment gaan; anders leeg.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record SuggestionReceipt(string Code, DateTimeOffset ReceivedAt, SafetyNotice? SafetyNotice, [property: JsonPropertyName("_links")] SuggestionLinks Links)
{
    /// <summary>What the sender may still send; told in headers.</summary>
    [JsonIgnore]
    public Allowance? Allowance { get; init; }

    internal static SuggestionReceipt Of(Suggestion suggestion, Allowance? allowance) =>
        new(suggestion.Code.Value, suggestion.ReceivedAt, suggestion.MentionsDanger ? SafetyNotice.Now : null, SuggestionLinks.To(suggestion.Code.Value)) { Allowance = allowance };
}

/// <summary>Wat er met een suggestie gebeurt. Wie haar instuurde en wat erin staat, blijft weg.</summary>
/// <param name="Code">De volgcode.</param>
/// <param name="Kind">Het soort bericht.</param>
/// <param name="State">Hoe het ervoor staat: `new`, `in-progress`, `accepted`, `declined` of `duplicate`.</param>
/// <param name="ReceivedAt">Wanneer de suggestie binnenkwam.</param>
/// <param name="ClosedAt">Wanneer de behandeling klaar was; leeg zolang dat niet zo is.</param>
/// <param name="Reply">Het antwoord van de projectgroep; leeg zolang dat er niet is.</param>
/// <param name="RepliedAt">Wanneer dat antwoord kwam.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record SuggestionStateResponse(
    string Code,
    NamedValue Kind,
    NamedValue State,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ClosedAt,
    string? Reply,
    DateTimeOffset? RepliedAt,
    [property: JsonPropertyName("_links")] SuggestionLinks Links)
{
    /// <summary>For the page that follows on the form: whom to call, while nobody has read it.</summary>
    [JsonIgnore]
    public SafetyNotice? SafetyNotice { get; init; }
}

/// <summary>Verwijzingen van een suggestie.</summary>
/// <param name="Self">De stand van zaken, als gegevens.</param>
/// <param name="Page">De stand van zaken, als pagina voor mensen.</param>
public sealed record SuggestionLinks(Link Self, Link Page)
{
    internal static SuggestionLinks To(string code) => new(new Link(ApiPaths.Suggestion(code)), new Link(ApiPaths.ContactState(code)));
}

/// <summary>Wat je kunt doen als er nu gevaar is. Je bericht is wel gewoon aangekomen.</summary>
/// <param name="Text">Uitleg in een paar zinnen.</param>
/// <param name="Lines">Wie je kunt bellen.</param>
public sealed record SafetyNotice(string Text, IReadOnlyList<SafetyLine> Lines)
{
    public static readonly SafetyNotice Now = new(
        "Het lijkt alsof er nu iemand in gevaar is. Dit formulier wordt niet dag en nacht gelezen. Bel bij direct gevaar 112. Maak je je zorgen om een kind? Bel Veilig Thuis, dag en nacht en gratis.",
        [new SafetyLine("Alarmnummer", "112"), new SafetyLine("Veilig Thuis", "0800 2000")]);
}

/// <summary>Een telefoonnummer dat dag en nacht bereikbaar is.</summary>
/// <param name="Name">De naam.</param>
/// <param name="Phone">Het nummer.</param>
public sealed record SafetyLine(string Name, string Phone);

/// <summary>The states as the public reads them.</summary>
internal static class SuggestionStates
{
    public static NamedValue Named(this SuggestionState state) => state switch
    {
        SuggestionState.New => new NamedValue("new", "Nieuw"),
        SuggestionState.InProgress => new NamedValue("in-progress", "In behandeling"),
        SuggestionState.Accepted => new NamedValue("accepted", "Overgenomen"),
        SuggestionState.Declined => new NamedValue("declined", "Niet overgenomen"),
        _ => new NamedValue("duplicate", "Al eerder gemeld"),
    };
}
