using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Privacy;

/// <summary>All suggestions in which somebody's name or e-mail address stands, whether as its sender or in a text. That somebody looked is in the audit trail.</summary>
public sealed record FindSubmitterQuery(string? Text, Actor Actor) : IRequest<Result<IReadOnlyList<FoundSubmission>>>, IActsOn
{
    public const int MinLength = 3;

    // Never what was looked for.
    public AuditSubject ActsOn => new("submitter", "");

    public override string ToString() => nameof(FindSubmitterQuery);
}

/// <param name="Submitter">Null where nothing is held on its sender, but the words stand in a text.</param>
/// <param name="FoundIn">Where they stand.</param>
public sealed record FoundSubmission(
    Guid Id, string Code, SuggestionState State, DateTimeOffset ReceivedAt, DateTimeOffset? ClosedAt, HeldSubmitter? Submitter, IReadOnlyList<FoundIn> FoundIn);

public enum FoundIn
{
    Submitter,
    Text,
    Reply,
    Note,
    UnsentMail,
}

/// <summary>Looks through all that is kept, in whatever case it was written: text search that LINQ says badly.</summary>
public interface ISubmitterSearch
{
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<FoundIn>>> FindAsync(string text, CancellationToken cancellationToken);
}

internal sealed class FindSubmitterHandler(IWegwijzerContext context, ISubmitterSearch search) : IRequestHandler<FindSubmitterQuery, Result<IReadOnlyList<FoundSubmission>>>
{
    public async Task<Result<IReadOnlyList<FoundSubmission>>> Handle(FindSubmitterQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (request.Text?.Trim() is not { Length: >= FindSubmitterQuery.MinLength } text)
            return SuggestionErrors.NothingToFind;
        var found = await search.FindAsync(text, cancellationToken);
        var suggestions = await context.Suggestions.AsNoTracking().Where(s => found.Keys.Contains(s.Id)).OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        return Result<IReadOnlyList<FoundSubmission>>.Success(
            [.. suggestions.Select(s => new FoundSubmission(s.Id, s.Code.Value, s.State, s.ReceivedAt, s.ClosedAt, HeldSubmitter.Of(s.Submitter), found[s.Id]))]);
    }
}
