using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Closes a suggestion without taking it over.</summary>
/// <param name="Reason">Whoever sent it gets to read it.</param>
public sealed record DeclineSuggestionCommand(Guid Id, string? Reason, Actor Actor) : IRequest<Result<SuggestionHandled>>, IActsOnSuggestion;

internal sealed class DeclineSuggestionHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<DeclineSuggestionCommand, Result<SuggestionHandled>>
{
    public Task<Result<SuggestionHandled>> Handle(DeclineSuggestionCommand request, CancellationToken cancellationToken) =>
        context.HandleAsync(request.Id, clock, (suggestion, at) => suggestion.Decline(request.Reason, request.Actor, at), SuggestionNews.Closed, cancellationToken);
}
