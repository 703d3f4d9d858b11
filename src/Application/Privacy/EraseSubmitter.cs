using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Privacy;

/// <summary>
/// Erases what is held on a sender, of the suggestions that a beheerder has found to be theirs; unsent mail to them too. The suggestions stay, without a
/// sender. Where they named themselves in a text, <see cref="BlankPassageCommand"/> takes that away.
/// </summary>
public sealed record EraseSubmitterCommand(IReadOnlyList<Guid> Suggestions, Actor Actor) : IRequest<Result<int>>, IActsOn
{
    public AuditSubject ActsOn => AuditedSuggestions.Of(Suggestions);
}

internal sealed class EraseSubmitterHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<EraseSubmitterCommand, Result<int>>
{
    public async Task<Result<int>> Handle(EraseSubmitterCommand request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        var suggestions = await context.Suggestions.Where(s => request.Suggestions.Contains(s.Id)).ToListAsync(cancellationToken);
        if (suggestions.Count != request.Suggestions.Distinct().Count())
            return SuggestionErrors.UnknownSuggestion;
        var at = clock.GetUtcNow();
        foreach (var suggestion in suggestions)
            _ = suggestion.EraseSubmitter(request.Actor, at);
        await context.CancelMailAboutAsync(request.Suggestions, _ => true, request.Actor, at, cancellationToken);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? suggestions.Count : Result<int>.Failure(saved.Errors);
    }
}
