using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Suggestions;

/// <summary>What would be said of a suggestion, without anything being stored; for forms that help while somebody writes.</summary>
public sealed record CheckSuggestionQuery(SuggestionInput Input) : IRequest<Result<SuggestionCheck>>;

/// <param name="Faults">All that is wrong with it; empty where it would be taken in.</param>
public sealed record SuggestionCheck(IReadOnlyList<Error> Faults, SafetyNotice? SafetyNotice);

internal sealed class CheckSuggestionHandler(GuideSnapshot guide) : IRequestHandler<CheckSuggestionQuery, Result<SuggestionCheck>>
{
    public Task<Result<SuggestionCheck>> Handle(CheckSuggestionQuery request, CancellationToken cancellationToken) => Task.FromResult<Result<SuggestionCheck>>(
        new SuggestionCheck(SuggestionReader.Read(request.Input, guide).Errors, SuggestionReader.MentionsDanger(request.Input) ? SafetyNotice.Now : null));
}
