using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Puts a suggestion back for anybody to take.</summary>
public sealed record ReleaseSuggestionCommand(Guid Id, Actor Actor) : IRequest<Result<SuggestionHandled>>, IActsOnSuggestion;

internal sealed class ReleaseSuggestionHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ReleaseSuggestionCommand, Result<SuggestionHandled>>
{
    public Task<Result<SuggestionHandled>> Handle(ReleaseSuggestionCommand request, CancellationToken cancellationToken) =>
        context.HandleAsync(request.Id, clock, (suggestion, at) => suggestion.Release(request.Actor, at), SuggestionNews.None, cancellationToken);
}
