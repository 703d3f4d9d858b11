using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Has the draft of an item published by itself at a moment to come, or at another moment than was planned.</summary>
/// <param name="SavesSeen">The number of saves of the draft that the planner had before them: no other words than those are published.</param>
public sealed record PlanPublicationCommand(ContentKind Kind, Slug Slug, int SavesSeen, DateTimeOffset Moment, Actor Actor) : IRequest<Result<DateTimeOffset>>;

internal sealed class PlanPublicationHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<PlanPublicationCommand, Result<DateTimeOffset>>
{
    public async Task<Result<DateTimeOffset>> Handle(PlanPublicationCommand request, CancellationToken cancellationToken)
    {
        var draft = await context.Revisions.OfItem(request.Kind, request.Slug).Open().SingleOrDefaultAsync(cancellationToken);
        if (draft is null)
            return RevisionErrors.NoDraft;
        var version = await context.PublishedItems.Where(i => i.Kind == request.Kind.Name && i.Slug == request.Slug.Value).Select(i => (long?)i.Version).SingleOrDefaultAsync(cancellationToken);
        if (draft.Saves != request.SavesSeen || draft.BasedOnVersion != version)
            return RevisionErrors.Outdated;
        var rules = await context.RulesAsync(cancellationToken);
        var planned = draft.PlanFor(request.Moment, request.Actor, clock.GetUtcNow(), rules.SecondPersonNeeded);
        if (planned.Succeeded)
            planned = await context.SaveAsync(cancellationToken);
        return planned.Succeeded ? draft.PlannedFor!.Value : Result<DateTimeOffset>.Failure(planned.Errors);
    }
}
