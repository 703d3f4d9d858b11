using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Releases;

/// <summary>A release with what is in it: what is ready, and what is still in the way of the rest.</summary>
public sealed record GetReleaseQuery(Guid Release, Actor Actor) : IRequest<Result<ReleaseResponse>>;

/// <param name="Problems">What is in the way that is of no item in particular.</param>
public sealed record ReleaseResponse(
    Guid Id, string Name, ReleaseState State, string CreatedBy, DateTimeOffset CreatedAt, RevisionPlan? Plan, string? PublishedBy, DateTimeOffset? PublishedAt,
    IReadOnlyList<ReleaseItemResponse> Items, IReadOnlyList<string> Problems)
{
    public bool IsReady => Items.Count > 0 && Problems.Count == 0 && Items.All(i => i.Problems.Count == 0);
}

/// <param name="Saves">Of its draft; null where there is none.</param>
/// <param name="State">Null where there is no draft.</param>
/// <param name="Problems">Why it can't become public, in sentences; none where it is ready.</param>
public sealed record ReleaseItemResponse(string Kind, string KindName, string Slug, string Title, int? Saves, RevisionState? State, string? SavedBy, IReadOnlyList<string> Problems);

internal sealed class GetReleaseHandler(IWegwijzerContext context) : IRequestHandler<GetReleaseQuery, Result<ReleaseResponse>>
{
    public async Task<Result<ReleaseResponse>> Handle(GetReleaseQuery request, CancellationToken cancellationToken)
    {
        if (await context.Set<Release>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Release, cancellationToken) is not { } release)
            return ReleaseErrors.Unknown;
        return release.State == ReleaseState.Open ? await OpenAsync(release, request.Actor, cancellationToken) : await EndedAsync(release, cancellationToken);
    }

    private async Task<ReleaseResponse> OpenAsync(Release release, Actor actor, CancellationToken cancellationToken)
    {
        var drafts = (await ReleaseDrafts.OfAsync(context, release, cancellationToken)).ToDictionary(d => new ItemName(d.Kind, d.Slug));
        var versions = await context.PublishedItems.AsNoTracking().Select(i => new { i.Kind, i.Slug, i.Version }).ToDictionaryAsync(i => (i.Kind, i.Slug), i => (long?)i.Version, cancellationToken);
        var second = (await context.RulesAsync(cancellationToken)).SecondPersonNeeded && actor.Lacks(Role.Eindredacteur) is null;
        var whole = await Whole.WithAsync(context, [.. drafts.Values.Select(d => d.Item())], [], cancellationToken);
        var faults = whole.Bundle.Errors.ToList();
        var live = whole.Untouched.ToDictionary(i => (i.Kind, i.Slug));
        var items = new List<ReleaseItemResponse>();
        foreach (var name in Names(release))
        {
            var draft = drafts.GetValueOrDefault(name);
            var own = faults.FindAll(f => f.Field?.StartsWith($"{name.Kind.Plural}/{name.Slug}/", StringComparison.Ordinal) == true);
            faults.RemoveAll(own.Contains);
            List<string> problems = draft is null ? [RevisionErrors.NothingToPublish.Message] : [.. own.Select(f => f.Message)];
            if (draft is not null && draft.BasedOnVersion != versions.GetValueOrDefault((name.Kind.Name, name.Slug.Value)))
                problems.Add("De gepubliceerde tekst is gewijzigd nadat dit concept begon. Kijk het na en bewaar het opnieuw.");
            if (second && draft?.SavedBy.Id == actor.Id)
                problems.Add(RevisionErrors.SecondPerson.Message);
            items.Add(new ReleaseItemResponse(
                name.Kind.Name, name.Kind.DutchName, name.Slug.Value, draft?.Item().DisplayTitle ?? Title(live.GetValueOrDefault((name.Kind.Name, name.Slug.Value)), name), draft?.Saves, draft?.State, draft?.SavedBy.Name, [.. problems.Distinct(StringComparer.Ordinal)]));
        }

        return Response(release, items, [.. faults.Select(f => f.Message).Distinct(StringComparer.Ordinal)]);
    }

    private async Task<ReleaseResponse> EndedAsync(Release release, CancellationToken cancellationToken)
    {
        var made = await context.Revisions.AsNoTracking().Where(r => r.PublishedVersion == release.PublishedVersion && r.PublishedVersion != null).ToListAsync(cancellationToken);
        var titles = made.ToDictionary(r => new ItemName(r.Kind, r.Slug), r => r.Item().DisplayTitle);
        return Response(release, [.. Names(release).Select(n => new ReleaseItemResponse(n.Kind.Name, n.Kind.DutchName, n.Slug.Value, titles.GetValueOrDefault(n, n.Slug.Value), null, null, null, []))], []);
    }

    private static string Title(PublishedItem? live, ItemName name) => live is null ? name.Slug.Value : ContentItem.Read(name.Kind, live.Content!).Value.DisplayTitle;

    private static IEnumerable<ItemName> Names(Release release) =>
        release.Items.Select(i => new ItemName(i.Kind, i.Slug)).OrderBy(n => n.Kind.DutchName, StringComparer.Ordinal).ThenBy(n => n.Slug.Value, StringComparer.Ordinal);

    private static ReleaseResponse Response(Release release, IReadOnlyList<ReleaseItemResponse> items, IReadOnlyList<string> problems) => new(
        release.Id,
        release.Name,
        release.State,
        release.CreatedBy.Name,
        release.CreatedAt,
        release.PlannedBy is { } by ? new RevisionPlan(release.PlannedFor, by.Name, null, null, release.PlanFailedFor, release.PlanProblem) : null,
        release.PublishedBy?.Name,
        release.PublishedAt,
        items,
        problems);
}
