using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Upkeep;

/// <summary>What is public, in the order in which it is looked at again: what is due, or all of it.</summary>
/// <param name="Mine">Only what who asks sees to, as owner or deputy.</param>
/// <param name="WithoutOwner">Only what nobody sees to.</param>
public sealed record ListChecksQuery(bool DueOnly, bool Mine, bool WithoutOwner, ContentKind? Kind, Actor Actor, int Page = 1, int PageSize = 50) : IRequest<Result<CheckList>>, IPaged;

/// <param name="Total">Over all pages.</param>
public sealed record CheckList(IReadOnlyList<CheckLine> Items, int Total);

public sealed record CheckLine(string Kind, string KindName, string Slug, string Title, DateOnly DueOn, bool IsDue, string? Owner, string? Deputy, DateTimeOffset PublishedAt, string? CheckedBy, DateTimeOffset? CheckedAt);

internal sealed class ListChecksValidator : PagedValidator<ListChecksQuery>;

internal sealed class ListChecksHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ListChecksQuery, Result<CheckList>>
{
    public async Task<Result<CheckList>> Handle(ListChecksQuery request, CancellationToken cancellationToken)
    {
        var today = DutchTime.DayOf(clock.GetUtcNow());
        var me = Guid.TryParse(request.Actor.Id, out var id) ? id : Guid.Empty;
        var chosen = (await DueItem.AllAsync(context, request.Kind, cancellationToken))
            .Where(i => !request.DueOnly || i.DueOn <= today)
            .Where(i => !request.Mine || i.Upkeep?.OwnerId == me || i.Upkeep?.DeputyId == me)
            .Where(i => !request.WithoutOwner || i.Upkeep?.OwnerId is null)
            .OrderBy(i => i.DueOn).ThenBy(i => i.Kind.Name, StringComparer.Ordinal).ThenBy(i => i.Slug.Value, StringComparer.Ordinal)
            .ToList();
        var page = chosen.Skip(request.Offset()).Take(request.PageSize).ToList();
        var names = await context.Set<User>().ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var titles = await TitlesAsync(page, cancellationToken);
        return new CheckList(page.ConvertAll(i => Line(i, titles, names, today)), chosen.Count);
    }

    private static CheckLine Line(DueItem item, Dictionary<ItemName, string> titles, Dictionary<Guid, string> names, DateOnly today)
    {
        var isNewer = item.Upkeep?.CheckedAt > item.PublishedAt;
        return new CheckLine(
            item.Kind.Name, item.Kind.DutchName, item.Slug.Value, titles.GetValueOrDefault(new ItemName(item.Kind, item.Slug), item.Slug.Value), item.DueOn, item.DueOn <= today,
            Named(item.Upkeep?.OwnerId), Named(item.Upkeep?.DeputyId), item.PublishedAt, isNewer ? item.Upkeep!.CheckedBy!.Name : null, isNewer ? item.Upkeep!.CheckedAt : null);

        string? Named(Guid? id) => id is { } person ? names.GetValueOrDefault(person) : null;
    }

    private async Task<Dictionary<ItemName, string>> TitlesAsync(List<DueItem> page, CancellationToken cancellationToken)
    {
        var (kinds, slugs) = (page.Select(i => i.Kind.Name).Distinct(StringComparer.Ordinal).ToList(), page.ConvertAll(i => i.Slug.Value));
        var live = await context.Revisions.AsNoTracking().OfItems(kinds, slugs).Where(r => r.State == RevisionState.Published).ToListAsync(cancellationToken);
        return live.ToDictionary(r => new ItemName(r.Kind, r.Slug), r => r.Item().DisplayTitle);
    }
}
