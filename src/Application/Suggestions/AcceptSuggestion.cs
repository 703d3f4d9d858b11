using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>
/// Closes a suggestion as taken over where a curator did so by hand: in an item that there is, or without one for a question or a remark.
/// </summary>
/// <param name="Item">The item that it went into.</param>
public sealed record AcceptSuggestionCommand(Guid Id, SuggestedItem? Item, string? Reply, Actor Actor) : IRequest<Result<SuggestionHandled>>, IActsOnSuggestion;

internal sealed class AcceptSuggestionHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<AcceptSuggestionCommand, Result<SuggestionHandled>>
{
    public async Task<Result<SuggestionHandled>> Handle(AcceptSuggestionCommand request, CancellationToken cancellationToken)
    {
        if (request.Item is { } item && !await IsThereAsync(item, cancellationToken))
            return RevisionErrors.Unknown(item.Kind, item.Slug) with { Field = "item" };
        return await context.HandleAsync(
            request.Id, clock, (suggestion, at) => suggestion.Accept(request.Item, request.Reply, request.Actor, at), SuggestionNews.Closed, cancellationToken);
    }

    private Task<bool> IsThereAsync(SuggestedItem item, CancellationToken cancellationToken) =>
        context.Revisions.OfItem(item.Kind, item.Slug).AnyAsync(
            r => r.State == RevisionState.Draft || r.State == RevisionState.InReview || r.State == RevisionState.Published, cancellationToken);
}
