using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Revisions;

/// <summary>Where an item is used: what refers to it, in a field or in a link in its text.</summary>
public sealed record FindUsesQuery(ContentKind Kind, Slug Slug) : IRequest<Result<Uses>>;

/// <param name="Public">What the public sees; as long as there is any of this, the item can't be withdrawn.</param>
/// <param name="Drafts">Drafts that refer to it where what is public does not.</param>
public sealed record Uses(IReadOnlyList<Use> Public, IReadOnlyList<Use> Drafts)
{
    public bool IsUsed => Public.Count > 0;
}

/// <param name="Apart">What tells it from others with the same title.</param>
public sealed record Use(ContentKind Kind, string Slug, string Title, string Apart);

internal sealed class FindUsesHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<FindUsesQuery, Result<Uses>>
{
    public async Task<Result<Uses>> Handle(FindUsesQuery request, CancellationToken cancellationToken) =>
        await context.UsesAsync(guide, request.Kind, request.Slug, cancellationToken);
}

internal static class FoundUses
{
    public static async Task<Uses> UsesAsync(this IWegwijzerContext context, GuideSnapshot guide, ContentKind kind, Slug slug, CancellationToken cancellationToken)
    {
        var uses = InOrder(guide.Everything.Select(entry => entry.Item));
        var known = uses.Select(use => (use.Kind, use.Slug)).ToHashSet();
        var drafts = await context.Revisions.AsNoTracking().Open().ToListAsync(cancellationToken);
        return new Uses(uses, [.. InOrder(drafts.Select(draft => draft.Item())).Where(use => !known.Contains((use.Kind, use.Slug)))]);

        List<Use> InOrder(IEnumerable<ContentItem> items) =>
        [
            .. items.Where(item => (item.Kind != kind || item.Slug != slug) && item.References.Any(r => r.Kind == kind && r.Slug == slug))
                .OrderBy(item => Kinds[item.Kind])
                .ThenBy(item => item.DisplayTitle, StringComparer.OrdinalIgnoreCase)
                .ThenBy(item => item.Slug.Value, StringComparer.Ordinal)
                .Select(item => new Use(item.Kind, item.Slug.Value, item.DisplayTitle, ItemFacts.Apart(item, guide))),
        ];
    }

    private static readonly Dictionary<ContentKind, int> Kinds = ContentKind.All.Index().ToDictionary(k => k.Item, k => k.Index);
}
