using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Revisions;

/// <summary>What the project group has agreed on about its work; one row, which a beheerder changes.</summary>
public sealed class EditorialRules
{
    public const int TheOnly = 1;
    public const int FewestMonths = 1;
    public const int MostMonths = 60;

    private EditorialRules()
    {
    }

    public int Id { get; private set; } = TheOnly;

    /// <summary>Whether somebody else than who wrote it must make a draft public.</summary>
    public bool SecondPersonNeeded { get; private set; }

    /// <summary>How long after it was published or looked at somebody looks at an item again, unless a date was agreed for it.</summary>
    public int CheckEveryMonths { get; private set; } = 12;

    public static EditorialRules Create() => new();

    public Result Change(bool secondPersonNeeded, int checkEveryMonths, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (checkEveryMonths is < FewestMonths or > MostMonths)
            return RevisionErrors.CheckPeriod;
        (SecondPersonNeeded, CheckEveryMonths) = (secondPersonNeeded, checkEveryMonths);
        return Result.Success();
    }
}
