using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Factors;
using Wegwijzer.Domain.Guidance;
using Wegwijzer.Domain.Pages;
using Wegwijzer.Domain.Signals;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Revisions;

/// <summary>An item as readers would get it if this were public now; what is not filled in yet is empty.</summary>
public sealed record PreviewItemQuery(ItemForm Form) : IRequest<Result<ItemPreview>>;

/// <param name="Lead">What it says in plain text.</param>
/// <param name="Text">What it says in longer text.</param>
/// <param name="Examples">Sentences that one could say.</param>
/// <param name="Links">What it leads to outside the guide.</param>
/// <param name="Cell">The step and setting that it stands in.</param>
/// <param name="Row">All that it stands in order with, itself too.</param>
public sealed record ItemPreview(
    string Title,
    string? Lead,
    TextResponse? Text,
    IReadOnlyList<string> Examples,
    IReadOnlyList<OutsideLink> Links,
    IReadOnlyList<ItemFact> Facts,
    (string Step, string Setting)? Cell,
    IReadOnlyList<Neighbour> Row);

/// <param name="Address">Null where none is known.</param>
public sealed record OutsideLink(string Text, string? Address);

/// <param name="IsSelf">Whether this is the item that is looked at.</param>
public sealed record Neighbour(string Slug, string Title, bool IsSelf);

internal sealed class PreviewItemHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<PreviewItemQuery, Result<ItemPreview>>
{
    public async Task<Result<ItemPreview>> Handle(PreviewItemQuery request, CancellationToken cancellationToken)
    {
        var item = ContentItem.ReadUnfinished(request.Form.Kind, request.Form.ToJson()).Item;
        var known = await KnownItems.ForAsync(item, context, guide, cancellationToken);
        return new ItemPreview(
            item.DisplayTitle,
            Lead(item),
            Text(item) is { } text ? TextRenderer.Render(text) : null,
            item is ConversationTip tip ? tip.Examples : [],
            Links(item),
            ItemFacts.Of(item, known),
            known.PlaceOf(item),
            Row(item));
    }

    private static string? Lead(ContentItem item) => item switch
    {
        Signal signal => signal.Explanation,
        ConversationTip tip => tip.Explanation,
        Factor factor => factor.Explanation,
        Situation situation => situation.Description,
        Setting setting => setting.Description,
        AdviceLine line => line.Note,
        _ => null,
    };

    private static Markdown? Text(ContentItem item) => item switch
    {
        GuidanceSection section => section.Body,
        Page page => page.Body,
        Step step => step.Introduction,
        Phase phase => phase.Introduction,
        ConversationSection section => section.Introduction,
        _ => null,
    };

    private static IReadOnlyList<OutsideLink> Links(ContentItem item) => item switch
    {
        Phase phase => [.. phase.Sources.Select(source => new OutsideLink(source.Title, source.Address?.Value))],
        Organisation { Address: { } address } => [new OutsideLink(address.Value, address.Value)],
        AdviceLine { Address: { } address } => [new OutsideLink(address.Value, address.Value)],
        _ => [],
    };

    private IReadOnlyList<Neighbour> Row(ContentItem item) => item.Place is not { } place
        ? []
        :
        [
            .. guide.InRow(item.Kind, place.Among).Where(other => other.Slug != item.Slug).Append(item)
                .OrderBy(other => other.Place!.Position)
                .ThenBy(other => other.Slug.Value, StringComparer.Ordinal)
                .Select(other => new Neighbour(other.Slug.Value, other.DisplayTitle, other == item)),
        ];
}
