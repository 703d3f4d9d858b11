using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Privacy;

/// <summary>E-mail addresses of persons, also where @ and the dots are spelled out. Addresses of an organisation's desk (info@) pass.</summary>
internal static partial class EmailAddresses
{
    /// <summary>What an organisation calls a mailbox that several people read.</summary>
    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "aanmelden", "aanmelding", "aanmeldingen", "academie", "academy", "administratie", "admin", "advies", "afspraken", "algemeen", "archief", "avg", "balie", "bestel",
        "bestelling", "bestellingen", "bestuur", "bibliotheek", "bureau", "centrum", "cjg", "communicatie", "consultatie", "contact", "contactpunt", "crisis", "cursus", "cursussen",
        "data", "desk", "directie", "documentatie", "educatie", "events", "fg", "feedback", "financien", "ggd", "gemeente", "hallo", "hello", "help", "helpdesk", "hulp", "hulplijn",
        "ib", "info", "informatie", "infopunt", "inschrijven", "inschrijving", "intake", "jeugd", "jeugdteam", "jgz", "kantoor", "kennis", "kenniscentrum", "klachten", "klantcontact",
        "klantenservice", "leden", "learning", "loket", "mail", "marketing", "media", "meldpunt", "meldingen", "nieuws", "nieuwsbrief", "noreply", "no-reply", "office", "onderwijs",
        "onderzoek", "opleiding", "opleidingen", "ouders", "pers", "platform", "post", "postbus", "praktijk", "press", "privacy", "professionals", "programma", "project", "projectgroep", "publicaties",
        "receptie", "redactie", "registratie", "reservering", "richtlijnen", "school", "secretariaat", "security", "service", "servicedesk", "shop", "steunpunt", "support", "team", "training",
        "trainingen", "uitgeverij", "veiligthuis", "verkoop", "vragen", "webmaster", "webredactie", "webshop", "webwinkel", "welkom", "wegwijzer", "werkgroep", "wijkteam", "winkel", "zorg",
    };

    private static readonly string[] RoleEndings = ["balie", "centrum", "desk", "loket", "lijn", "punt", "redactie", "secretariaat", "service", "team", "winkel"];

    public static IEnumerable<Passage> In(string text)
    {
        foreach (var pattern in (Regex[])[Written(), SpelledOut()])
        {
            foreach (Match address in pattern.Matches(text))
            {
                if (!IsOfOrganisation(address.Groups["local"].Value, address.Groups["domain"].Value))
                    yield return new Passage(PersonalDataKind.Email, address.Index, address.Index + address.Length);
            }
        }
    }

    private static bool IsOfOrganisation(string local, string domain)
    {
        // What stands after a plus is for the reader's own filters.
        var mailbox = local.Split('+')[0];
        var parts = mailbox.Split(['.', '-', '_', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || GivenNames.Contains(parts[0]))
            return false;
        return IsRole(mailbox) || IsRole(parts[0]) || IsRole(parts[^1]) || domain.StartsWith(local, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsRole(string part) => Roles.Contains(part) || Array.Exists(RoleEndings, e => part.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"(?<local>[a-z0-9][a-z0-9._%+'-]{0,63}) ?@ ?(?<domain>[a-z0-9-]{1,63}(?: ?\. ?[a-z0-9-]{2,63}){1,5})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Written();

    [GeneratedRegex(
        @"\b(?<local>[a-z0-9][a-z0-9._+-]{0,63}(?: ?(?:\.|[\[({<]\.[\])}>]|[\[({<]? ?\b(?:punt|dot)\b ?[\])}>]?) ?[a-z0-9_+-]{1,64}){0,3}) ?(?:@|\b(?:at|apenstaart(?:je)?|apestaart(?:je)?|a-staartje)\b|[\[({<] ?(?:at|@|apenstaart(?:je)?|apestaart(?:je)?|a|aap) ?[\])}>]) ?(?<domain>[a-z0-9-]{1,63}(?: ?(?:\.|[\[({<]\.[\])}>]|[\[({<]? ?\b(?:punt|dot)\b ?[\])}>]?) ?[a-z0-9-]{1,63}){0,3}? ?(?:\.|[\[({<]\.[\])}>]|[\[({<]? ?\b(?:punt|dot)\b ?[\])}>]?) ?(?:nl|com|org|net|eu|be|de|info|nu|frl|amsterdam|online))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SpelledOut();
}
