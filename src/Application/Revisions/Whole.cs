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
        var bundle = Domain.Content.Bundle.Create([.. untouched.Select(i => ContentItem.Read(ContentKind.Find(i.Kind)!, i.Content!).Value), .. published]);
        return new Whole(untouched, bundle.Succeeded ? bundle : Result<Bundle>.Failure(await NamingDraftsAsync(context, published, bundle.Errors, cancellationToken)));
    }

    /// <summary>Who refers to what is still a draft can do something about that, so it is said with its name.</summary>
    private static async Task<IReadOnlyList<Error>> NamingDraftsAsync(
        IWegwijzerContext context, IReadOnlyList<ContentItem> published, IReadOnlyList<Error> errors, CancellationToken cancellationToken)
    {
        var broken = errors.Where(e => e.Code == BundleErrors.UnknownReference).Select(e => e.Field).ToHashSet(StringComparer.Ordinal);
        var references = published.SelectMany(item => item.References.Select(to => (Item: item, To: to, Field: $"{item.Kind.Plural}/{item.Slug}/{to.Path}"))).Where(r => broken.Contains(r.Field)).ToList();
        if (references.Count == 0)
            return errors;
        var drafts = await context.Revisions.AsNoTracking()
            .OfItems([.. references.Select(r => r.To.Kind.Name).Distinct(StringComparer.Ordinal)], [.. references.Select(r => r.To.Slug.Value)]).Open()
            .ToDictionaryAsync(d => (d.Kind, d.Slug), cancellationToken);
        var said = references.Where(r => drafts.ContainsKey((r.To.Kind, r.To.Slug))).ToLookup(r => r.Field, r => RevisionErrors.RefersToDraft(r.Item, drafts[(r.To.Kind, r.To.Slug)].Item()), StringComparer.Ordinal);
        return [.. errors.Select(e => e.Code == BundleErrors.UnknownReference && said[e.Field!].FirstOrDefault() is { } message ? e with { Message = message } : e)];
    }
}
