using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>All that would be public once some items are published and others withdrawn.</summary>
/// <param name="Untouched">What is public now, and stays as it is.</param>
/// <param name="Bundle">The whole, or what is wrong with it.</param>
internal sealed record Whole(IReadOnlyList<PublishedItem> Untouched, Result<Bundle> Bundle)
{
    public static async Task<Whole> WithAsync(
        IWegwijzerContext context, IReadOnlyList<ContentItem> published, IEnumerable<(string Kind, string Slug)> withdrawn, CancellationToken cancellationToken)
    {
        var touched = published.Select(i => (i.Kind.Name, i.Slug.Value)).Concat(withdrawn).ToHashSet();
        var current = await context.PublishedItems.AsNoTracking().Where(i => i.Content != null).ToListAsync(cancellationToken);
        // A kind that this build does not know belongs to a newer one that shares the database.
        var untouched = current.Where(i => !touched.Contains((i.Kind, i.Slug)) && ContentKind.Find(i.Kind) is not null).ToList();
        return new Whole(untouched, Domain.Content.Bundle.Create([.. untouched.Select(i => ContentItem.Read(ContentKind.Find(i.Kind)!, i.Content!).Value), .. published]));
    }
}
