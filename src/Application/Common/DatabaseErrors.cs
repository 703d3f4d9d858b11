using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Common;

/// <summary>What the constraints of the database refuse, in words; the mapping in Infrastructure goes by the constraint's name.</summary>
public static class DatabaseErrors
{
    public static readonly Error BrokenReference = new("broken-reference", "Een item verwijst naar iets dat er niet is, of niet meer is.", ErrorKind.Conflict);

    public static readonly Error TitleTaken = new("title-taken", "Deze titel heeft een ander item van dezelfde soort al. Maak hem herkenbaar anders.", ErrorKind.Conflict, "title");

    public static readonly Error SecondDraft = new("second-draft", "Iemand anders begon net aan een concept van dit item.", ErrorKind.Conflict);

    public static readonly Error Duplicate = new("duplicate", "Dit bestaat al.", ErrorKind.Conflict);
}
