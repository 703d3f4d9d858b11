using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Tools;

/// <summary>The cards that readers see in each step and setting, for whoever puts one more there.</summary>
/// <param name="Except">A tool whose own cards are left out.</param>
public sealed record ListCardsQuery(string? Except) : IRequest<Result<IReadOnlyList<Card>>>;

/// <param name="Title">Of the tool.</param>
public sealed record Card(string Step, string Setting, int Position, string Tool, string Title, string Label);

internal sealed class ListCardsHandler(GuideSnapshot guide) : IRequestHandler<ListCardsQuery, Result<IReadOnlyList<Card>>>
{
    public Task<Result<IReadOnlyList<Card>>> Handle(ListCardsQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<IReadOnlyList<Card>>.Success(
        [
            .. guide.Tools.All.Where(tool => tool.Slug != request.Except)
                .SelectMany(tool => tool.Placements, (tool, place) => new Card(place.Step.Slug, place.Setting.Slug, place.Position, tool.Slug, tool.Title, place.Label))
                .OrderBy(card => card.Position)
                .ThenBy(card => card.Tool, StringComparer.Ordinal),
        ]));
}
