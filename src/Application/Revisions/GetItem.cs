using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>One item as curators have it: its newest words, what the public sees of it, and all its revisions.</summary>
public sealed record GetItemQuery(ContentKind Kind, Slug Slug) : IRequest<Result<ItemDetails>>;

/// <param name="Item">The newest words: those of the draft, else those that the public sees, else the last ones.</param>
/// <param name="Version">The content version that it last changed in; null for an item that never was public.</param>
/// <param name="Draft">The open draft.</param>
/// <param name="Public">What the public sees.</param>
/// <param name="History">All revisions, the newest first.</param>
/// <param name="SecondPersonNeeded">Whether who saved the draft last can't make it public.</param>
public sealed record ItemDetails(ContentItem Item, long? Version, RevisionLine? Draft, RevisionLine? Public, IReadOnlyList<RevisionLine> History, bool SecondPersonNeeded)
{
    /// <summary>Whether somebody may say yes to the draft, where their role lets them.</summary>
    public bool MayApprove(Actor actor) => actor?.Lacks(Role.Eindredacteur) is null && Draft is not null && !(SecondPersonNeeded && Draft.SavedById == actor!.Id);

    /// <summary>Whether the public text changed after the draft was begun, by somebody who did not see the draft.</summary>
    public bool IsDraftOutdated => Draft is not null && Draft.BasedOnVersion != Version;

    public RevisionLine Newest => Draft ?? Public ?? History[0];

    /// <summary>What tells it from others with the same title, such as where it stands; empty for a kind in which no title comes twice.</summary>
    public string Apart { get; init; } = "";

    /// <summary>The names that it had before, the last one first.</summary>
    public IReadOnlyList<EarlierName> Earlier { get; init; } = [];
}

/// <summary>A name that an item had, with all revisions of it under that name.</summary>
public sealed record EarlierName(string Slug, IReadOnlyList<RevisionLine> History);

/// <summary>Who did what to a revision, when and why.</summary>
public sealed record RevisionLine(
    int Number,
    RevisionState State,
    int Saves,
    long? BasedOnVersion,
    string? Note,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    string SavedBy,
    DateTimeOffset SavedAt,
    string? PublishedBy,
    DateTimeOffset? PublishedAt,
    string? WithdrawnBy,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawalReason,
    string? Successor,
    string? DiscardedBy,
    DateTimeOffset? DiscardedAt)
{
    /// <summary>Who saved it last, by id: the one who can't approve it where a second person is needed.</summary>
    public string SavedById { get; private init; } = "";

    /// <summary>Whether it is neither being written nor public, so that its words can be a draft again.</summary>
    public bool IsPast => State is RevisionState.Replaced or RevisionState.Withdrawn or RevisionState.Discarded;

    public SentBack? SentBack { get; private init; }

    public RevisionPlan? Plan { get; private init; }

    internal static RevisionLine Of(Revision r) => new(
        r.Number, r.State, r.Saves, r.BasedOnVersion, r.Note, r.CreatedBy.Name, r.CreatedAt, r.SavedBy.Name, r.SavedAt, r.PublishedBy?.Name, r.PublishedAt,
        r.WithdrawnBy?.Name, r.WithdrawnAt, r.WithdrawalReason, r.Successor, r.DiscardedBy?.Name, r.DiscardedAt)
    {
        SavedById = r.SavedBy.Id,
        SentBack = r.Remark is { } remark ? new SentBack(remark, r.SentBackBy!.Name, r.SentBackAt!.Value) : null,
        Plan = r.PlannedFor is null && r.PlanFailedFor is null ? null : new RevisionPlan(r.PlannedFor, r.PlannedBy!.Name, r.PlannedReason, r.PlannedSuccessor, r.PlanFailedFor, r.PlanProblem),
    };
}

/// <summary>What a reviewer asked when they sent it back last.</summary>
public sealed record SentBack(string Remark, string By, DateTimeOffset At);

/// <summary>What is to happen to it by itself: a draft is published, what is public is withdrawn; or that this came to nothing.</summary>
/// <param name="For">Null where it came to nothing.</param>
/// <param name="Reason">Of a withdrawal.</param>
public sealed record RevisionPlan(DateTimeOffset? For, string By, string? Reason, string? Successor, DateTimeOffset? FailedFor, string? Problem);

internal sealed class GetItemHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<GetItemQuery, Result<ItemDetails>>
{
    public async Task<Result<ItemDetails>> Handle(GetItemQuery request, CancellationToken cancellationToken)
    {
        var revisions = await context.Revisions.AsNoTracking().OfItem(request.Kind, request.Slug).OrderByDescending(r => r.Number).ToListAsync(cancellationToken);
        var newest = revisions.Find(r => r.IsOpen) ?? revisions.Find(r => r.State == RevisionState.Published) ?? (revisions.Count > 0 ? revisions[0] : null);
        if (newest is null)
            return RevisionErrors.Unknown(request.Kind, request.Slug);
        var published = await context.PublishedItems.AsNoTracking().SingleOrDefaultAsync(i => i.Kind == request.Kind.Name && i.Slug == request.Slug.Value, cancellationToken);
        // An item that goes on under another name is that one.
        if (!newest.IsOpen && published is { IsRenamed: true, Successor: { } successor })
            return new WithdrawnError(published.WithdrawalReason!, successor, IsRename: true);
        var lines = revisions.ConvertAll(RevisionLine.Of);
        var item = newest.Item();
        return new ItemDetails(item, published?.Version, lines.Find(l => l.State is RevisionState.Draft or RevisionState.InReview), lines.Find(l => l.State == RevisionState.Published), lines, (await context.RulesAsync(cancellationToken)).SecondPersonNeeded)
        {
            Apart = ItemFacts.Apart(item, guide),
            Earlier = await EarlierAsync(request, cancellationToken),
        };
    }

    // A rename begins a new row of revisions; those before it are of the same item.
    private async Task<IReadOnlyList<EarlierName>> EarlierAsync(GetItemQuery request, CancellationToken cancellationToken)
    {
        var names = new List<string> { request.Slug.Value };
        for (var known = 0; known < names.Count;)
        {
            var (newer, all) = (names[known..], names.ToList());
            known = names.Count;
            names.AddRange(await context.PublishedItems.AsNoTracking()
                .Where(i => i.Kind == request.Kind.Name && i.IsRenamed && newer.Contains(i.Successor!) && !all.Contains(i.Slug)).OrderByDescending(i => i.Version).Select(i => i.Slug).ToListAsync(cancellationToken));
        }

        if (names.Count == 1)
            return [];
        var earlier = await context.Revisions.AsNoTracking().OfItems([request.Kind.Name], names[1..]).OrderByDescending(r => r.Number).ToListAsync(cancellationToken);
        return names[1..].ConvertAll(name => new EarlierName(name, [.. earlier.Where(r => r.Slug.Value == name).Select(RevisionLine.Of)]));
    }
}
