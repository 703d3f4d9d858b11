using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>The drafts of all kinds that wait for a judgement, those that wait longest first.</summary>
/// <param name="Undecided">Only those that nobody approved yet; else also those that were, and are published at a moment that was planned.</param>
public sealed record ListReviewsQuery(Actor Actor, int Page = 1, int PageSize = 50, bool Undecided = false) : IRequest<Result<ReviewList>>, IPaged;

/// <param name="Total">Over all pages.</param>
/// <param name="SecondPersonNeeded">Whether nobody approves what they wrote themselves.</param>
public sealed record ReviewList(IReadOnlyList<ReviewLine> Items, int Total, bool SecondPersonNeeded);

/// <param name="IsOwn">Whether who looks saved it last.</param>
public sealed record ReviewLine(
    string Kind, string KindName, string Slug, string Title, string SavedBy, string SubmittedBy, DateTimeOffset SubmittedAt, string? Note, DateTimeOffset? PlannedFor, bool IsOwn);

internal sealed class ListReviewsValidator : PagedValidator<ListReviewsQuery>;

internal sealed class ListReviewsHandler(IWegwijzerContext context) : IRequestHandler<ListReviewsQuery, Result<ReviewList>>
{
    public async Task<Result<ReviewList>> Handle(ListReviewsQuery request, CancellationToken cancellationToken)
    {
        var waiting = context.Revisions.AsNoTracking().Where(r => r.State == RevisionState.InReview);
        if (request.Undecided)
            waiting = waiting.Where(r => r.PlannedFor == null);
        var drafts = await waiting.OrderBy(r => r.SubmittedAt).ThenBy(r => r.Id).Skip(request.Offset()).Take(request.PageSize).ToListAsync(cancellationToken);
        var rules = await context.RulesAsync(cancellationToken);
        return new ReviewList(drafts.ConvertAll(d => Line(d, request.Actor)), await waiting.CountAsync(cancellationToken), rules.SecondPersonNeeded);
    }

    // Who was in review before this was written down counts from the last save.
    private static ReviewLine Line(Revision draft, Actor actor) => new(
        draft.Kind.Name,
        draft.Kind.DutchName,
        draft.Slug.Value,
        draft.Item().DisplayTitle,
        draft.SavedBy.Name,
        (draft.SubmittedBy ?? draft.SavedBy).Name,
        draft.SubmittedAt ?? draft.SavedAt,
        draft.Note,
        draft.PlannedFor,
        draft.SavedBy.Id == actor.Id);
}
