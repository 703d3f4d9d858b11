using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Privacy;

/// <summary>Takes all words of a suggestion away: message, addresses, what was proposed, notes, reply, history and unsent mail.</summary>
public sealed record BlankTextCommand(Guid Id, Actor Actor) : IRequest<Result<Blanked>>, IActsOn
{
    public AuditSubject ActsOn => AuditedSuggestions.Of(Id);
}

/// <param name="Item">What the suggestion had been taken over into: its words may stand in that draft or item, where an editor takes them out; null where there is none.</param>
public sealed record Blanked(Guid Id, SuggestedItem? Item);

internal sealed class BlankTextHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<BlankTextCommand, Result<Blanked>>
{
    public async Task<Result<Blanked>> Handle(BlankTextCommand request, CancellationToken cancellationToken)
    {
        if (await context.WholeSuggestionAsync(request.Id, cancellationToken) is not { } suggestion)
            return SuggestionErrors.UnknownSuggestion;
        var at = clock.GetUtcNow();
        var done = suggestion.BlankText(request.Actor, at);
        if (!done.Succeeded)
            return Result<Blanked>.Failure(done.Errors);
        await context.CancelMailAboutAsync([suggestion.Id], _ => true, request.Actor, at, cancellationToken);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? new Blanked(suggestion.Id, suggestion.AcceptedAs) : Result<Blanked>.Failure(saved.Errors);
    }
}

internal static class WholeSuggestion
{
    /// <summary>With all that was written about it.</summary>
    public static Task<Suggestion?> WholeSuggestionAsync(this IWegwijzerContext context, Guid id, CancellationToken cancellationToken) =>
        context.Suggestions.Include(s => s.History).Include(s => s.Notes).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
}
