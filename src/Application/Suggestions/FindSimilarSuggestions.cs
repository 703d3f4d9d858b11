using MediatR;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Other suggestions that may say the same, the most alike first; to close this one as a duplicate, or to answer both alike.</summary>
public sealed record FindSimilarSuggestionsQuery(Guid Id, Actor Actor) : IRequest<Result<IReadOnlyList<SimilarSuggestion>>>;

/// <param name="Message">Its beginning.</param>
/// <param name="Likeness">From 0 to 1; 1 where the words or the address are the same.</param>
public sealed record SimilarSuggestion(Guid Id, SuggestionKind Kind, SuggestionState State, DateTimeOffset ReceivedAt, string? Message, string? ProposedTitle, double Likeness);

/// <summary>Compares texts; PostgreSQL does that with trigrams.</summary>
public interface ISimilarSuggestions
{
    /// <returns>Null where there is no such suggestion.</returns>
    Task<IReadOnlyList<SimilarSuggestion>?> FindAsync(Guid id, int most, CancellationToken cancellationToken);
}

internal sealed class FindSimilarSuggestionsHandler(ISimilarSuggestions similar) : IRequestHandler<FindSimilarSuggestionsQuery, Result<IReadOnlyList<SimilarSuggestion>>>
{
    private const int Most = 10;

    public async Task<Result<IReadOnlyList<SimilarSuggestion>>> Handle(FindSimilarSuggestionsQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        return await similar.FindAsync(request.Id, Most, cancellationToken) is { } found ? Result<IReadOnlyList<SimilarSuggestion>>.Success(found) : SuggestionErrors.UnknownSuggestion;
    }
}
