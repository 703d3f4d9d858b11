using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Privacy;

/// <summary>What has to stand around a name for it to be a child's, and what says that it is an adult's or a title. Over folded text.</summary>
internal static partial class ChildCues
{
    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private const RegexOptions AnyCase = Exact | RegexOptions.IgnoreCase;

    private const string Particles = "(?: (?:van|de|der|den|ten|ter|te|'t|el|al|ben|bin|von|da|dos|la|le)){0,3}";
    private const string Word = @"\p{Lu}\p{L}*(?:['-]\p{L}+){0,3}";
    private const string FullName = Word + "(?:" + Particles + " " + Word + @"\.?){0,3}";
    private const string Name = "(?<name>" + FullName + ")";
    private const string Years = @"(?<age>[0-9]{1,2})(?:[,.][0-9]|½| 1/2)?[ -]?(?:jaar|jr|jarige?|j|maanden|mnd|weken)\b";
    private const string Initials = @"(?<name>\p{Lu}\.(?: ?(?:\p{L}|van|de|der|den)\.?){0,4}(?: ?\p{Lu}\p{L}+)?|\p{Lu})";

    private const string Child =
        "(?:leerlinge?|kind(?:je)?|jongen|jongetje|meisje|meid|(?:pleeg|stief|klein)?(?:zoon|zoontje|dochter|dochtertje)|pleegkind|kleuter|peuter|baby|puber|tiener|pupil|cliente?|clientje"
        + "|patiente?|patientje|broer|broertje|zus|zusje|neefje|nichtje|buurjongen|buurjongetje|buurmeisje|tweeling|jeugdige|jongere|scholier|kleine)";

    // Many a title begins with "Kind" or "Baby": after a capital only a given name counts.
    private const string ChildWithCapital = "(?:Leerlinge?|Kind(?:je)?|Jongen|Jongetje|Meisje|Kleuter|Peuter|Baby|Puber|Pupil|Cliente?|Patiente?|Patientje|Broer|Broertje|Zus|Zusje|Neefje|Nichtje|Buurjongen|Buurmeisje|Tweeling)";

    private const string School =
        @"(?:groep [1-8][a-z]?|klas [0-9a-z]{1,3}|[0-9][a-z]{1,2}\b|de (?:brugklas|kleuterklas|peutergroep|onderbouw|bovenbouw|kleuters)|(?:mijn|onze) (?:klas|groep|school|praktijk|caseload|wijk)"
        + @"|[0-9] ?(?:havo|vwo|vmbo|mavo)|(?:basis|peuter|kleuter|voor|middelbare )?school|(?:basisschool|obs|kbs|cbs|kdv|bso|kinderdagverblijf|peuterspeelzaal) \p{L}+)";

    [GeneratedRegex(@"\b" + Child + @"(?: \([0-9]{1,2}\))?(?: van [0-9]{1,2}(?: jaar)?)?,?(?: (?:genaamd|geheten|heet|is|met de naam))?,? ['""(]?" + Name, Exact)]
    public static partial Regex ChildThenName();

    [GeneratedRegex(@"\b(?:" + ChildWithCapital + "|" + Child + @") ?[:,(]? ?" + Name, Exact)]
    public static partial Regex ChildThenGivenName();

    [GeneratedRegex(@"\b(?:" + ChildWithCapital + "|" + Child + @"),? (?:genaamd |heet )?(?<name>\p{Ll}{2,20})\b", Exact)]
    public static partial Regex ChildThenSmallName();

    [GeneratedRegex(
        @"\b(?:(?:[Hh]ij|[Zz]ij|[Zz]e|[Hh]et kind|die|dat) heet|(?:[Zz]ijn|[Hh]aar) naam is|(?:[Dd]e )?[Nn]aam (?:van )?(?:het |de |mijn )?(?:kind|leerling|jongen|meisje|client|patient|jeugdige)(?: is|:)|[Rr]oepnaam:?|[Vv]oornaam:?) "
        + Name,
        Exact)]
    public static partial Regex CalledName();

    [GeneratedRegex(@"\b(?:die|dat|kind|jongen|meisje|leerling) " + Name + " heet", Exact)]
    public static partial Regex NameIsCalled();

    [GeneratedRegex(@"\b" + Years + ",? (?:" + Child + "[,:]? )?(?:oude? ?,? )?" + Name, Exact)]
    public static partial Regex AgedName();

    [GeneratedRegex(
        @"\b" + Name + @"(?:,| \(|,? (?:van|is|was|wordt|pas|met|die|oud|leeftijd|(?:is |wordt )?(?:nu|net|bijna|pas)|een " + Child + @" van|(?:ook )?(?:al )?ruim))? ?" + Years,
        Exact)]
    public static partial Regex NameThenYears();

    [GeneratedRegex(@"\b" + Name + @"(?: ?\((?<age>[0-9]{1,2})[),]|,? (?:is|wordt|is nu|is net|is pas|van|bijna|is bijna) (?<age>[0-9]{1,2})(?:[ ,.;]|$)|, (?<age>[0-9]{1,2})[,.])", Exact)]
    public static partial Regex NameThenNumber();

    [GeneratedRegex(@"\b(?<name>\p{Ll}{2,20})(?: ?\((?<age>[0-9]{1,2})(?: jaar| jr)?\)|,? (?:van|is|wordt) (?<age>[0-9]{1,2}) (?:jaar|jr)\b|,? (?<age>[0-9]{1,2}) (?:jaar|jr)\b)", Exact)]
    public static partial Regex SmallNameThenAge();

    [GeneratedRegex(
        @"\b" + Name + @",? (?:\(?[0-9]{1,2}(?: jaar)?\)?,? )?\(?(?:zit |die )?(?:zit |les |speelt |leerling )?(?:nu )?(?:(?:in|uit|van|op|bij) )?" + School,
        Exact)]
    public static partial Regex NameThenSchool();

    [GeneratedRegex(
        @"\b(?:[Mm]oeder|[Vv]ader|[Oo]uders?|[Mm]ama|[Pp]apa|[Ss]tiefvader|[Ss]tiefmoeder|[Bb]roer|[Bb]roertje|[Zz]us|[Zz]usje|[Oo]ma|[Oo]pa|[Gg]ezin|[Tt]huissituatie|[Vv]erzorgers|[Pp]leegouders"
        + "|[Jj]uf|[Mm]eester|[Ll]eerkracht|[Mm]entor|[Vv]oogd) van " + Name,
        Exact)]
    public static partial Regex FamilyOfName();

    [GeneratedRegex(@"\b(?<name>\p{Lu}\p{L}{2,20}'?s) (?:moeder|vader|ouders|mama|papa|stiefvader|stiefmoeder|broer|broertje|zus|zusje|oma|opa|thuissituatie)\b", Exact)]
    public static partial Regex NamesFamily();

    [GeneratedRegex(@"\b" + Initials + @"(?: ?\(|, ?| van | is )(?<age>[0-9]{1,2})(?: jaar| jr\.?|\))", Exact)]
    public static partial Regex InitialsThenAge();

    [GeneratedRegex(@"\b(?:" + ChildWithCapital + "|" + Child + @")[,:]? " + Initials + "(?:[ ,.;:(]|$)", Exact)]
    public static partial Regex ChildThenInitials();

    // A full stop within a number or an initial ends no sentence, which does no harm here.
    [GeneratedRegex(@"[^!?\n.]+(?:\.[^ \n][^!?\n.]*)*", Exact)]
    public static partial Regex Sentence();

    [GeneratedRegex(@"\b" + FullName, Exact)]
    public static partial Regex CapitalWords();

    /// <summary>What one says of a child one knows, and hardly of a tool, its maker or its sender.</summary>
    [GeneratedRegex(
        @"\b(?:thuis|(?:zijn|haar) (?:[a-z]+ )?(?:moeder|vader|ouders|mama|papa|opa|oma|(?:stief|pleeg|groot)(?:vader|moeder|ouders)|broer|broertjes?|zus|zusjes?|klas|juf|meester|mentor|huis|kamer|school|leeftijd)|stiefvader|stiefmoeder|mama|papa"
        + @"|in (?:mijn|onze|de) (?:klas|groep)|op school|groep [1-8]|spijbelt|huilt|huilde|huilen|bang|geslagen|gepest|pest|verdrietig|boos|stil|teruggetrokken|moe|honger|blauwe plekk?(?:en)?|mishandeld|misbruikt|verwaarloosd|uit huis|uithuisplaatsing|pleeggezin"
        + @"|jeugdzorg|aangemeld|zorgen (?:over|om)|maak me zorgen|hulp nodig|geboren|plast|bijt|slaat|schopt|brood|eet|slaapt|opgehaald|luiers?|blowt|gamet|weggelopen|automutileert|adhd|autisme|achterstand|gedrag|klasgenoten|medeleerlingen"
        + @"|woont (?:bij|nu|om)|vertelde?|zegt dat|zei dat|durft|scheiding van)\b",
        AnyCase)]
    public static partial Regex LifeOfAChild();

    [GeneratedRegex(
        @"\b(?:collega'?s?|juf|juffrouw|meester|dr|drs|prof|mevrouw|meneer|mw|mevr|dhr|auteurs?|schrijver|schrijfster|docente?|trainer|hoogleraar|professor|onderzoeker|illustrator|groet(?:en|jes)?|mijn naam is|ik ben|door|redactie|directeur|(?:huis|jeugd|kinder)?arts|psycholoog|lector|ib'er)\.?,? (?:\p{Lu}\p{L}* (?:(?:van|de|der|den) ){0,2}){0,2}$",
        AnyCase)]
    public static partial Regex AdultBefore();

    [GeneratedRegex(
        @"^,? ?\(?(?:(?:is|onze|de|een|als|werkt als|mijn) ){0,2}(?:leerkracht|juf|meester|docente?|ib'?er|intern begeleider|jeugdarts|jeugdverpleegkundige|verpleegkundige|huisarts|kinderarts|arts|pedagoog|orthopedagoog|psycholoog|directeur|auteur|onderzoeker|hoogleraar|professor|trainer|schrijver|schrijfster|lector|collega|adviseur|aandachtsfunctionaris|poh|coach|medewerker|coordinator|projectleider|schreef|et al|van (?:het|de|onze)? ?(?:nji|ncj|ggd|cjg|trimbos|trimbos-instituut|pharos|augeo|gemeente|wijkteam|universiteit|hogeschool))\b",
        AnyCase)]
    public static partial Regex AdultAfter();

    [GeneratedRegex(
        @"\b(?:(?:prenten|kinder|lees|werk|voorlees|jeugd|hand)?boek(?:je)?|film(?:pje)?|serie|video|podcast|lied(?:je)?|verhaal|strip|voorstelling|documentaire|methode|tool|spel|app|titel|folder|lespakket|stichting|training|cursus|e-learning|artikel)(?: (?:over|van|heet|genaamd|voor|door))? ?[""']?(?:[\p{L}]+ ){0,3}$|['""][^'""\n]{0,30}$",
        AnyCase)]
    public static partial Regex TitleBefore();

    [GeneratedRegex(@"^['""]?(?: en \p{L}+)? (?:is|was|zijn|heet) (?:ook )?(?:een|het|de) (?:[a-z]+ ){0,2}(?:(?:prenten|kinder|lees|werk|jeugd)?boek(?:je)?|methode|tool|spel|training|film|serie|podcast|app|programma|lespakket|site|website)\b", AnyCase)]
    public static partial Regex TitleAfter();
}
