using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Closes a suggestion because another one says the same; those that were closed for this one follow.</summary>
public sealed record MarkSuggestionDuplicateCommand(Guid Id, Guid Original, string? Reply, Actor Actor) : IRequest<Result<SuggestionHandled>>, IActsOnSuggestion;

internal sealed class MarkSuggestionDuplicateHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<MarkSuggestionDuplicateCommand, Result<SuggestionHandled>>
{
    public async Task<Result<SuggestionHandled>> Handle(MarkSuggestionDuplicateCommand request, CancellationToken cancellationToken)
    {
        if (await context.Suggestions.SingleOrDefaultAsync(s => s.Id == request.Original, cancellationToken) is not { } original)
            return SuggestionErrors.UnknownSuggestion with { Field = "original" };
        var followers = await context.Suggestions.Where(s => s.DuplicateOf == request.Id && s.Id != request.Original).ToListAsync(cancellationToken);
        return await context.HandleAsync(request.Id, clock, (suggestion, at) => Mark(suggestion, original, followers, request, at), SuggestionNews.Closed, cancellationToken);
    }

    private static Result Mark(Suggestion suggestion, Suggestion original, List<Suggestion> followers, MarkSuggestionDuplicateCommand request, DateTimeOffset at)
    {
        var marked = suggestion.MarkDuplicateOf(original, request.Reply, request.Actor, at);
        if (marked.Succeeded)
            followers.ForEach(follower => follower.FollowDuplicate(original));
        return marked;
    }
}
