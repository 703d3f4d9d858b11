using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Takes up again what was closed; its sender hears of it when it is closed anew.</summary>
public sealed record ReopenSuggestionCommand(Guid Id, Actor Actor) : IRequest<Result<SuggestionHandled>>, IActsOnSuggestion;

internal sealed class ReopenSuggestionHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ReopenSuggestionCommand, Result<SuggestionHandled>>
{
    public Task<Result<SuggestionHandled>> Handle(ReopenSuggestionCommand request, CancellationToken cancellationToken) =>
        context.HandleAsync(request.Id, clock, (suggestion, at) => suggestion.Reopen(request.Actor, at), SuggestionNews.None, cancellationToken);
}
