using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Revisions;

/// <summary>What is public of the row that an item stands in, in order.</summary>
public sealed record GetRowQuery(ContentKind Kind, string Slug) : IRequest<Result<ItemRow>>;

/// <param name="Title">Of the item that was asked for.</param>
/// <param name="Apart">What tells that from others with the same title.</param>
/// <param name="Among">What the items stand among.</param>
public sealed record ItemRow(string Title, string Apart, string Among, IReadOnlyList<ItemInRow> Items);

public sealed record ItemInRow(string Slug, string Title, int Position);

internal sealed class GetRowHandler(GuideSnapshot guide) : IRequestHandler<GetRowQuery, Result<ItemRow>>
{
    public Task<Result<ItemRow>> Handle(GetRowQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(guide.Find(request.Kind, request.Slug)?.Item is { Place: { } place } item
            ? Result<ItemRow>.Success(new ItemRow(
                item.DisplayTitle, ItemFacts.Apart(item, guide), place.Among, [.. guide.InRow(item.Kind, place.Among).Select(i => new ItemInRow(i.Slug.Value, i.DisplayTitle, i.Place!.Position))]))
            : new Error("no-row", "Dit staat niet op volgorde tussen andere.", ErrorKind.NotFound));
}
