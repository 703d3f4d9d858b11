namespace Wegwijzer.Domain.Revisions;

/// <summary>
/// The one row that every publication locks and adds one to, so that the order of commits is the order of versions and
/// whoever has read up to a version has missed nothing.
/// </summary>
public sealed class ContentVersion
{
    public const int TheOnly = 1;

    private ContentVersion()
    {
    }

    public int Id { get; private set; } = TheOnly;

    /// <summary>0 while nothing was ever published.</summary>
    public long Number { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The digest of the <c>content/</c> folder that was loaded last.</summary>
    public string? LoadedDigest { get; private set; }

    /// <summary>From the first publication by a person on, the folder is left alone.</summary>
    public bool PublishedByPerson { get; private set; }

    public long Advance(Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ChangedAt = at;
        PublishedByPerson |= actor.IsPerson;
        return ++Number;
    }

    public void Loaded(string digest) => LoadedDigest = digest;
}
