using FluentValidation;
using MediatR;
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
        var saved = await new Drafts(context, request.Actor, clock).WriteAsync(read.Value, request.BasedOnVersion, request.SavesSeen, request.Note, cancellationToken);
        if (!saved.Succeeded)
            return Result<DraftSaved>.Failure(saved.Errors);
        var stored = await context.SaveAsync(cancellationToken);
        return stored.Succeeded ? new DraftSaved(saved.Value.Id, saved.Value.Number, saved.Value.Saves) : Result<DraftSaved>.Failure(stored.Errors);
    }
}
