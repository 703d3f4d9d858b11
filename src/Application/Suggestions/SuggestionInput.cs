namespace Wegwijzer.Application.Suggestions;

/// <summary>Een suggestie zoals je die instuurt. Alleen `kind` en `message` zijn verplicht.</summary>
/// <param name="Kind">Waar je bericht over gaat.</param>
/// <param name="Message">Wat je wilt laten weten. Noem geen kind of gezin: geen naam, geboortedatum, adres, telefoonnummer of burgerservicenummer.</param>
/// <param name="Url">Het adres waar het over gaat, zoals een link die niet werkt.</param>
/// <param name="Step">De stap waar het over gaat.</param>
/// <param name="Setting">De setting waar het over gaat.</param>
/// <param name="Situation">De situatie waar het over gaat; een synoniem mag ook.</param>
/// <param name="About">Het onderdeel van de wegwijzer waar het over gaat.</param>
/// <param name="Proposed">Hoe het volgens jou zou moeten zijn, of het hulpmiddel dat je mist.</param>
/// <param name="Submitter">Wie je bent; je hoeft niets in te vullen. Dit wordt nooit openbaar.</param>
/// <param name="Consent">Of we je mogen mailen; nodig als je een e-mailadres geeft.</param>
/// <param name="ConfirmedNoPersonalData">Of je bevestigt dat een tekst die over een kind lijkt te gaan, dat niet doet.</param>
public sealed record SuggestionInput(
    string? Kind,
    string? Message,
    string? Url = null,
    string? Step = null,
    string? Setting = null,
    string? Situation = null,
    AboutInput? About = null,
    ProposedInput? Proposed = null,
    SubmitterInput? Submitter = null,
    bool? Consent = null,
    bool? ConfirmedNoPersonalData = null);

/// <summary>Een onderdeel van de wegwijzer.</summary>
/// <param name="Kind">Het soort onderdeel.</param>
/// <param name="Slug">De vaste naam; een oude naam werkt ook.</param>
public sealed record AboutInput(string? Kind, string? Slug);

/// <summary>Hoe het volgens jou zou moeten zijn.</summary>
/// <param name="Title">De titel.</param>
/// <param name="Url">Het adres.</param>
/// <param name="Description">De beschrijving.</param>
public sealed record ProposedInput(string? Title, string? Url, string? Description);

/// <summary>Wie de suggestie instuurt.</summary>
/// <param name="Name">Je naam.</param>
/// <param name="Email">Je e-mailadres; geef dan ook `consent`.</param>
/// <param name="Organisation">Waar je werkt.</param>
/// <param name="Profession">Je functie.</param>
public sealed record SubmitterInput(string? Name, string? Email, string? Organisation, string? Profession);
