using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Releases;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Throws the draft of an item away; its words stay in the history.</summary>
public sealed record DiscardDraftCommand(ContentKind Kind, Slug Slug, int SavesSeen, Actor Actor) : IRequest<Result<int>>;

internal sealed class DiscardDraftHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<DiscardDraftCommand, Result<int>>
{
    public async Task<Result<int>> Handle(DiscardDraftCommand request, CancellationToken cancellationToken)
    {
        var draft = await context.Revisions.OfItem(request.Kind, request.Slug).Open().SingleOrDefaultAsync(cancellationToken);
        if (draft is null)
            return RevisionErrors.NoDraft;
        if (draft.Saves != request.SavesSeen)
            return RevisionErrors.Outdated;
        var now = clock.GetUtcNow();
        var discarded = draft.Discard(request.Actor, now);
        if (!discarded.Succeeded)
            return Result<int>.Failure(discarded.Errors);
        await PlannedReleases.CallOffAsync(context, draft, request.Actor, now, cancellationToken);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? draft.Number : Result<int>.Failure(saved.Errors);
    }
}
