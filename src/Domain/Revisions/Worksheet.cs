using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Revisions;

/// <summary>
/// What one person has before them of one item: that they are at it, and what they have typed and not saved yet. It is that person's
/// own, lies on the server, and so survives a lost connection, a restart and a second tab.
/// </summary>
public sealed class Worksheet
{
    public const int MaxText = 300_000;
    public const int MaxTitle = 200;
    public const int MaxSubject = Slug.MaxLength + 1;

    /// <summary>Starts the subject of an item that has no slug yet; no slug begins with it.</summary>
    public const char NewSubject = '+';

    /// <summary>How long text that nobody saves is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>How long after they were last seen somebody still counts as being at it: a few signs of life may get lost.</summary>
    public static readonly TimeSpan PresentFor = TimeSpan.FromSeconds(75);

    private Worksheet()
    {
    }

    public string PersonId { get; private set; } = "";

    public string PersonName { get; private set; } = "";

    public string Kind { get; private set; } = "";

    /// <summary>The item's slug, or for one that has none yet <c>+</c> and a key of its own.</summary>
    public string Subject { get; private set; } = "";

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>What is in the form, as the form stores itself; null where all is saved.</summary>
    public string? Text { get; private set; }

    /// <summary>What the form held before anything was typed in it, as far as that is known; what others change meanwhile is put beside it.</summary>
    public string? Base { get; private set; }

    /// <summary>What the list of unfinished work calls it.</summary>
    public string? Title { get; private set; }

    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>Counts the changes of the text; who writes says which one they had seen, so that a forgotten tab writes over nothing.</summary>
    public int Edits { get; private set; }

    /// <summary>The published version that the text was written over.</summary>
    public long? BasedOnVersion { get; private set; }

    /// <summary>The save of the shared draft that the text was written over.</summary>
    public int? SavesSeen { get; private set; }

    public static Result<Worksheet> Begin(Actor actor, ContentKind kind, string subject, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(subject);
        if (actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        if (!IsSubject(subject))
            return new Error("invalid-subject", "Zo heet geen item.", ErrorKind.Invalid);
        return new Worksheet { PersonId = actor.Id, PersonName = actor.Name, Kind = kind.Name, Subject = subject, SeenAt = at };
    }

    public static bool IsSubject(string? subject) =>
        subject is { Length: > 0 } && Slug.Create(subject[0] == NewSubject ? subject[1..] : subject).Succeeded;

    public void Seen(Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(actor);
        (PersonName, SeenAt) = (actor.Name, at);
    }

    /// <summary>Whether the text is written over the same words as before; if not, there is another <see cref="Base"/>.</summary>
    public bool IsOver(long? version, int? saves) => (Text ?? Base) is not null && (BasedOnVersion, SavesSeen) == (version, saves);

    /// <summary>Notes what the form held before anything was typed in it.</summary>
    public void WriteOver(string? formerText, long? version, int? saves) => (Base, BasedOnVersion, SavesSeen) = (formerText, version, saves);

    public Result Write(string text, string? title, int editsSeen, long? basedOnVersion, int? savesSeen, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxText)
            return RevisionErrors.WorksheetTooLarge;
        if (editsSeen != Edits)
            return RevisionErrors.NewerElsewhere;
        (Text, Title, BasedOnVersion, SavesSeen, WrittenAt, SeenAt) = (text, title, basedOnVersion, savesSeen, at, at);
        Edits++;
        return Result.Success();
    }

    /// <summary>The text was saved, or is not wanted any more.</summary>
    public void Clear()
    {
        if (Text is null && Base is null)
            return;
        (Text, Base, Title, WrittenAt, BasedOnVersion, SavesSeen) = (null, null, null, null, null, null);
        Edits++;
    }
}
