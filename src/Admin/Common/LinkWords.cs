using Wegwijzer.Application.Links;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Admin.Common;

/// <summary>What is known of a link, in the words that people here use.</summary>
internal static class LinkWords
{
    /// <summary>The states in the order of lists, with their words in addresses.</summary>
    public static readonly IReadOnlyList<(string Word, LinkState State)> Choices =
    [
        ("kapot", LinkState.Broken),
        ("weg", LinkState.Gone),
        ("twijfel", LinkState.Doubtful),
        ("verhuisd", LinkState.Moved),
        ("afgeschermd", LinkState.Blocked),
        ("onbekend", LinkState.Unchecked),
        ("werkt", LinkState.Ok),
    ];

    public static string Of(LinkState state) => state switch
    {
        LinkState.Ok => "Werkt",
        LinkState.Moved => "Verhuisd",
        LinkState.Doubtful => "Twijfel",
        LinkState.Blocked => "Afgeschermd",
        LinkState.Broken => "Werkt niet",
        LinkState.Gone => "Bestaat niet meer",
        _ => "Nog niet nagekeken",
    };

    public static string Style(LinkState state) => state switch
    {
        LinkState.Ok => "badge badge-success",
        LinkState.Moved or LinkState.Doubtful => "badge badge-warning",
        LinkState.Broken or LinkState.Gone => "badge badge-danger",
        _ => "badge",
    };

    /// <summary>What somebody is to make of it.</summary>
    public static string Meaning(LinkState state) => state switch
    {
        LinkState.Ok => "Bezoekers kunnen hierheen.",
        LinkState.Moved => "Het werkt nog, maar de eigenaar zegt dat het voorgoed een ander adres heeft. Neem het nieuwe adres over.",
        LinkState.Doubtful => "Er klopt iets niet, maar het is nog niet zeker dat het stuk is. Open de link en kijk zelf.",
        LinkState.Blocked => "De site laat geen automatische controle toe. Voor bezoekers werkt de link meestal gewoon. Open hem af en toe zelf.",
        LinkState.Broken => "Dit werkt al dagen niet. Zoek een nieuw adres, of geef een bewaarde kopie.",
        LinkState.Gone => "De site zelf zegt al dagen dat deze pagina niet bestaat. Zoek een nieuw adres, of geef een bewaarde kopie.",
        _ => "Deze link is nog nooit nagekeken.",
    };

    /// <summary>What a check found, in one sentence.</summary>
    public static string Of(LinkFinding finding) => finding switch
    {
        LinkFinding.Fine => "De pagina is er.",
        LinkFinding.MovedForGood => "De site verwijst voorgoed door naar een ander adres.",
        LinkFinding.SaysNotFound => "Er komt een pagina die zelf zegt dat er niets gevonden is.",
        LinkFinding.LeadsToHomePage => "De link komt uit op de voorpagina van de site.",
        LinkFinding.Empty => "Er komt een lege pagina.",
        LinkFinding.Forbidden => "De site weigert een automatisch bezoek.",
        LinkFinding.NeedsSignIn => "Je moet er inloggen.",
        LinkFinding.TooManyRequests => "De site vroeg om later terug te komen.",
        LinkFinding.BotWall => "De site wil eerst weten of je een mens bent.",
        LinkFinding.NotFound => "De site zegt: deze pagina is er niet.",
        LinkFinding.Gone => "De site zegt: deze pagina komt niet meer terug.",
        LinkFinding.ServerError => "De site heeft een storing.",
        LinkFinding.OddAnswer => "De site gaf een antwoord dat niet te begrijpen is.",
        LinkFinding.NoSuchHost => "De site is niet te vinden: de domeinnaam geeft geen antwoord.",
        LinkFinding.NoConnection => "Er is geen verbinding met de site te krijgen.",
        LinkFinding.ConnectionBroken => "De site verbrak de verbinding.",
        LinkFinding.TooSlow => "De site antwoordde niet op tijd.",
        LinkFinding.TooManyRedirects => "De site blijft doorverwijzen, zonder einde.",
        LinkFinding.BrokenRedirect => "De site verwijst door naar iets dat geen adres is.",
        LinkFinding.UnreadableBody => "De pagina komt onleesbaar aan.",
        LinkFinding.CertificateExpired => "Het veiligheidscertificaat is verlopen. Bezoekers krijgen een waarschuwing.",
        LinkFinding.CertificateForOtherName => "Het veiligheidscertificaat is van een andere site. Bezoekers krijgen een waarschuwing.",
        LinkFinding.CertificateUntrusted => "Het veiligheidscertificaat is niet te vertrouwen. Bezoekers krijgen een waarschuwing.",
        LinkFinding.NoSecureConnection => "Er is geen veilige verbinding met de site mogelijk.",
        _ => "De link leidt naar een besloten netwerk. Daar komen bezoekers niet.",
    };

    public static string Of(LinkRunResponse run) => run.State switch
    {
        LinkRunState.Running => "Bezig met nakijken",
        LinkRunState.Stopping => "Het nakijken stopt zo",
        LinkRunState.Stopped => "Gestopt",
        LinkRunState.Finished => "Klaar",
        _ => "Geen verbinding",
    };

    /// <summary>An address as people read it: what it begins with tells them nothing.</summary>
    public static string Address(string url) => url.Split("://", 2)[^1].TrimEnd('/');
}
