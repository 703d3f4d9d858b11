using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Revisions;

/// <summary>What a second person does with a draft.</summary>
public sealed partial class Revision
{
    public const int MaxRemark = 1000;

    /// <summary>Who asked for a judgement last.</summary>
    public Actor? SubmittedBy { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>What the last one who sent it back asks of its writer.</summary>
    public string? Remark { get; private set; }

    public Actor? SentBackBy { get; private set; }

    public DateTimeOffset? SentBackAt { get; private set; }

    public Result Submit(Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        if (State != RevisionState.Draft)
            return RevisionErrors.NotADraft;
        (State, SubmittedBy, SubmittedAt) = (RevisionState.InReview, actor, at);
        return Result.Success();
    }

    /// <summary>Back from review to being written, with what the reviewer asks.</summary>
    public Result SendBack(Actor actor, string? remark, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (State != RevisionState.InReview)
            return RevisionErrors.NotInReview;
        if (string.IsNullOrWhiteSpace(remark) || remark.Length > MaxRemark)
            return RevisionErrors.RemarkMissing;
        (State, Remark, SentBackBy, SentBackAt) = (RevisionState.Draft, remark.Trim(), actor, at);
        ClearPlan();
        return Result.Success();
    }

    /// <summary>
    /// Why somebody can't make this draft public, now or at a moment to come; null where they can. Who saved it last knows all its words, so
    /// anybody else is a second person.
    /// </summary>
    private Error? CannotApprove(Actor actor, bool secondPerson)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (!IsOpen)
            return RevisionErrors.NotADraft;
        return secondPerson && actor.Id == SavedBy.Id ? RevisionErrors.SecondPerson : null;
    }
}
