using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Gives a suggestion to somebody, whoever has it now.</summary>
/// <param name="Assignee">Who is to handle it, with the role that they have.</param>
public sealed record AssignSuggestionCommand(Guid Id, Actor Assignee, Actor Actor) : IRequest<Result<SuggestionHandled>>, IActsOnSuggestion;

internal sealed class AssignSuggestionHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<AssignSuggestionCommand, Result<SuggestionHandled>>
{
    public Task<Result<SuggestionHandled>> Handle(AssignSuggestionCommand request, CancellationToken cancellationToken) =>
        context.HandleAsync(request.Id, clock, (suggestion, at) => suggestion.AssignTo(request.Assignee, request.Actor, at), SuggestionNews.None, cancellationToken);
}
