using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Revisions;

public enum RevisionState
{
    /// <summary>Being written; nobody outside sees anything of it.</summary>
    Draft,

    /// <summary>Waiting for a second person's judgement.</summary>
    InReview,

    /// <summary>What the public sees now.</summary>
    Published,

    /// <summary>Was published, until a newer revision took its place.</summary>
    Replaced,

    /// <summary>Was published, until it was taken away.</summary>
    Withdrawn,

    /// <summary>Was being written, until somebody threw it away; kept, so that its words can be found again.</summary>
    Discarded,
}

/// <summary>
/// One version of one item, of whatever kind, from its first draft to its end, with who did what when and why.
/// An item has at most one revision that is a draft or in review, and at most one that is published.
/// </summary>
public sealed partial class Revision
{
    private string kind = "";
    private string slug = "";

    private Revision()
    {
    }

    public Guid Id { get; private set; }

    public ContentKind Kind => ContentKind.Find(kind)!;

    public Slug Slug => Slug.Parse(slug);

    /// <summary>Counts an item's revisions from 1.</summary>
    public int Number { get; private set; }

    public RevisionState State { get; private set; }

    /// <summary>The item in canonical form.</summary>
    public string Content { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>How often the draft was saved; who saves says which save they had seen, so that nobody writes over another's words.</summary>
    public int Saves { get; private set; }

    /// <summary>The content version that the text it was written over last changed in; null for an item that was not there.</summary>
    public long? BasedOnVersion { get; private set; }

    /// <summary>Why it was made, in the words of who made it.</summary>
    public string? Note { get; private set; }

    public Actor CreatedBy { get; private set; } = Actor.System;

    public DateTimeOffset CreatedAt { get; private set; }

    public Actor SavedBy { get; private set; } = Actor.System;

    public DateTimeOffset SavedAt { get; private set; }

    public Actor? PublishedBy { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The content version that made it public.</summary>
    public long? PublishedVersion { get; private set; }

    public Actor? WithdrawnBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public string? Successor { get; private set; }

    public Actor? DiscardedBy { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    public bool IsOpen => State is RevisionState.Draft or RevisionState.InReview;

    public static Result<Revision> Draft(ContentItem item, int number, long? basedOnVersion, Actor actor, DateTimeOffset at, string? note)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        return new Revision
        {
            Id = Guid.CreateVersion7(at),
            kind = item.Kind.Name,
            slug = item.Slug.Value,
            Number = number,
            State = RevisionState.Draft,
            Content = item.CanonicalText,
            Hash = item.Hash,
            Saves = 1,
            BasedOnVersion = basedOnVersion,
            Note = note,
            CreatedBy = actor,
            CreatedAt = at,
            SavedBy = actor,
            SavedAt = at,
        };
    }

    /// <summary>Replaces the text of the draft. One that was in review goes back to being written, and one that was planned is so no more.</summary>
    public Result Save(ContentItem item, Actor actor, DateTimeOffset at, string? note)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        if (!IsOpen)
            return RevisionErrors.NotADraft;
        if (item.Kind != Kind || item.Slug != Slug)
            return RevisionErrors.OtherItem(item);
        (Content, Hash, SavedBy, SavedAt, Note, State) = (item.CanonicalText, item.Hash, actor, at, note ?? Note, RevisionState.Draft);
        Saves++;
        // What was planned were other words.
        if (PlannedFor is not null)
            FailPlan($"{actor.Name} heeft het concept gewijzigd nadat het was ingepland. Plan het opnieuw in.");
        return Result.Success();
    }

    /// <summary>Notes that the draft was written with a newer published text in view than the one that it began from.</summary>
    public void BaseOn(long? version)
    {
        if (!IsOpen)
            throw new InvalidOperationException($"Only an open draft is based on a version, not {Kind}/{Slug} in state {State}.");
        BasedOnVersion = version;
    }

    /// <summary>Keeps an open draft in step where something that it refers to was renamed: nobody's words change.</summary>
    public void FollowRename(ContentItem item, long? basedOnVersion)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!IsOpen || item.Kind != Kind || item.Slug != Slug)
            throw new InvalidOperationException($"Only an open draft of {item} itself can follow a rename.");
        (Content, Hash, BasedOnVersion) = (item.CanonicalText, item.Hash, basedOnVersion);
        Saves++;
    }

    /// <summary>Throws the draft away: nobody goes on with it, but its words are kept.</summary>
    public Result Discard(Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        if (!IsOpen)
            return RevisionErrors.NotADraft;
        (State, DiscardedBy, DiscardedAt) = (RevisionState.Discarded, actor, at);
        ClearPlan();
        return Result.Success();
    }

    /// <param name="secondPerson">Whether somebody else than who wrote it must do this.</param>
    public Result Publish(Actor actor, DateTimeOffset at, long version, bool secondPerson)
    {
        if (CannotApprove(actor, secondPerson) is { } refusal)
            return refusal;
        (State, PublishedBy, PublishedAt, PublishedVersion) = (RevisionState.Published, actor, at, version);
        ClearPlan();
        return Result.Success();
    }

    /// <summary>Makes way for a newer published revision of the same item.</summary>
    public void Replace()
    {
        if (State != RevisionState.Published)
            throw new InvalidOperationException($"Only what is published can be replaced, not {Kind}/{Slug} in state {State}.");
        State = RevisionState.Replaced;
    }

    public Result Withdraw(Actor actor, DateTimeOffset at, Withdrawal withdrawal)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(withdrawal);
        if (actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (State != RevisionState.Published)
            return RevisionErrors.NotPublished;
        if (withdrawal.Successor == Slug)
            return RevisionErrors.SuccessorIsSelf;
        (State, WithdrawnBy, WithdrawnAt, WithdrawalReason, Successor) = (RevisionState.Withdrawn, actor, at, withdrawal.Reason, withdrawal.Successor?.Value);
        ClearPlan();
        return Result.Success();
    }

    public ContentItem Item() => ContentItem.Read(Kind, Content).Value;
}
