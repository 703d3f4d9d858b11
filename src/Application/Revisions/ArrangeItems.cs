using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Puts items that stand in a row, such as the signals of a group, in another order, in one publication. Open drafts follow.</summary>
/// <param name="Row">What they stand among (<see cref="ItemPlace.Among"/>).</param>
/// <param name="Items">All items of the row in their new order.</param>
public sealed record ArrangeItemsCommand(ContentKind Kind, string Row, IReadOnlyList<ItemSeen> Items, Actor Actor) : IRequest<Result<Published>>, IActsOn
{
    public AuditSubject ActsOn => new(Kind.Name, Row);
}

/// <summary>An item as somebody saw it, with the place that it had.</summary>
public sealed record ItemSeen(Slug Slug, int Position);

internal sealed class ArrangeItemsHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ArrangeItemsCommand, Result<Published>>
{
    public Task<Result<Published>> Handle(ArrangeItemsCommand request, CancellationToken cancellationToken) =>
        Publication.RunAsync(context, clock, request.Actor, (publication, version) => GatherAsync(request, publication, version.Number + 1, cancellationToken), cancellationToken);

    private async Task<Result> GatherAsync(ArrangeItemsCommand request, Publication publication, long nextVersion, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        var published = await context.PublishedItems.AsNoTracking().Where(i => i.Kind == request.Kind.Name && i.Content != null).ToListAsync(cancellationToken);
        var row = published.Where(i => Sweep.Read(i).Place?.Among == request.Row).ToList();
        // Somebody put one there, took one away or arranged them since: their order would be that of another row.
        if (request.Items.Count != row.Count || !row.Select(i => Sweep.Read(i)).Select(i => new ItemSeen(i.Slug, i.Place!.Position)).ToHashSet().SetEquals(request.Items))
            return RevisionErrors.Outdated;
        var places = request.Items.Select((seen, index) => (seen, Place: index + 1)).ToDictionary(i => i.seen, i => i.Place);
        return await new Sweep(context, publication, nextVersion).RunAsync(row, Arranged, "De volgorde is gewijzigd.", cancellationToken);

        // A draft that gives the item another row or place keeps that.
        Result<ContentItem> Arranged(ContentItem item) =>
            item.Kind == request.Kind && item.Place is { } place && place.Among == request.Row && places.TryGetValue(new ItemSeen(item.Slug, place.Position), out var to) && to != place.Position
                ? item.WithPosition(to)
                : item;
    }
}
