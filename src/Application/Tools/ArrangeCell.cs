using System.Text.Json.Nodes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Tools;

/// <summary>Puts the cards of one step and setting in another order, in one publication. Open drafts of the tools follow.</summary>
/// <param name="Cards">All cards of the cell in their new order.</param>
public sealed record ArrangeCellCommand(Slug Step, Slug Setting, IReadOnlyList<CardSeen> Cards, Actor Actor) : IRequest<Result<Published>>, IActsOn
{
    public AuditSubject ActsOn => new("cell", $"{Step}/{Setting}");
}

/// <summary>A card as somebody saw it: whose it is, and which place it had.</summary>
public sealed record CardSeen(Slug Tool, int Position);

internal sealed class ArrangeCellHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ArrangeCellCommand, Result<Published>>
{
    public Task<Result<Published>> Handle(ArrangeCellCommand request, CancellationToken cancellationToken) =>
        Publication.RunAsync(context, clock, request.Actor, (publication, version) => GatherAsync(request, publication, version.Number + 1, cancellationToken), cancellationToken);

    private async Task<Result> GatherAsync(ArrangeCellCommand request, Publication publication, long nextVersion, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        var published = await context.PublishedItems.AsNoTracking().Where(i => i.Kind == ContentKind.Tool.Name && i.Content != null).ToListAsync(cancellationToken);
        var tools = published.Select(row => (Row: row, Tool: (Tool)ContentItem.Read(ContentKind.Tool, row.Content!).Value)).Where(t => t.Tool.Placements.Any(p => IsHere(request, p))).ToList();
        var now = tools.SelectMany(t => t.Tool.Placements.Where(p => IsHere(request, p)), (t, p) => new CardSeen(t.Tool.Slug, p.Position)).ToHashSet();
        // Somebody put a card there or took one away since: their order would be that of another cell.
        if (!now.SetEquals(request.Cards) || now.Count != request.Cards.Count)
            return RevisionErrors.Outdated;

        var places = request.Cards.Select((card, index) => (card, Place: index + 1)).ToDictionary(c => c.card, c => c.Place);
        return await new Sweep(context, publication, nextVersion).RunAsync(tools.Select(t => t.Row), item => item is Tool ? Arranged(request, item, places) : item, "De volgorde in een vak is gewijzigd.", cancellationToken);
    }

    private static ContentItem Arranged(ArrangeCellCommand request, ContentItem tool, Dictionary<CardSeen, int> places)
    {
        var json = tool.ToJson();
        foreach (var placement in json["placements"]!.AsArray().Select(p => p!.AsObject()).Where(p => IsHere(request, p)))
        {
            if (places.TryGetValue(new CardSeen(tool.Slug, placement["position"]!.GetValue<int>()), out var place))
                placement["position"] = place;
        }

        var arranged = ContentItem.Read(ContentKind.Tool, json.ToJsonString());
        // A draft in which a card has a place that one of its own gets now keeps its own order: whoever goes on with it sees to that.
        return arranged.Succeeded ? arranged.Value : tool;
    }

    private static bool IsHere(ArrangeCellCommand request, Placement placement) => placement.Step == request.Step && placement.Setting == request.Setting;

    private static bool IsHere(ArrangeCellCommand request, JsonObject placement) =>
        placement["step"]!.GetValue<string>() == request.Step.Value && placement["setting"]!.GetValue<string>() == request.Setting.Value;
}
