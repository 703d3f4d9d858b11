using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Releases;

/// <summary>A release that is to be published at a moment to come.</summary>
public sealed partial class Release
{
    /// <summary>Has it published by itself: these drafts, with the words that they have now.</summary>
    /// <param name="drafts">The draft of each item, as it is now.</param>
    /// <param name="secondPerson">Whether somebody else than who wrote a draft must do this.</param>
    public Result PlanFor(DateTimeOffset moment, IReadOnlyCollection<Revision> drafts, Actor actor, DateTimeOffset now, bool secondPerson)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        if (CannotChange(actor, Role.Eindredacteur) is { } refusal)
            return refusal;
        if (items.Count == 0)
            return ReleaseErrors.Empty;
        if (moment <= now)
            return RevisionErrors.PlannedInThePast;
        if (moment > now + Revision.FurthestPlan)
            return RevisionErrors.PlannedTooFar;
        var found = items.ConvertAll(item => drafts.FirstOrDefault(d => d.IsOpen && item.Is(d.Kind, d.Slug)));
        if (found.Contains(null))
            return ReleaseErrors.NotReady;
        if (secondPerson && found.Exists(d => d!.SavedBy.Id == actor.Id))
            return RevisionErrors.SecondPerson;
        for (var at = 0; at < items.Count; at++)
            items[at].Approve(found[at]!.Saves);
        (PlannedFor, PlannedBy, PlanFailedFor, PlanProblem) = (moment.ToUniversalTime(), actor, null, null);
        return Result.Success();
    }

    /// <summary>Calls off what was planned, or puts away that it came to nothing.</summary>
    public Result CallOff(Actor actor)
    {
        if (CannotChange(actor, Role.Eindredacteur) is { } refusal)
            return refusal;
        if (PlannedFor is null && PlanFailedFor is null)
            return RevisionErrors.NothingPlanned;
        ClearPlan();
        return Result.Success();
    }

    /// <summary>Notes that what was planned can't be done, or not any more; a person decides what to do then.</summary>
    public void FailPlan(string problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (PlannedFor is null)
            throw new InvalidOperationException($"Release {Name} is not planned.");
        (PlanFailedFor, PlanProblem, PlannedFor) = (PlannedFor, problem.Length > MaxProblem ? problem[..MaxProblem] : problem, null);
        items.ForEach(item => item.Approve(null));
    }

    private void ClearPlan() => (PlannedFor, PlannedBy, PlanFailedFor, PlanProblem) = (null, null, null, null);
}

/// <summary>An item whose draft is in a release.</summary>
public sealed class ReleaseItem
{
    private string kind = "";
    private string slug = "";

    private ReleaseItem()
    {
    }

    public ReleaseItem(ContentKind kind, Slug slug)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(slug);
        (this.kind, this.slug) = (kind.Name, slug.Value);
    }

    public ContentKind Kind => ContentKind.Find(kind)!;

    public Slug Slug => Slug.Parse(slug);

    /// <summary>The number of saves of the draft that was planned: no other words than those become public by themselves.</summary>
    public int? Saves { get; private set; }

    public bool Is(ContentKind other, Slug name) => Kind == other && Slug == name;

    internal void Approve(int? saves) => Saves = saves;
}
