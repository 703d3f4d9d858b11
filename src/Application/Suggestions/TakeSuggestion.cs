using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Takes a suggestion up. Of two who do so at the same moment, the second is told.</summary>
public sealed record TakeSuggestionCommand(Guid Id, Actor Actor) : IRequest<Result<SuggestionHandled>>, IActsOnSuggestion;

internal sealed class TakeSuggestionHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<TakeSuggestionCommand, Result<SuggestionHandled>>
{
    public Task<Result<SuggestionHandled>> Handle(TakeSuggestionCommand request, CancellationToken cancellationToken) =>
        context.HandleAsync(request.Id, clock, (suggestion, at) => suggestion.Take(request.Actor, at), SuggestionNews.None, cancellationToken);
}
