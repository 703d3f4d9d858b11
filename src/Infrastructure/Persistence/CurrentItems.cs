using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Infrastructure.Persistence.Configurations;

namespace Wegwijzer.Infrastructure.Persistence;

/// <summary>Items in their newest words, found in the revisions themselves, with the operators of PostgreSQL for words and for JSON.</summary>
internal sealed class CurrentItems(WegwijzerDbContext context) : ICurrentItems
{
    private IQueryable<Revision> Revisions => context.Revisions.AsNoTracking();

    public async Task<(IReadOnlyList<CurrentItem> Items, int Total)> FindAsync(
        ItemFilter filter, IReadOnlyList<string>? only, ItemOrder order, int offset, int size, CancellationToken cancellationToken)
    {
        var found = InState(filter);
        foreach (var word in (filter.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = $"%{Escaped(word)}%";
            found = found.Where(r => EF.Functions.ILike(EF.Property<string>(r, RevisionColumns.Words), pattern, "\\") || EF.Functions.TrigramsAreWordSimilar(word, EF.Property<string>(r, RevisionColumns.Title)));
        }

        foreach (var group in filter.Holding ?? [])
            found = Holding(found, group);
        if (filter.WithoutAddress)
            found = found.Where(r => EF.Functions.JsonContains(EF.Property<string>(r, RevisionColumns.Document), """{"url":null}"""));
        if (only is not null)
            found = found.Where(r => only.Contains(EF.Property<string>(r, "slug")));
        var total = await found.CountAsync(cancellationToken);
        var ordered = order == ItemOrder.Newest
            ? found.OrderByDescending(r => r.SavedAt).ThenBy(r => EF.Property<string>(r, "slug"))
            : found.OrderBy(r => EF.Functions.Collate(EF.Property<string>(r, RevisionColumns.Title), DutchOrder)).ThenBy(r => EF.Property<string>(r, "slug"));
        return (await Projected(ordered.Skip(offset).Take(size)).ToListAsync(cancellationToken), total);
    }

    public async Task<IReadOnlyList<CurrentItem>> WithTitleLikeAsync(ContentKind kind, string title, string? exceptSlug, int most, CancellationToken cancellationToken) =>
        await Projected(Newest(kind)
            .Where(r => EF.Property<string>(r, "slug") != (exceptSlug ?? "") && EF.Functions.TrigramsSimilarity(EF.Property<string>(r, RevisionColumns.Title), title) > Alike)
            .OrderByDescending(r => EF.Functions.TrigramsSimilarity(EF.Property<string>(r, RevisionColumns.Title), title))
            .ThenBy(r => EF.Property<string>(r, "slug"))
            .Take(most)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<CurrentItem>> WithAddressLikeAsync(ContentKind kind, string part, string? exceptSlug, int most, CancellationToken cancellationToken)
    {
        var pattern = $"%{Escaped(part)}%";
        return await Projected(Newest(kind)
            .Where(r => EF.Property<string>(r, "slug") != (exceptSlug ?? "") && EF.Functions.ILike(EF.Property<string>(r, RevisionColumns.Words), pattern, "\\"))
            .OrderBy(r => EF.Property<string>(r, "slug"))
            .Take(most)).ToListAsync(cancellationToken);
    }

    private const string DutchOrder = "nl-x-icu";

    // Of two titles that differ in one word or in a few letters, more than half of the trigrams are the same.
    private const double Alike = 0.55;

    private IQueryable<Revision> InState(ItemFilter filter) => filter.State switch
    {
        ItemState.Draft => Newest(filter.Kind).Where(r => r.State == RevisionState.Draft),
        ItemState.InReview => Newest(filter.Kind).Where(r => r.State == RevisionState.InReview),
        ItemState.Published => Newest(filter.Kind).Where(r => r.State == RevisionState.Published || Revisions.Any(p => p.State == RevisionState.Published
            && EF.Property<string>(p, "kind") == EF.Property<string>(r, "kind") && EF.Property<string>(p, "slug") == EF.Property<string>(r, "slug"))),
        ItemState.Withdrawn => Gone(filter.Kind),
        _ => Newest(filter.Kind),
    };

    /// <summary>The one revision of each item that has its newest words: the open one, else the public one.</summary>
    private IQueryable<Revision> Newest(ContentKind kind) => Revisions.Where(r => EF.Property<string>(r, "kind") == kind.Name
        && (r.State == RevisionState.Draft || r.State == RevisionState.InReview
            || (r.State == RevisionState.Published && !Revisions.Any(o => (o.State == RevisionState.Draft || o.State == RevisionState.InReview)
                && EF.Property<string>(o, "kind") == EF.Property<string>(r, "kind") && EF.Property<string>(o, "slug") == EF.Property<string>(r, "slug")))));

    /// <summary>The last words of each item that is not there any more.</summary>
    private IQueryable<Revision> Gone(ContentKind kind) => Revisions.Where(r => EF.Property<string>(r, "kind") == kind.Name && r.State == RevisionState.Withdrawn
        && !Revisions.Any(o => EF.Property<string>(o, "kind") == EF.Property<string>(r, "kind") && EF.Property<string>(o, "slug") == EF.Property<string>(r, "slug")
            && (o.State == RevisionState.Draft || o.State == RevisionState.InReview || o.State == RevisionState.Published || (o.State == RevisionState.Withdrawn && o.Number > r.Number))));

    private static IQueryable<Revision> Holding(IQueryable<Revision> found, IReadOnlyList<string> group)
    {
        var revision = Expression.Parameter(typeof(Revision));
        var any = group.Select(part => Holds(part, revision)).DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse);
        return found.Where(Expression.Lambda<Func<Revision, bool>>(any, revision));
    }

    private static Expression Holds(string part, ParameterExpression revision)
    {
        Expression<Func<Revision, bool>> holds = r => EF.Functions.JsonContains(EF.Property<string>(r, RevisionColumns.Document), part);
        return ReplacingExpressionVisitor.Replace(holds.Parameters[0], revision, holds.Body);
    }

    private IQueryable<CurrentItem> Projected(IQueryable<Revision> revisions) => revisions.Select(r => new CurrentItem(
        EF.Property<string>(r, "slug"),
        EF.Property<string>(r, RevisionColumns.Title),
        r.Content,
        r.State,
        r.State == RevisionState.Published || Revisions.Any(p => p.State == RevisionState.Published
            && EF.Property<string>(p, "kind") == EF.Property<string>(r, "kind") && EF.Property<string>(p, "slug") == EF.Property<string>(r, "slug")),
        r.Saves,
        r.SavedBy.Name,
        r.SavedAt));

    private static string Escaped(string word) => word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
