using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Privacy;

/// <summary>
/// Whether a text says that somebody is in danger now ("wordt nu geslagen", "durft niet naar huis"), rather than that its subject is danger ("ik mis een
/// tool over suïcide"). A sentence that asks for a tool, or speaks of children in general, says so only with a word such as "nu" or "vanavond".
/// </summary>
internal static partial class DangerNow
{
    public static bool IsIn(string text)
    {
        foreach (Match sentence in Sentences().Matches(text))
        {
            if (SpeaksOfDanger(sentence.Value))
                return true;
        }

        return false;
    }

    private static bool SpeaksOfDanger(string sentence)
    {
        var isAlarm = Alarm().IsMatch(sentence);
        if (!isAlarm && !Harm().IsMatch(sentence))
            return false;
        var isNow = Now().IsMatch(sentence);
        var isAboutSomebody = Somebody().IsMatch(sentence);
        return IsGeneral(sentence) ? isNow && isAboutSomebody : isAlarm || isNow || isAboutSomebody;
    }

    private static bool IsGeneral(string sentence) => Subject().IsMatch(sentence) || Group().IsMatch(These().Replace(sentence, ""));

    // A full stop within a number or address ends no sentence; too short a piece does no harm here.
    [GeneratedRegex(@"[^.!?\n]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sentences();

    [GeneratedRegex(
        @"\b(?:durft? (?:[a-z]+ ){0,3}niet (?:meer )?(?:[a-z]+ ){0,2}(?:naar|terug naar) (?:zijn |haar |hun )?huis|durft? niet (?:meer )?thuis te|durven niet (?:meer )?naar huis|niet (?:meer )?naar huis (?:durft|durf|durfde|durven|wil)|wil (?:echt )?niet (?:meer )?naar huis|(?:is|ligt) bewusteloos|bang om naar huis te gaan|er is (?:nu )?(?:acuut|direct) gevaar|(?:is|zijn|verkeert) (?:[a-z]+ ){0,2}in (?:groot |acuut |direct |levens)?gevaar|ik word (?:[a-z]+ ){0,3}(?:geslagen|mishandeld|misbruikt|bedreigd|verkracht|opgesloten)|(?:slaat|schopt|mishandelt|misbruikt|bedreigt) (?:mij|me)\b|ik wil (?:niet meer leven|dood|er niet meer zijn)|(?:wil|gaat|zegt dat (?:hij|zij|ze) gaat?) (?:[a-z]+ ){0,4}(?:zichzelf|zich|mezelf) (?:van kant maken|iets aandoen|ombrengen|ophangen|doden)|van het leven beroven|help (?:mij|me|ons|nu)|er is (?:nu )?haast bij|kan niet wachten|112 bellen of)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Alarm();

    [GeneratedRegex(
        @"\b(?:geslagen|geschopt|mishandeld|misbruikt|verkracht|gestompt|gewurgd|geknepen|opgesloten|bedreigd|vastgebonden|verwaarloosd|slaat|schopt|slaan|mishandelt|misbruikt|bedreigt|wurgt|wurgen|steekt|dreigt|vermoorden|doodmaken|dood maken|bloedt|bewusteloos|pillen|overdosis|zelfmoord|zelfmoordpoging|suicide|suicidepoging|doodgaan|dood|leven|mes|wapen|pistool|gevaar|onveilig|alleen thuis|weggelopen|vermist|ontvoerd|blauwe plekken|automutileert|snijdt zich|krast zich|pijn|gewond)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Harm();

    [GeneratedRegex(
        @"\b(?:nu|vandaag|vanavond|vanmiddag|vanmorgen|vanochtend|vannacht|zojuist|zonet|net|momenteel|op dit moment|op het moment|gisteren|gisteravond|elke dag|iedere dag|elke avond|elke nacht|iedere avond|weer|al (?:dagen|weken|maanden)|deze week|afgelopen nacht)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Now();

    /// <summary>One person whom the sender knows of.</summary>
    [GeneratedRegex(
        @"\b(?:hij|zij|hem|haar|mijn (?:[a-z]+ )?(?:leerling|buurjongen|buurmeisje|buren|zoon|dochter|zoontje|dochtertje|vader|moeder|broer|broertje|zus|zusje|vriend|vriendin|client|patient|pupil|man|kind|nichtje|neefje|stiefvader)|(?:een|deze|die|dit|dat|de|het) (?:[a-z]+ )?(?:leerling|jongen|jongetje|meisje|kleuter|peuter|baby|kindje) (?:uit|in|van|op|bij) (?:mijn|onze|de|groep|[0-9])|(?:deze|dit|die|dat) (?:jongen|meisje|kind|leerling|kleuter|peuter|baby|gezin|moeder)|er wordt|[Ii]k (?:zie|hoor|word|ben)|hiernaast|bij de buren|de buren)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Somebody();

    /// <summary>The sentence asks for something, or speaks of a tool.</summary>
    [GeneratedRegex(
        @"\b(?:tools?|hulpmiddel(?:en)?|richtlijn(?:en)?|signalenkaart(?:en)?|signalen|signaleren|training(?:en)?|cursus(?:sen)?|folders?|flyers?|brochures?|materia(?:al|len)|methodes?|methodiek(?:en)?|stappenplan(?:nen)?|gesprekstips?|e-?learnings?|websites?|site|link|informatie|uitleg|tips?|handreiking(?:en)?|handvat(?:ten)?|protocol(?:len)?|meldcode|vragenlijst(?:en)?|screening(?:slijst)?|checklist(?:en)?|modules?|onderwerp|thema|boek(?:en)?|boekje|prentenboek(?:en)?|films?|filmpjes?|video'?s?|podcasts?|app|pagina|wegwijzer|gids|hoofdstuk|lespakket|lesmateriaal|lessen|workshops?|webinars?|risicotaxatie|instrument(?:en)?|kaart|afkorting|factsheet|artikel|onderzoek|cijfers|mis ik|ik mis|ontbreekt|aanrader|gaat over|hoe herken|hoe praat|hoe bespreek|hoe ga je|wat doe je|hoe vraag|ik zoek|wij zoeken|we zoeken|op zoek naar|suggestie|aanvulling|tekst|voorbeeldzin|zin|zinnen|woord|term|foto|tabel|vraag)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Subject();

    /// <summary>Children whom the sender has in mind: not children in general.</summary>
    [GeneratedRegex(@"\b(?:de|deze|die|zijn|haar|hun|mijn|onze|drie|twee|vier) (?:[a-z]+ )?(?:kinderen|ouders|meisjes|jongens|peuters|kleuters)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex These();

    /// <summary>Children in general.</summary>
    [GeneratedRegex(
        @"\b(?:kinderen|jongeren|leerlingen|jeugdigen|pubers|tieners|meisjes|jongens|ouders|gezinnen|peuters|kleuters|slachtoffers|als (?:een|je|het) (?:kind|jongere|leerling|jeugdige)|wanneer (?:een|je|het) (?:kind|jongere|leerling|jeugdige)|een kind dat|een jongere die|een leerling die|een jeugdige die)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Group();
}
