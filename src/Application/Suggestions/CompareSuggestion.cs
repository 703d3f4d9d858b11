using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>What a suggestion would change in the item that it is about, old and new side by side; for a curator to look at before it becomes a draft.</summary>
public sealed record CompareSuggestionQuery(Guid Id, Actor Actor) : IRequest<Result<SuggestionComparison>>;

/// <param name="Slug">The name that the item has now.</param>
/// <param name="HasDraft">Whether somebody is writing it already; what is accepted goes into that draft.</param>
/// <param name="Texts">Empty where nothing was proposed that the item has a place for.</param>
public sealed record SuggestionComparison(ContentKind Kind, Slug Slug, string Title, bool HasDraft, IReadOnlyList<ProposedText> Texts);

/// <param name="Member">The name of the text in the item.</param>
/// <param name="Label">What it is called in the item's form.</param>
/// <param name="Now">The text of the open draft, else the one that is public.</param>
/// <param name="ChangedSince">Whether it became another text than the sender saw, so that the proposal is not one over this text.</param>
public sealed record ProposedText(string Member, string Label, string? Now, string Proposed, bool ChangedSince);

internal sealed class CompareSuggestionHandler(IWegwijzerContext context) : IRequestHandler<CompareSuggestionQuery, Result<SuggestionComparison>>
{
    public async Task<Result<SuggestionComparison>> Handle(CompareSuggestionQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        if (await context.Suggestions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken) is not { } suggestion)
            return SuggestionErrors.UnknownSuggestion;
        if (suggestion.About is not { } about)
            return SuggestionErrors.AboutNothing;
        if (await SuggestionTarget.FindAsync(context, about, cancellationToken) is not { } target)
            return RevisionErrors.Unknown(about.Kind, about.Slug);
        var changes = ItemPatch.Changes(target.Newest, suggestion.Proposed.Title, suggestion.Proposed.Url?.Value, suggestion.Proposed.Description);
        return new SuggestionComparison(
            about.Kind, target.Newest.Slug, target.Newest.DisplayTitle, target.Saves is not null,
            [.. changes.Select(change => Compare(target, change.Key, change.Value!)).Where(text => text.Now != text.Proposed)]);
    }

    private static ProposedText Compare(SuggestionTarget target, string member, string proposed)
    {
        var now = ItemPatch.Text(target.Newest, member);
        return new ProposedText(member, FormFields.Of(target.Newest.Kind).First(f => f.Path == member).Label, now, proposed, target.Seen is null || ItemPatch.Text(target.Seen, member) != now);
    }
}
