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
        ("Aan Aanpak Aanvulling Academie Achter Actief Advies Afdeling Alle Alleen Als Altijd Amsterdam Andere App April Arabisch Augeo Augustus "
        + "Balans Basis Bedankt Bel Belangrijk Beste Bij Boek Bureau Cafe Casus Centraal Centre Centrum Checklist Coalitie College Congres Connect "
        + "Cruijff Cursus Daar Daarom Dag Dan Dank Dat De December Deel Deze Die Dinsdag Dit Donderdag Door Download Duitse Dus Een Eerste Eigenlijk "
        + "Einde Engels Erasmus Excel Expertisecentrum Extra Facebook Factsheet Familie Februari Federatie Fijn Fit Folder Fonds Foundation Geachte "
        + "Gezin Gezond Gids Gisteren Goed Google Graag Groei Groep Groepen Groningen Haag Haar Hallo Handboek Handleiding Handreiking Hebben Heeft "
        + "Helaas Helpt Hem Het Hier Hij Hoe Hof Hoofdstuk Huis Hulp Hun Ik In Incredible Inspectie Instagram Instituut Is Jaar Jammer Januari Jeugd "
        + "Jeugdgezondheidszorg Jij Jong Jonge Jouw Juli Juni Kaart Kan Kanjer Kanjertraining Kenniscentrum Kessels Kies Kijk Kind Kinderen "
        + "Kindertelefoon Klas Kompas Kracht Lab Landelijk Leeftijd Leer Leerplein Leger Les Let Levvel Lijst Live Maandag Maar Maart Mag Mail Mama "
        + "Mantelzorg Marietje Marokkaanse Meer Mei Meld Meldcode Mentale Met Mijn Misschien Module Moeder Morgen Na Naam Naar Nederland Nederlander "
        + "Nederlanders Nederlands Nederlandse Nee Niet Nieuw Nieuwe Nijntje November Nu Of Oktober Om Omdat Onder Onderwijs Online Ons Onze Oog Ook Op "
        + "Opmerking Opvoeden Opvoeding Ouder Ouders Ouderschap Over Overzicht Pagina Papa Partners Passend Pdf Pharos Piep Platform Plus Pools Poolse "
        + "Positive Praat Praten Project Protocol Raad Richtlijn Rijksoverheid Risicotaxatie Rode Rots Rotterdam Rutgers Safety Samen Scheiding School "
        + "Screening September Sesamstraat Signalen Signalenkaart Signs Sinds Situatie Snapchat Sociaal Soms Speelzaal Spel Staat Stap Start Sterk "
        + "Steun Stevig Stichting Stop Suggestie Syrische Tafel Talent Team Test Thema Thuis Tijdens Tiktok Tip Toen Toolkit Tot Training Trimbos "
        + "Triple Turks Turkse Uit Universiteit Utrecht Uw Vaak Vader Van Vanaf Vandaag Veilig Veilige Veiligheid Verder Vereniging Versie Via Villa "
        + "Volgende Voor Vorige Vraag Vragenlijst Vrijdag Waar Wanneer Want Wat We Webinar Week Welke Wereld Werk Werkt Wet Whatsapp Wie Wij Wijkteam "
        + "Wijzer Wil Woensdag Word Wordt Years Youtube Zaterdag Ze Zeg Zij Zijn Zit Zo Zondag Zorg Zou").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] NoNameEndings =
        ["academie", "app", "atie", "bank", "boek", "centre", "centrum", "code", "college", "fonds", "foundation", "gemeente", "gids", "groep",
        "heid", "huis", "hulp", "ing", "ingen", "instituut", "kaart", "kring", "kunde", "landen", "leiding", "leidsters", "lijn", "lijst",
        "methode", "model", "pagina", "plan", "programma", "project", "protocol", "scan", "school", "spel", "stichting", "team", "telefoon", "test",
        "thuis", "tool", "tools", "vereniging", "wijzer", "zorg"];

    /// <summary>Where in the words the name begins ("Bij Sanne" is no name, "Sanne" is); null where it is none.</summary>
    public static int? StartOfName(string words, NameKnowledge knows)
    {
        if (knows is NameKnowledge.Initials)
            return 0;
        var start = 0;
        while (words.IndexOf(' ', start) is > 0 and var space && NoNames.Contains(words[start..space]))
            start = space + 1;
        var sure = start > 0 && knows is NameKnowledge.None ? NameKnowledge.Given : knows;
        return IsName(words[start..], sure) ? start : null;
    }

    private static bool IsName(string name, NameKnowledge knows)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || Array.Exists(words[1..], IsOfOrganisation))
            return false;
        var isGiven = GivenNames.Contains(words[0]);
        return knows switch
        {
            NameKnowledge.Given => isGiven,
            NameKnowledge.Possessive => GivenNames.Contains(name[..^1].TrimEnd('\'')),
            NameKnowledge.GivenOrFull => isGiven || (IsFull(words) && IsUnknown(words[0])),
            _ => isGiven || IsUnknown(words[0]),
        };
    }

    // "Emma Kinderziekenhuis", "Anna Freud Centre".
    private static bool IsOfOrganisation(string word) => char.IsUpper(word[0]) && (NoNames.Contains(word) || EndsAsNoName(word));

    // "Xem de Vries": a small word between two words with a capital.
    private static bool IsFull(string[] words) => words.Length >= 3 && char.IsLower(words[1][0]);

    // Words in capitals are abbreviations.
    private static bool IsUnknown(string word) =>
        word.Length > 2 && !word.All(char.IsUpper) && !NoNames.Contains(word) && !EndsAsNoName(word);

    private static bool EndsAsNoName(string word) => Array.Exists(NoNameEndings, e => word.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
