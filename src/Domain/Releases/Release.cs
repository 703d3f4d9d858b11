using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Releases;

public enum ReleaseState
{
    /// <summary>Being put together, or planned.</summary>
    Open,

    /// <summary>Its drafts became public, all in one publication.</summary>
    Published,

    /// <summary>Nobody goes on with it; its drafts stay what they are.</summary>
    Discarded,
}

/// <summary>Drafts that become public together, in one publication, now or at a moment to come.</summary>
public sealed partial class Release
{
    public const int MaxName = 100;
    public const int MaxItems = 500;
    public const int MaxProblem = 1000;

    private readonly List<ReleaseItem> items = [];

    private Release()
    {
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public ReleaseState State { get; private set; }

    public IReadOnlyList<ReleaseItem> Items => items;

    /// <summary>How often what is in it changed; who publishes it says what they had before them.</summary>
    public int Changes { get; private set; }

    public Actor CreatedBy { get; private set; } = Actor.System;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it is to be published by itself; null where nobody planned that.</summary>
    public DateTimeOffset? PlannedFor { get; private set; }

    public Actor? PlannedBy { get; private set; }

    /// <summary>For when the plan was that came to nothing; it is not tried again by itself.</summary>
    public DateTimeOffset? PlanFailedFor { get; private set; }

    public string? PlanProblem { get; private set; }

    public Actor? PublishedBy { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The content version that made all of it public.</summary>
    public long? PublishedVersion { get; private set; }

    public static Result<Release> Create(string? name, Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        var release = new Release { Id = Guid.CreateVersion7(at), CreatedBy = actor, CreatedAt = at };
        var named = release.Call(name, actor);
        return named.Succeeded ? release : Result<Release>.Failure(named.Errors);
    }

    public Result Call(string? name, Actor actor)
    {
        if (CannotChange(actor, Role.Redacteur) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > MaxName || name.Any(char.IsControl))
            return ReleaseErrors.NameMissing;
        Name = name.Trim();
        return Result.Success();
    }

    /// <summary>Puts items in it; what is in it already stays.</summary>
    public Result Add(IEnumerable<(ContentKind Kind, Slug Slug)> more, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(more);
        if (CannotFill(actor) is { } refusal)
            return refusal;
        var added = more.Distinct().Where(m => !items.Exists(i => i.Is(m.Kind, m.Slug))).Select(m => new ReleaseItem(m.Kind, m.Slug)).ToList();
        if (items.Count + added.Count > MaxItems)
            return ReleaseErrors.TooMany;
        items.AddRange(added);
        Changes++;
        return Result.Success();
    }

    public Result Remove(ContentKind kind, Slug slug, Actor actor)
    {
        if (CannotFill(actor) is { } refusal)
            return refusal;
        if (items.RemoveAll(i => i.Is(kind, slug)) == 0)
            return ReleaseErrors.NotInIt;
        Changes++;
        return Result.Success();
    }

    public Result Discard(Actor actor)
    {
        if (CannotChange(actor, Role.Redacteur) is { } refusal)
            return refusal;
        // What an eindredacteur planned, only an eindredacteur calls off.
        if (PlannedFor is not null && actor.Lacks(Role.Eindredacteur) is { } planned)
            return planned;
        State = ReleaseState.Discarded;
        ClearPlan();
        return Result.Success();
    }

    /// <summary>Notes that its drafts become public.</summary>
    public Result Publish(Actor actor, DateTimeOffset at, long version)
    {
        if (CannotChange(actor, Role.Eindredacteur) is { } refusal)
            return refusal;
        if (items.Count == 0)
            return ReleaseErrors.Empty;
        (State, PublishedBy, PublishedAt, PublishedVersion) = (ReleaseState.Published, actor, at, version);
        ClearPlan();
        return Result.Success();
    }

    private Error? CannotFill(Actor actor) => CannotChange(actor, Role.Redacteur) ?? (PlannedFor is null ? null : ReleaseErrors.IsPlanned);

    private Error? CannotChange(Actor actor, Role needed)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Lacks(needed) ?? (State == ReleaseState.Open ? null : ReleaseErrors.NotOpen);
    }
}
