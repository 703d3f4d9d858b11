using FluentValidation;
using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Upkeep;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>The items of a kind as curators have them: with drafts that nobody outside sees, and in their newest words.</summary>
public sealed record ListItemsQuery(ItemFilter Filter, ItemOrder Order, int Page, int PageSize) : IRequest<Result<ItemList>>, IPaged
{
    /// <summary>What was chosen of the fields that the list can be narrowed by (<see cref="ItemFilters"/>), by their paths.</summary>
    public IReadOnlyDictionary<string, string> Chosen { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

public enum ItemOrder
{
    Title,

    /// <summary>What was saved last, first.</summary>
    Newest,
}

/// <summary>What an item is at, as a curator asks for it.</summary>
public enum ItemState
{
    /// <summary>The public sees it, whether or not a draft stands beside it.</summary>
    Published,
    Draft,
    InReview,

    /// <summary>Taken away from the public, and not being written anew.</summary>
    Withdrawn,
}

/// <param name="State">Null for all but what is withdrawn.</param>
/// <param name="Words">Words that must all be in it.</param>
/// <param name="Holding">Parts of JSON of which the item must have one of each group.</param>
/// <param name="ReviewDue">Only what is to be looked at again.</param>
public sealed record ItemFilter(
    ContentKind Kind, ItemState? State = null, string? Words = null, IReadOnlyList<IReadOnlyList<string>>? Holding = null, bool WithoutAddress = false, bool ReviewDue = false);

/// <param name="Total">Over all pages.</param>
public sealed record ItemList(IReadOnlyList<ItemLine> Items, int Total);

/// <summary>One item in a curator's list.</summary>
/// <param name="IsPublic">Whether the public sees it, perhaps in older words.</param>
/// <param name="Saves">Of the draft, where it is one.</param>
/// <param name="Facts">What it is, in a few words.</param>
public sealed record ItemLine(string Slug, string Title, RevisionState State, bool IsPublic, int Saves, string SavedBy, DateTimeOffset SavedAt, IReadOnlyList<string> Facts);

/// <summary>Finds items in their newest words; PostgreSQL says that better than LINQ.</summary>
public interface ICurrentItems
{
    /// <param name="only">The slugs that it may be; null where it may be any.</param>
    Task<(IReadOnlyList<CurrentItem> Items, int Total)> FindAsync(ItemFilter filter, IReadOnlyList<string>? only, ItemOrder order, int offset, int size, CancellationToken cancellationToken);

    /// <summary>Items of a kind with nearly this title, the most alike first.</summary>
    Task<IReadOnlyList<CurrentItem>> WithTitleLikeAsync(ContentKind kind, string title, string? exceptSlug, int most, CancellationToken cancellationToken);

    /// <summary>Items of a kind of which the address has this text in it.</summary>
    Task<IReadOnlyList<CurrentItem>> WithAddressLikeAsync(ContentKind kind, string part, string? exceptSlug, int most, CancellationToken cancellationToken);
}

/// <summary>An item in its newest words: those of the draft, else those that the public sees, else the last ones that it saw.</summary>
public sealed record CurrentItem(string Slug, string Title, string Content, RevisionState State, bool IsPublic, int Saves, string SavedBy, DateTimeOffset SavedAt);

internal sealed class ListItemsValidator : PagedValidator<ListItemsQuery>
{
    public ListItemsValidator() => RuleFor(q => q.Filter.Words).MaximumLength(200);
}

internal sealed class ListItemsHandler(IWegwijzerContext context, ICurrentItems items, GuideSnapshot guide, TimeProvider clock) : IRequestHandler<ListItemsQuery, Result<ItemList>>
{
    public async Task<Result<ItemList>> Handle(ListItemsQuery request, CancellationToken cancellationToken)
    {
        var known = await KnownItems.AllAsync(context, guide, cancellationToken);
        var filter = request.Filter with { Holding = [.. request.Filter.Holding ?? [], .. ItemFilters.Holding(request.Filter.Kind, request.Chosen, known)] };
        var only = filter.ReviewDue ? await DueAsync(filter.Kind, cancellationToken) : null;
        var (found, total) = await items.FindAsync(filter, only, request.Order, request.Offset(), request.PageSize, cancellationToken);
        return new ItemList(
            [.. found.Select(i => new ItemLine(
                i.Slug, i.Title, i.State, i.IsPublic, i.Saves, i.SavedBy, i.SavedAt, [.. ItemFacts.Of(ContentItem.Read(request.Filter.Kind, i.Content).Value, known).Select(fact => fact.Value)]))],
            total);
    }

    private async Task<List<string>> DueAsync(ContentKind kind, CancellationToken cancellationToken)
    {
        var today = DutchTime.DayOf(clock.GetUtcNow());
        return [.. (await DueItem.AllAsync(context, kind, cancellationToken)).Where(i => i.DueOn <= today).Select(i => i.Slug.Value)];
    }
}
