using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Revisions;

/// <summary>What is to happen to a revision by itself: a draft is published, and what is public is withdrawn.</summary>
public sealed partial class Revision
{
    public const int MaxProblem = 500;

    /// <summary>Further ahead it is a typing error.</summary>
    public static readonly TimeSpan FurthestPlan = TimeSpan.FromDays(5 * 366);

    /// <summary>When it is to be published or, once it is public, withdrawn; null where nobody planned that.</summary>
    public DateTimeOffset? PlannedFor { get; private set; }

    /// <summary>Who planned it last, and so decided on it.</summary>
    public Actor? PlannedBy { get; private set; }

    /// <summary>Of a planned withdrawal: what readers of the old address will be told.</summary>
    public string? PlannedReason { get; private set; }

    public string? PlannedSuccessor { get; private set; }

    /// <summary>For when the plan was that came to nothing; it is not tried again by itself.</summary>
    public DateTimeOffset? PlanFailedFor { get; private set; }

    /// <summary>Why it came to nothing, for people.</summary>
    public string? PlanProblem { get; private set; }

    /// <summary>Has the draft published by itself at a moment to come.</summary>
    /// <param name="secondPerson">Whether somebody else than who wrote it must do this.</param>
    public Result PlanFor(DateTimeOffset moment, Actor actor, DateTimeOffset now, bool secondPerson)
    {
        if (CannotApprove(actor, secondPerson) is { } refusal)
            return refusal;
        return Plan(moment, actor, now, null);
    }

    /// <summary>Has it taken away from the public by itself at a moment to come.</summary>
    public Result PlanWithdrawal(DateTimeOffset moment, Withdrawal withdrawal, Actor actor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(withdrawal);
        if (actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (State != RevisionState.Published)
            return RevisionErrors.NotPublished;
        if (withdrawal.Successor == Slug)
            return RevisionErrors.SuccessorIsSelf;
        return Plan(moment, actor, now, withdrawal);
    }

    /// <summary>Calls off what was planned, or puts away that it came to nothing.</summary>
    public Result CallOff(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (PlannedFor is null && PlanFailedFor is null)
            return RevisionErrors.NothingPlanned;
        ClearPlan();
        return Result.Success();
    }

    /// <summary>Notes that what was planned could not be done; a person decides what to do then.</summary>
    public void FailPlan(string problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (PlannedFor is null)
            throw new InvalidOperationException($"Nothing is planned for {Kind}/{Slug}.");
        (PlanFailedFor, PlanProblem, PlannedFor) = (PlannedFor, problem.Length > MaxProblem ? problem[..MaxProblem] : problem, null);
    }

    /// <summary>A withdrawal that was planned is of the item: it goes over to the words, or the name, that the item has from now on.</summary>
    public WithdrawalPlan? GiveUpWithdrawal()
    {
        var plan = State == RevisionState.Published && PlannedBy is { } by ? new WithdrawalPlan(PlannedFor, by, PlannedReason!, PlannedSuccessor, PlanFailedFor, PlanProblem) : null;
        ClearPlan();
        return plan;
    }

    public void TakeOver(WithdrawalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (State != RevisionState.Published)
            throw new InvalidOperationException($"Only what is published can be withdrawn, not {Kind}/{Slug} in state {State}.");
        (PlannedFor, PlannedBy, PlannedReason, PlannedSuccessor) = (plan.For, plan.By, plan.Reason, plan.Successor);
        (PlanFailedFor, PlanProblem) = (plan.FailedFor, plan.Problem);
    }

    /// <summary>What the planned withdrawal will say.</summary>
    public Withdrawal PlannedWithdrawal() => Withdrawal.Create(PlannedReason, PlannedSuccessor is { } successor ? Slug.Parse(successor) : null).Value;

    private Result Plan(DateTimeOffset moment, Actor actor, DateTimeOffset now, Withdrawal? withdrawal)
    {
        if (moment <= now)
            return RevisionErrors.PlannedInThePast;
        if (moment > now + FurthestPlan)
            return RevisionErrors.PlannedTooFar;
        (PlannedFor, PlannedBy, PlannedReason, PlannedSuccessor) = (moment.ToUniversalTime(), actor, withdrawal?.Reason, withdrawal?.Successor?.Value);
        (PlanFailedFor, PlanProblem) = (null, null);
        return Result.Success();
    }

    private void ClearPlan() => (PlannedFor, PlannedBy, PlannedReason, PlannedSuccessor, PlanFailedFor, PlanProblem) = (null, null, null, null, null, null);
}

/// <summary>A withdrawal that was planned, on its way from one revision of an item to the next.</summary>
public sealed record WithdrawalPlan(DateTimeOffset? For, Actor By, string Reason, string? Successor, DateTimeOffset? FailedFor, string? Problem);
