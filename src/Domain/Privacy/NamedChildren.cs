using System.Globalization;
using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Privacy;

/// <summary>
/// What looks like one child who is named: a name with an age, a group at school, a word for a child or for its family, or with what happens at home.
/// A word with a capital is not enough: there has to be such a cue, and the less a word is known as a given name, the stronger the cue.
/// </summary>
internal static partial class NamedChildren
{
    private const int OldestChild = 18;

    public static IEnumerable<Passage> In(string text)
    {
        foreach (var cue in Cues)
        {
            for (var match = cue.Pattern.Match(text); match.Success; match = cue.Pattern.Match(text, match.Index + 1))
            {
                if (Holds(text, cue, match))
                    yield return new Passage(PersonalDataKind.NamedChild, match.Groups["name"].Index, EndOf(match));
            }
        }
    }

    // The name with the age after it; what stands around it may stay.
    private static int EndOf(Match match)
    {
        var last = match.Groups["age"].Success && match.Groups["age"].Index > match.Groups["name"].Index ? match.Groups["age"] : match.Groups["name"];
        return last.Index + last.Length;
    }

    private static bool Holds(string text, Cue cue, Match match)
    {
        var name = match.Groups["name"];
        var age = match.Groups["age"];
        if (age.Success && int.Parse(age.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) > OldestChild)
            return false;
        return NameWords.MayBeName(name.Value, cue.Knows) && !IsOfAdult(text, name) && !IsTitle(text, name);
    }

    private static bool IsOfAdult(string text, Group name)
    {
        var before = text[Math.Max(0, name.Index - 40)..name.Index];
        var end = name.Index + name.Length;
        var after = text[end..Math.Min(text.Length, end + 40)];
        return AdultBefore().IsMatch(before) || AdultAfter().IsMatch(after);
    }

    private static bool IsTitle(string text, Group name) => TitleBefore().IsMatch(text[Math.Max(0, name.Index - 50)..name.Index]);

    private sealed record Cue(Regex Pattern, NameKnowledge Knows);

    private static readonly Cue[] Cues =
    [
        new(ChildThenName(), NameKnowledge.None),
        new(ChildThenSmallName(), NameKnowledge.Given),
        new(CalledName(), NameKnowledge.None),
        new(AgedName(), NameKnowledge.None),
        new(NameThenYears(), NameKnowledge.GivenOrFull),
        new(NameThenNumber(), NameKnowledge.Given),
        new(NameThenSchool(), NameKnowledge.GivenOrFull),
        new(SchoolThenName(), NameKnowledge.Given),
        new(FamilyOfName(), NameKnowledge.Given),
        new(NamesFamily(), NameKnowledge.Possessive),
        new(NameAndHisFamily(), NameKnowledge.Given),
        new(NameAtHome(), NameKnowledge.Given),
        new(InitialsThenAge(), NameKnowledge.Initials),
        new(ChildThenInitials(), NameKnowledge.Initials),
    ];

    private const string Particles = "(?: (?:van|de|der|den|ten|ter|te|'t|el|al|ben|bin|von|da|dos|la|le)){0,3}";
    private const string Word = @"\p{Lu}\p{L}*(?:['-]\p{L}+){0,3}";
    private const string Name = @"(?<name>" + Word + @"(?:" + Particles + " " + Word + @"\.?){0,3})";
    private const string SmallName = @"(?<name>\p{Ll}{2,20})";
    private const string Years = @"(?<age>[0-9]{1,2})(?:[,.][0-9]|½| 1/2)?[ -]?(?:jaar|jr|jarige?|j|maanden|mnd|weken)\b";
    private const string Initials = @"(?<name>\p{Lu}\.(?: ?(?:\p{L}|van|de|der|den)\.?){0,4}|\p{Lu})";

    private const string Child =
        "(?:leerling|leerlinge|kind|kindje|jongen|jongetje|meisje|meid|zoon|zoontje|dochter|dochtertje|kleuter|peuter|baby|puber|tiener|pupil|client|cliente|clientje|patient|patiente|patientje|broer|broertje|"
        + "zus|zusje|neefje|nichtje|buurjongen|buurjongetje|buurmeisje|stiefzoon|stiefdochter|pleegkind|pleegzoon|pleegdochter|kleinzoon|kleindochter|tweeling|jeugdige|jongere|scholier)";

    private const string School =
        "(?:groep [1-8][a-z]?|klas [0-9a-z]{1,3}|de (?:brugklas|kleuterklas|peutergroep|onderbouw|bovenbouw|kleuters)|(?:mijn|onze) (?:klas|groep|school|praktijk|caseload|wijk)|(?:[0-9] ?(?:havo|vwo|vmbo|mavo))|(?:basis|peuter|kleuter|voor|middelbare )?school|(?:basisschool|obs|kbs|cbs|kdv|bso|kinderdagverblijf|peuterspeelzaal|het|de) \\p{Lu}\\p{L}+)";

    [GeneratedRegex(@"\b(?:[Ll]eerling|[Kk]ind|[Jj]ongen|[Mm]eisje|" + Child + @")(?: \([0-9]{1,2}\))?[,:]?(?: (?:genaamd|geheten|heet|is|met de naam|van [0-9]{1,2} jaar))?[,:]? ['""(]?" + Name, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ChildThenName();

    [GeneratedRegex(@"\b" + Child + @",? (?:genaamd |heet )?" + SmallName + @"\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ChildThenSmallName();

    [GeneratedRegex(@"\b(?:(?:[Hh]ij|[Zz]ij|[Zz]e|[Hh]et kind|die|dat) heet|(?:[Zz]ijn|[Hh]aar) naam is|(?:[Dd]e )?[Nn]aam (?:van )?(?:het |de |mijn )?(?:kind|leerling|jongen|meisje|client|patient|jeugdige)(?: is|:)|[Rr]oepnaam:?|[Vv]oornaam:?) " + Name, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CalledName();

    [GeneratedRegex(@"\b" + Years + @",? (?:(?:jongen|jongetje|meisje|leerling|zoon|dochter|zoontje|dochtertje)[,:]? )?(?:oude |oud,? )?" + Name, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AgedName();

    [GeneratedRegex(@"\b" + Name + @"(?:,| \(|,? (?:van|is|was|wordt|bijna|net|nu|pas|met|is nu|is net|is bijna|is pas|wordt bijna|een (?:jongen|meisje|leerling|kind) van|die|die nu|oud|leeftijd))? ?" + Years, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NameThenYears();

    [GeneratedRegex(@"\b" + Name + @"(?: ?\((?<age>[0-9]{1,2})[),]|,? (?:is|wordt|is nu|is net|is pas) (?<age>[0-9]{1,2})(?:[ ,.;]|$)|, (?<age>[0-9]{1,2})[,.])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NameThenNumber();

    [GeneratedRegex(@"\b" + Name + @",? (?:\(?[0-9]{1,2}(?: jaar)?\)?,? )?(?:\(|zit |die )?(?:zit |les |speelt )?(?:nu )?(?:in|uit|van|op|bij) " + School, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NameThenSchool();

    [GeneratedRegex(@"\b(?:[Ii]n|[Uu]it|[Vv]an|[Oo]p|[Bb]ij) " + School + @"(?: |: |, )(?:zit |heb ik |heeft |hebben we |is er |zie ik )?(?:een (?:jongen|meisje|leerling|kind), )?" + Name, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SchoolThenName();

    [GeneratedRegex(@"\b(?:[Mm]oeder|[Vv]ader|[Oo]uders?|[Mm]ama|[Pp]apa|[Ss]tiefvader|[Ss]tiefmoeder|[Bb]roer|[Bb]roertje|[Zz]us|[Zz]usje|[Oo]ma|[Oo]pa|[Gg]ezin|[Tt]huissituatie|[Vv]erzorgers|[Pp]leegouders|[Jj]uf|[Mm]eester|[Ll]eerkracht|[Mm]entor|[Vv]oogd) van " + Name, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FamilyOfName();

    [GeneratedRegex(@"\b(?<name>\p{Lu}\p{L}{2,20}'?s) (?:moeder|vader|ouders|mama|papa|stiefvader|stiefmoeder|broer|broertje|zus|zusje|oma|opa|thuissituatie)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NamesFamily();

    [GeneratedRegex(@"\b" + Name + @" en (?:zijn|haar) (?:[a-z]+ )?(?:moeder|vader|ouders|mama|papa|stiefvader|broer|broertje|broertjes|zus|zusje|zusjes|oma|opa|tweelingbroer|tweelingzus)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NameAndHisFamily();

    [GeneratedRegex(
        @"\b" + Name + @" (?:heeft|is|wordt|durft|vertelt|vertelde|zegt|zei|komt|kwam|wil|wilde|huilt|huilde|gaat|slaapt|eet|woont|praat|laat|kan|mag|moet|zit|lijkt|had|was|werd|ziet|krijgt|ruikt|draagt|speelt|slaat|schopt|ligt|doet|maakt)\b"
        + @"[^.!?\n]{0,80}\b(?:thuis|huis|school|klas|ouders|moeder|vader|mama|papa|stiefvader|blauwe plek(?:ken)?|geslagen|mishandeld|misbruikt|ruzie|bang|honger|gescheiden|verdrietig|stil|teruggetrokken|moe|spijbelt|verwaarloosd|jeugdzorg|groep|pest|gepest|eten|brood|luier|vieze kleren|slaapt|bed|huilt|huilend|huilen|agressief|boos|opgesloten|dood)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NameAtHome();

    [GeneratedRegex(@"\b" + Initials + @"(?: \(|, | van | is )" + @"(?<age>[0-9]{1,2})(?: jaar| jr\.?|\))", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InitialsThenAge();

    [GeneratedRegex(@"\b" + Child + @",? " + Initials + @"(?:[ ,.;:(]|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ChildThenInitials();

    [GeneratedRegex(
        @"\b(?:collega'?s?|juf|juffrouw|meester|dr|drs|prof|mevrouw|meneer|mw|mevr|dhr|auteurs?|schrijver|schrijfster|docent|docente|trainer|hoogleraar|professor|onderzoeker|illustrator|groet(?:en|jes)?|mijn naam is|ik ben|door|redactie|directeur|arts|jeugdarts|psycholoog|huisarts|lector)\.?,? (?:\p{Lu}\p{L}+ )?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AdultBefore();

    [GeneratedRegex(
        @"^,? ?\(?(?:(?:is|onze|de|een|als|werkt als|mijn) ){0,2}(?:leerkracht|juf|meester|docente?|ib'?er|intern begeleider|jeugdarts|jeugdverpleegkundige|verpleegkundige|huisarts|kinderarts|arts|pedagoog|orthopedagoog|psycholoog|directeur|auteur|onderzoeker|hoogleraar|professor|trainer|schrijver|schrijfster|lector|collega|adviseur|aandachtsfunctionaris|poh|coach|medewerker|coordinator|projectleider)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AdultAfter();

    [GeneratedRegex(
        @"\b(?:(?:prenten|kinder|lees|werk|voorlees|jeugd)?boek(?:je)?|film(?:pje)?|serie|video|podcast|lied(?:je)?|verhaal|strip|voorstelling|documentaire|methode|tool|spel|app|titel|folder|lespakket|stichting)(?: (?:over|van|heet|genaamd|voor))? ?[""']?(?:[\p{L}]+ ){0,3}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TitleBefore();
}
