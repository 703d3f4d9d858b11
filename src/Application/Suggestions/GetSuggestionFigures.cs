using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>How much waits in the queue and how long, for the overview.</summary>
public sealed record GetSuggestionFiguresQuery(Actor Actor) : IRequest<Result<SuggestionFigures>>;

/// <param name="New">What nobody has taken up.</param>
/// <param name="Mine">What the one who asks has.</param>
/// <param name="Flagged">Of what is open: mentions danger, or looked as if it named a child.</param>
/// <param name="WaitingSince">When the open one that waits longest came in; null where none is open.</param>
/// <param name="ByKind">The open ones, per sort.</param>
/// <param name="ClosedLately">How many were closed in the last 90 days.</param>
/// <param name="DaysToClose">Of those, the days that half of them took at most; null where there are none.</param>
public sealed record SuggestionFigures(
    int New, int InProgress, int Mine, int Flagged, DateTimeOffset? WaitingSince, IReadOnlyList<SuggestionKindCount> ByKind, int ClosedLately, double? DaysToClose);

public sealed record SuggestionKindCount(SuggestionKind Kind, int Count);

internal sealed class GetSuggestionFiguresHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<GetSuggestionFiguresQuery, Result<SuggestionFigures>>
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(90);

    public async Task<Result<SuggestionFigures>> Handle(GetSuggestionFiguresQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        var open = await context.Suggestions.AsNoTracking().Where(s => s.State == SuggestionState.New || s.State == SuggestionState.InProgress)
            .Select(s => new { s.State, s.Kind, s.ReceivedAt, AssignedTo = s.AssignedTo!.Id, Flagged = s.MentionsDanger || s.ConfirmedNoPersonalData })
            .ToListAsync(cancellationToken);
        var since = clock.GetUtcNow() - Lately;
        var closed = await context.Suggestions.AsNoTracking().Where(s => s.ClosedAt >= since).Select(s => new { s.ReceivedAt, ClosedAt = s.ClosedAt!.Value }).ToListAsync(cancellationToken);
        return new SuggestionFigures(
            open.Count(s => s.State == SuggestionState.New),
            open.Count(s => s.State == SuggestionState.InProgress),
            open.Count(s => s.AssignedTo == request.Actor.Id),
            open.Count(s => s.Flagged),
            open.Count == 0 ? null : open.Min(s => s.ReceivedAt),
            [.. SuggestionKind.All.Select(kind => new SuggestionKindCount(kind, open.Count(s => s.Kind == kind))).Where(c => c.Count > 0)],
            closed.Count,
            DaysToClose.Of(closed.Select(s => s.ClosedAt - s.ReceivedAt)));
    }
}
