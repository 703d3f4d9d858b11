using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Has an item taken away by itself at a moment to come, or at another moment or for another reason than was planned.</summary>
public sealed record PlanWithdrawalCommand(ContentKind Kind, Slug Slug, string Reason, Slug? Successor, DateTimeOffset Moment, Actor Actor) : IRequest<Result<DateTimeOffset>>;

internal sealed class PlanWithdrawalHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<PlanWithdrawalCommand, Result<DateTimeOffset>>
{
    public async Task<Result<DateTimeOffset>> Handle(PlanWithdrawalCommand request, CancellationToken cancellationToken)
    {
        var withdrawal = Withdrawal.Create(request.Reason, request.Successor);
        if (!withdrawal.Succeeded)
            return Result<DateTimeOffset>.Failure(withdrawal.Errors);
        var live = await context.Revisions.OfItem(request.Kind, request.Slug).SingleOrDefaultAsync(r => r.State == RevisionState.Published, cancellationToken);
        if (live is null)
            return RevisionErrors.NotPublished;
        var planned = live.PlanWithdrawal(request.Moment, withdrawal.Value, request.Actor, clock.GetUtcNow());
        if (planned.Succeeded)
            planned = await context.HasSuccessorAsync(request.Kind, withdrawal.Value, cancellationToken);
        if (planned.Succeeded)
            planned = await context.SaveAsync(cancellationToken);
        return planned.Succeeded ? live.PlannedFor!.Value : Result<DateTimeOffset>.Failure(planned.Errors);
    }
}
