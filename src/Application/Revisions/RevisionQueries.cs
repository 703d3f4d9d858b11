using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>How revisions are found; kind and slug are fields of the aggregate, which only these lines name.</summary>
internal static class RevisionQueries
{
    public const string KindField = "kind";
    public const string SlugField = "slug";

    /// <summary>Tells whether a row was changed since it was read.</summary>
    public const string RowVersion = "xmin";

    public static IQueryable<Revision> OfItem(this IQueryable<Revision> revisions, ContentKind kind, Slug slug) =>
        revisions.Where(r => EF.Property<string>(r, KindField) == kind.Name && EF.Property<string>(r, SlugField) == slug.Value);

    public static IQueryable<Revision> OfKind(this IQueryable<Revision> revisions, ContentKind kind) =>
        revisions.Where(r => EF.Property<string>(r, KindField) == kind.Name);

    public static IQueryable<Revision> OfKinds(this IQueryable<Revision> revisions, IReadOnlyList<string> kinds) =>
        revisions.Where(r => kinds.Contains(EF.Property<string>(r, KindField)));

    public static IQueryable<Revision> OfItems(this IQueryable<Revision> revisions, IReadOnlyList<string> kinds, IReadOnlyList<string> slugs) =>
        revisions.Where(r => kinds.Contains(EF.Property<string>(r, KindField)) && slugs.Contains(EF.Property<string>(r, SlugField)));

    public static IQueryable<Revision> Open(this IQueryable<Revision> revisions) =>
        revisions.Where(r => r.State == RevisionState.Draft || r.State == RevisionState.InReview);

    /// <summary>What is being written or public: the revisions that make an item be there.</summary>
    public static IQueryable<Revision> Current(this IQueryable<Revision> revisions) =>
        revisions.Where(r => r.State == RevisionState.Draft || r.State == RevisionState.InReview || r.State == RevisionState.Published);

    /// <summary>What is to happen by itself, or came to nothing.</summary>
    public static IQueryable<Revision> Planned(this IQueryable<Revision> revisions) => revisions.Current().Where(r => r.PlannedFor != null || r.PlanFailedFor != null);

    /// <summary>The highest revision number of each item that has one.</summary>
    public static async Task<Dictionary<(string Kind, string Slug), int>> NumbersAsync(this IQueryable<Revision> revisions, CancellationToken cancellationToken)
    {
        Expression<Func<Revision, NumberOf>> number = r => new NumberOf(EF.Property<string>(r, KindField), EF.Property<string>(r, SlugField), r.Number);
        return (await revisions.Select(number).ToListAsync(cancellationToken))
            .GroupBy(r => (r.Kind, r.Slug))
            .ToDictionary(g => g.Key, g => g.Max(r => r.Number));
    }

    private sealed record NumberOf(string Kind, string Slug, int Number);
}
