using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Revisions;

public static class RevisionErrors
{
    public static readonly Error NotADraft = new("not-a-draft", "Dit is geen concept meer: het is al gepubliceerd of ingetrokken.", ErrorKind.Conflict);

    public static readonly Error NotPublished = new("not-published", "Alleen wat gepubliceerd is, kan worden ingetrokken.", ErrorKind.Conflict);

    public static readonly Error ReasonMissing = new("reason-missing", "Geef een reden: bezoekers van het oude adres krijgen die te lezen.", ErrorKind.Invalid, "reason");

    public static readonly Error SuccessorIsSelf = new("successor-is-self", "Een item kan zichzelf niet opvolgen.", ErrorKind.Invalid, "successor");

    public static readonly Error PlannedInThePast = new("planned-in-the-past", "Het geplande moment is al geweest.", ErrorKind.Invalid, "plannedFor");

    public static readonly Error PlannedTooFar = new("planned-too-far", "Dit moment ligt te ver weg. Klopt het jaar?", ErrorKind.Invalid, "plannedFor");

    public static readonly Error NothingPlanned = new("nothing-planned", "Er is niets (meer) gepland.", ErrorKind.Conflict);

    public static readonly Error NotInReview = new("not-in-review", "Dit concept staat niet (meer) ter beoordeling.", ErrorKind.Conflict);

    public static readonly Error RemarkMissing = new(
        "remark-missing", "Schrijf op wat er nog moet gebeuren, in hoogstens 1000 tekens: de schrijver krijgt dat te lezen.", ErrorKind.Invalid, "remark");

    public static readonly Error SecondPerson = new(
        "second-person", "Jij hebt dit concept het laatst bewaard. Iemand anders moet het beoordelen en publiceren.", ErrorKind.Conflict);

    public static readonly Error CheckPeriod = new("check-period", "Kies een aantal maanden van 1 tot en met 60.", ErrorKind.Invalid, "checkEveryMonths");

    public static readonly Error Outdated = new("outdated", "Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe tekst en sla opnieuw op.", ErrorKind.Conflict);

    public static readonly Error NothingToPublish = new("nothing-to-publish", "Er is geen concept om te publiceren.", ErrorKind.NotFound);

    public static readonly Error DraftInTheWay = new(
        "draft-in-the-way", "Van dit item staat al een concept open. Gooi dat eerst weg of publiceer het; zet daarna de oude versie terug.", ErrorKind.Conflict);

    public static readonly Error NoDraft = new("no-draft", "Er is geen concept.", ErrorKind.NotFound);

    public static readonly Error NewerElsewhere = new(
        "newer-elsewhere", "Je hebt hier intussen in een ander venster aan verder geschreven.", ErrorKind.Conflict);

    public static readonly Error WorksheetTooLarge = new("worksheet-too-large", "Dit is te veel tekst om te bewaren.", ErrorKind.Invalid);

    public static Error OtherItem(ContentItem item) => new("other-item", $"Dit concept gaat over een ander item dan {item}.", ErrorKind.Invalid, "slug");

    public static Error Unknown(ContentKind kind, Slug slug) => new("unknown-item", $"Er is geen {kind.DutchName} met de naam ‘{slug}’.", ErrorKind.NotFound);

    public static Error SlugTaken(ContentKind kind, Slug slug) => new("slug-taken", $"Er is of was al een {kind.DutchName} met de naam ‘{slug}’.", ErrorKind.Conflict, "slug");

    public static readonly Error SomeInUse = new("in-use", "Iets hiervan wordt nog gebruikt door andere items.", ErrorKind.Conflict);

    public static readonly Error NotToMerge = new("not-to-merge", "Samenvoegen kan alleen met een andere van dezelfde soort.", ErrorKind.Invalid, "into");

    public static Error InUse(ContentKind kind, Slug slug) => new("in-use", $"‘{slug}’ ({kind.DutchName}) wordt nog gebruikt door andere items.", ErrorKind.Conflict);

    /// <summary>Why an item can't be public before what it refers to is.</summary>
    public static string RefersToDraft(ContentItem item, ContentItem draft)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(draft);
        return $"‘{item.DisplayTitle}’ verwijst naar iets wat nog een concept is: {draft.Kind.DutchName} ‘{draft.DisplayTitle}’. Publiceer dat eerst, of publiceer ze samen in een uitgave.";
    }
}
