using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Signals;

namespace Wegwijzer.Application.Revisions;

/// <summary>What an item can refer to, as curators have it: what is public, and what is still a draft.</summary>
internal sealed record KnownItems(GuideSnapshot Guide, IReadOnlyList<ContentItem> NotYetPublic)
{
    public static async Task<KnownItems> AllAsync(IWegwijzerContext context, GuideSnapshot guide, CancellationToken cancellationToken) =>
        new(guide, await context.NotYetPublicAsync(guide, cancellationToken));

    /// <summary>As much as there is to know about one item; of most, all is public.</summary>
    public static async Task<KnownItems> ForAsync(ContentItem item, IWegwijzerContext context, GuideSnapshot guide, CancellationToken cancellationToken) =>
        item.References.All(r => guide.Find(r.Kind, r.Slug.Value) is not null) ? new KnownItems(guide, []) : await AllAsync(context, guide, cancellationToken);

    public IEnumerable<T> All<T>()
        where T : ContentItem => Guide.All<T>().Select(entry => entry.Item).Concat(NotYetPublic.OfType<T>());

    public ContentItem? Find(ContentKind kind, string slug) => Guide.Find(kind, slug)?.Item ?? NotYetPublic.FirstOrDefault(item => item.Kind == kind && item.Slug.Value == slug);

    /// <summary>A signal stands where its group does, and a tip where its section does.</summary>
    public (string Step, string Setting)? PlaceOf(ContentItem item) => item switch
    {
        Signal signal => Find(ContentKind.SignalGroup, signal.Group.Value) is { } group ? Guide.PlaceOf(group) : null,
        ConversationTip tip => Find(ContentKind.ConversationSection, tip.Section.Value) is { } section ? Guide.PlaceOf(section) : null,
        _ => Guide.PlaceOf(item),
    };
}
