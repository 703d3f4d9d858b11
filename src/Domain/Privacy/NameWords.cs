namespace Wegwijzer.Domain.Privacy;

/// <summary>How sure one has to be that a word is a name, next to a given cue.</summary>
internal enum NameKnowledge
{
    /// <summary>The cue is strong: any word with a capital that is not known as something else.</summary>
    None,

    /// <summary>A given name, or a first and last name with something such as "de" between.</summary>
    GivenOrFull,

    /// <summary>A given name.</summary>
    Given,

    /// <summary>A given name with an s: "Sannes moeder".</summary>
    Possessive,

    Initials,
}

/// <summary>Whether a word with a capital may be a child's name.</summary>
internal static class NameWords
{
    /// <summary>Words that begin names of organisations, tools, books, laws and courses, or sentences.</summary>
    private static readonly HashSet<string> NoNames = new(
        ("Aan Aanpak Academie Achter Actief Advies Afdeling Alle Alleen Als Altijd Amsterdam Andere App Augeo Balans Basis Bij Boek Bureau Centraal Centrum Checklist Coalitie Congres Cursus Daarom Dag Dan Dat De Deze Die Dit "
        + "Door Download Dus Een Eerste Einde Erasmus Expertisecentrum Factsheet Familie Federatie Fonds Folder Gezin Gezond Gids Goed Graag Groep Groei Groningen Haag Handboek Handleiding Handreiking Helpt Hem Het Hij Hoe "
        + "Hoofdstuk Huis Hulp Ik In Inspectie Instituut Is Jaar Jeugd Jij Jeugdgezondheidszorg Jong Jonge Jouw Kaart Kan Kenniscentrum Kies Kijk Kind Kinderen Kindertelefoon Kompas Kracht Landelijk Leer Leerplein Leger Les Let Levvel Lijst Maar Mag Mantelzorg "
        + "Meer Meld Meldcode Mentale Met Mijn Misschien Module Na Naar Nederland Nederlands Nederlandse Nee Niet Nieuw Nieuwe Nu Of Om Onder Onderwijs Online Ons Onze Oog Op Opvoeden Opvoeding Ouder Ouders Over Overzicht Pagina Partners "
        + "Passend Pharos Platform Praat Praten Project Protocol Raad Richtlijn Risicotaxatie Rijksoverheid Rode Rots Rotterdam Rutgers Samen Scheiding School Screening Signalen Signalenkaart Sociaal Spel Start Stap Steun Stichting Sterk Stop Team Test Thema Thuis Toolkit Tot Training "
        + "Trimbos Uit Universiteit Utrecht Uw Van Vanaf Veilig Veilige Veiligheid Verder Vereniging Versie Via Villa Voor Vraag Vragenlijst Waar Wanneer Want Wat We Webinar Week Welke Wereld Werk Wet Wie Wij Wijkteam Wijzer Wil Wordt "
        + "Ze Zeg Zij Zo Zorg Zou Signs Safety Triple Positive Incredible Years Stevig Ouderschap Kanjer Kanjertraining Piep Marietje Kessels Sesamstraat Nijntje Instagram Whatsapp Facebook Google Youtube Tiktok Snapchat Engels Turks Arabisch Pools Word Excel Pdf").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] NoNameEndings =
        ["ing", "ingen", "kaart", "wijzer", "lijn", "methode", "gids", "boek", "spel", "app", "test", "lijst", "scan", "protocol", "thuis", "huis", "school", "heid", "atie", "telefoon", "zorg", "code", "plan", "kring", "centrum", "instituut", "code", "bank", "hulp", "model", "tool", "tools", "team", "pagina"];

    public static bool MayBeName(string name, NameKnowledge knows)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return knows switch
        {
            NameKnowledge.Initials => true,
            NameKnowledge.Given => GivenNames.Contains(words[0]),
            NameKnowledge.Possessive => GivenNames.Contains(name[..^1].TrimEnd('\'')),
            NameKnowledge.GivenOrFull => GivenNames.Contains(words[0]) || (IsFull(words) && IsUnknown(words[0])),
            _ => GivenNames.Contains(words[0]) || IsUnknown(words[0]),
        };
    }

    // "Xem de Vries": a small word between two words with a capital.
    private static bool IsFull(string[] words) => words.Length >= 3 && char.IsLower(words[1][0]) && !NoNames.Contains(words[^1]);

    // Words in capitals are abbreviations.
    private static bool IsUnknown(string word) =>
        word.Length > 2 && !word.All(char.IsUpper) && !NoNames.Contains(word) && !Array.Exists(NoNameEndings, e => word.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
