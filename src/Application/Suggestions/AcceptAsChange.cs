using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>
/// Closes a correction or a broken link as taken over, and makes a draft of the item with what was proposed. The proposal is one over the
/// text that its sender saw: where that very text was changed since, by a draft or a publication, nothing is written over and the fields are named.
/// </summary>
/// <param name="Changes">What to change instead, by the name of the text in the item (<c>title</c>, <c>url</c>); null for what was proposed.</param>
public sealed record AcceptAsChangeCommand(Guid Id, IReadOnlyDictionary<string, string?>? Changes, string? Reply, Actor Actor) : IRequest<Result<SuggestionBecameDraft>>, IActsOnSuggestion;

/// <summary>The draft that a suggestion became.</summary>
/// <param name="Saves">The draft's saves, for who goes on with it.</param>
public sealed record SuggestionBecameDraft(SuggestionHandled Suggestion, ContentKind Kind, Slug Slug, int Saves);

internal sealed class AcceptAsChangeHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<AcceptAsChangeCommand, Result<SuggestionBecameDraft>>
{
    public async Task<Result<SuggestionBecameDraft>> Handle(AcceptAsChangeCommand request, CancellationToken cancellationToken)
    {
        if (await context.FindToHandleAsync(request.Id, cancellationToken) is not { } suggestion)
            return SuggestionErrors.UnknownSuggestion;
        if (suggestion.MayHandle(request.Actor) is { } refusal)
            return refusal;
        if (suggestion.About is not { } about)
            return SuggestionErrors.AboutNothing;
        if (await SuggestionTarget.FindAsync(context, about, cancellationToken) is not { } target)
            return RevisionErrors.Unknown(about.Kind, about.Slug);
        var changes = request.Changes ?? ItemPatch.Changes(target.Newest, suggestion.Proposed.Title, suggestion.Proposed.Url?.Value, suggestion.Proposed.Description);
        var patched = ItemPatch.Apply(target.Seen, target.Newest, changes);
        if (!patched.Succeeded)
            return Result<SuggestionBecameDraft>.Failure(patched.Errors);
        if (patched.Value.Hash == target.Newest.Hash)
            return SuggestionErrors.NothingToChange;
        var draft = await new Drafts(context, request.Actor, clock).WriteAsync(patched.Value, target.BasedOnVersion, target.Saves, $"Uit een suggestie: {suggestion.Kind.Label}.", cancellationToken);
        if (!draft.Succeeded)
            return Result<SuggestionBecameDraft>.Failure(draft.Errors);
        return await context.AcceptAsync(suggestion, draft.Value, request.Reply, request.Actor, clock.GetUtcNow(), cancellationToken);
    }
}

internal static class SuggestionAcceptance
{
    /// <summary>Closes a suggestion with the draft that it became, in one save.</summary>
    public static async Task<Result<SuggestionBecameDraft>> AcceptAsync(
        this IWegwijzerContext context, Suggestion suggestion, Revision draft, string? reply, Actor actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var accepted = suggestion.Accept(new SuggestedItem(draft.Kind, draft.Slug), reply, actor, at);
        if (!accepted.Succeeded)
            return Result<SuggestionBecameDraft>.Failure(accepted.Errors);
        var saved = await context.SaveAsync(suggestion, SuggestionNews.Closed, at, cancellationToken);
        return saved.Succeeded ? new SuggestionBecameDraft(saved.Value, draft.Kind, draft.Slug, draft.Saves) : Result<SuggestionBecameDraft>.Failure(saved.Errors);
    }
}
