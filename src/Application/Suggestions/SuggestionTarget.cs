using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>The item that a suggestion is about: as its sender saw it, and as it is by now, under the name that it has now.</summary>
/// <param name="Seen">Null where that text is not known any more.</param>
/// <param name="Newest">The text of the open draft, else the one that is public.</param>
/// <param name="Saves">Of the open draft; null where there is none.</param>
internal sealed record SuggestionTarget(ContentItem? Seen, ContentItem Newest, long? BasedOnVersion, int? Saves)
{
    /// <returns>Null where it is not public any more.</returns>
    public static async Task<SuggestionTarget?> FindAsync(IWegwijzerContext context, AboutItem about, CancellationToken cancellationToken)
    {
        var seen = await context.Revisions.AsNoTracking().OfItem(about.Kind, about.Slug).SingleOrDefaultAsync(r => r.PublishedVersion == about.Version, cancellationToken);
        if (await PublishedAsync(context, about.Kind, about.Slug.Value, cancellationToken) is not { IsWithdrawn: false } published)
            return null;
        var open = await context.Revisions.AsNoTracking().OfItem(about.Kind, Slug.Parse(published.Slug)).Open().SingleOrDefaultAsync(cancellationToken);
        return new SuggestionTarget(
            seen?.Item(), open?.Item() ?? ContentItem.Read(about.Kind, published.Content!).Value, open is null ? published.Version : open.BasedOnVersion, open?.Saves);
    }

    /// <summary>The item as it is public now, under the name that it has now.</summary>
    private static async Task<PublishedItem?> PublishedAsync(IWegwijzerContext context, ContentKind kind, string slug, CancellationToken cancellationToken)
    {
        var item = await context.PublishedItems.AsNoTracking().SingleOrDefaultAsync(i => i.Kind == kind.Name && i.Slug == slug, cancellationToken);
        // Ends: no name that was left can be renamed to.
        return item is { IsRenamed: true, Successor: { } next } ? await PublishedAsync(context, kind, next, cancellationToken) : item;
    }
}
