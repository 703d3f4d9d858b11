using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Saves the one shared draft of an item, or begins it.</summary>
/// <param name="Kind">The kind of item.</param>
/// <param name="Json">The whole item as JSON, in the form that <c>content/</c> has.</param>
/// <param name="BasedOnVersion">The content version of the published text that the writer had before them; null for a new item.</param>
/// <param name="SavesSeen">The number of saves of the draft that the writer had before them; null where there was no draft.</param>
public sealed record SaveDraftCommand(ContentKind Kind, string Json, long? BasedOnVersion, int? SavesSeen, Actor Actor, string? Note = null) : IRequest<Result<DraftSaved>>;

public sealed record DraftSaved(Guid Id, int Number, int Saves);

internal sealed class SaveDraftValidator : AbstractValidator<SaveDraftCommand>
{
    public const int LongestNote = 500;

    public SaveDraftValidator()
    {
        RuleFor(c => c.Json).NotEmpty();
        RuleFor(c => c.Note).MaximumLength(LongestNote);
    }
}

internal sealed class SaveDraftHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<SaveDraftCommand, Result<DraftSaved>>
{
    public async Task<Result<DraftSaved>> Handle(SaveDraftCommand request, CancellationToken cancellationToken)
    {
        var read = ContentItem.Read(request.Kind, request.Json);
        if (!read.Succeeded)
            return Result<DraftSaved>.Failure(read.Errors);
        var item = read.Value;
        var open = await context.Revisions.OfItem(item.Kind, item.Slug).Open().SingleOrDefaultAsync(cancellationToken);
        var saved = open is null ? await BeginAsync(request, item, cancellationToken) : await ContinueAsync(open, request, item, cancellationToken);
        if (!saved.Succeeded)
            return Result<DraftSaved>.Failure(saved.Errors);
        var stored = await context.SaveAsync(cancellationToken);
        return stored.Succeeded ? new DraftSaved(saved.Value.Id, saved.Value.Number, saved.Value.Saves) : Result<DraftSaved>.Failure(stored.Errors);
    }

    private async Task<Result<Revision>> ContinueAsync(Revision draft, SaveDraftCommand request, ContentItem item, CancellationToken cancellationToken)
    {
        if (request.SavesSeen != draft.Saves)
            return RevisionErrors.Outdated;
        var saved = draft.Save(item, request.Actor, clock.GetUtcNow(), request.Note);
        if (!saved.Succeeded)
            return Result<Revision>.Failure(saved.Errors);
        // Who had the text that is public now before them has written over that; else the draft stays as old as it was.
        if (request.BasedOnVersion != draft.BasedOnVersion && request.BasedOnVersion == (await PublishedAsync(item, cancellationToken))?.Version)
            draft.BaseOn(request.BasedOnVersion);
        return draft;
    }

    private async Task<Result<Revision>> BeginAsync(SaveDraftCommand request, ContentItem item, CancellationToken cancellationToken)
    {
        var published = await PublishedAsync(item, cancellationToken);
        if (published is { IsWithdrawn: false } && request.BasedOnVersion is null)
            return RevisionErrors.SlugTaken(item.Kind, item.Slug);
        if (request.SavesSeen is not null || (request.BasedOnVersion is not null && request.BasedOnVersion != published?.Version))
            return RevisionErrors.Outdated;
        var numbers = await context.Revisions.OfItem(item.Kind, item.Slug).NumbersAsync(cancellationToken);
        var number = numbers.GetValueOrDefault((item.Kind.Name, item.Slug.Value)) + 1;
        var draft = Revision.Draft(item, number, published?.Version, request.Actor, clock.GetUtcNow(), request.Note);
        if (draft.Succeeded)
            context.Revisions.Add(draft.Value);
        return draft;
    }

    private Task<PublishedItem?> PublishedAsync(ContentItem item, CancellationToken cancellationToken) =>
        context.PublishedItems.AsNoTracking().SingleOrDefaultAsync(i => i.Kind == item.Kind.Name && i.Slug == item.Slug.Value, cancellationToken);
}
