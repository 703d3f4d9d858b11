using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Answers whoever sent a suggestion: by mail where they asked for that, and to whoever has its code.</summary>
public sealed record AnswerSuggestionCommand(Guid Id, string? Reply, Actor Actor) : IRequest<Result<SuggestionHandled>>, IActsOnSuggestion;

internal sealed class AnswerSuggestionHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<AnswerSuggestionCommand, Result<SuggestionHandled>>
{
    public Task<Result<SuggestionHandled>> Handle(AnswerSuggestionCommand request, CancellationToken cancellationToken) =>
        context.HandleAsync(request.Id, clock, (suggestion, at) => suggestion.Answer(request.Reply, request.Actor, at), SuggestionNews.Answered, cancellationToken);
}
