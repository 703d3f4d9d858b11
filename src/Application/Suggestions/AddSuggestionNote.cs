using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Writes something beside a suggestion that the other curators read, and nobody else.</summary>
public sealed record AddSuggestionNoteCommand(Guid Id, string? Text, Actor Actor) : IRequest<Result<SuggestionHandled>>, IActsOnSuggestion;

internal sealed class AddSuggestionNoteHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<AddSuggestionNoteCommand, Result<SuggestionHandled>>
{
    public Task<Result<SuggestionHandled>> Handle(AddSuggestionNoteCommand request, CancellationToken cancellationToken) =>
        context.HandleAsync(request.Id, clock, (suggestion, at) => suggestion.AddNote(request.Text, request.Actor, at), SuggestionNews.None, cancellationToken);
}
