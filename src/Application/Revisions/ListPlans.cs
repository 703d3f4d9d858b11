using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Revisions;

/// <summary>What is going to happen by itself, in order of time, and before that what came to nothing.</summary>
public sealed record ListPlansQuery : IRequest<Result<IReadOnlyList<PlanLine>>>;

/// <param name="IsWithdrawal">Whether the item is taken away; else its draft is published.</param>
/// <param name="PlannedFor">Null for what came to nothing.</param>
/// <param name="FailedFor">For when it was planned, where that came to nothing.</param>
public sealed record PlanLine(
    string Kind, string KindName, string Slug, string Title, int Number, bool IsWithdrawal, DateTimeOffset? PlannedFor, string PlannedBy, string? Reason, DateTimeOffset? FailedFor, string? Problem);

internal sealed class ListPlansHandler(IWegwijzerContext context) : IRequestHandler<ListPlansQuery, Result<IReadOnlyList<PlanLine>>>
{
    public async Task<Result<IReadOnlyList<PlanLine>>> Handle(ListPlansQuery request, CancellationToken cancellationToken)
    {
        var planned = await context.Revisions.AsNoTracking().Planned().ToListAsync(cancellationToken);
        return planned
            .OrderBy(r => r.PlanFailedFor is null)
            .ThenBy(r => r.PlanFailedFor ?? r.PlannedFor)
            .ThenBy(r => r.Id)
            .Select(r => new PlanLine(
                r.Kind.Name, r.Kind.DutchName, r.Slug.Value, r.Item().DisplayTitle, r.Number, !r.IsOpen, r.PlannedFor, r.PlannedBy!.Name, r.PlannedReason, r.PlanFailedFor, r.PlanProblem))
            .ToList();
    }
}
