using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>What became of a suggestion by what a curator did.</summary>
/// <param name="Mailed">Whether its sender is mailed about it; they are where they asked for that.</param>
public sealed record SuggestionHandled(Guid Id, SuggestionState State, bool Mailed);

/// <summary>A command that is done to a suggestion; the audit trail names it, and nothing of what it says.</summary>
public interface IActsOnSuggestion : IActsOn
{
    Guid Id { get; }

    AuditSubject IActsOn.ActsOn => new("suggestion", Id.ToString());
}

/// <summary>What all that curators do with a suggestion has in common: load it, act, tell its sender where that is due, and save all of that at once.</summary>
internal static class SuggestionHandling
{
    public static Task<Suggestion?> FindToHandleAsync(this IWegwijzerContext context, Guid id, CancellationToken cancellationToken) =>
        context.Suggestions.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    /// <param name="act">One method of the aggregate.</param>
    /// <param name="news">Whether its sender wants to hear of it.</param>
    public static async Task<Result<SuggestionHandled>> HandleAsync(
        this IWegwijzerContext context, Guid id, TimeProvider clock, Func<Suggestion, DateTimeOffset, Result> act, SuggestionNews news, CancellationToken cancellationToken)
    {
        if (await context.FindToHandleAsync(id, cancellationToken) is not { } suggestion)
            return SuggestionErrors.UnknownSuggestion;
        var at = clock.GetUtcNow();
        var done = act(suggestion, at);
        return done.Succeeded ? await context.SaveAsync(suggestion, news, at, cancellationToken) : Result<SuggestionHandled>.Failure(done.Errors);
    }

    public static async Task<Result<SuggestionHandled>> SaveAsync(
        this IWegwijzerContext context, Suggestion suggestion, SuggestionNews news, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var mail = SuggestionMail.About(suggestion, news, at);
        if (mail is not null)
            context.OutgoingMail.Add(mail);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? new SuggestionHandled(suggestion.Id, suggestion.State, mail is not null) : Result<SuggestionHandled>.Failure(saved.Errors);
    }
}
