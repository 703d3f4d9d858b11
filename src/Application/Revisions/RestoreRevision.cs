using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Begins a draft with the words of an older revision; not where somebody is writing one already.</summary>
public sealed record RestoreRevisionCommand(ContentKind Kind, Slug Slug, int Number, Actor Actor) : IRequest<Result<DraftSaved>>;

internal sealed class RestoreRevisionHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<RestoreRevisionCommand, Result<DraftSaved>>
{
    public async Task<Result<DraftSaved>> Handle(RestoreRevisionCommand request, CancellationToken cancellationToken)
    {
        var revisions = context.Revisions.AsNoTracking().OfItem(request.Kind, request.Slug);
        if (await revisions.SingleOrDefaultAsync(r => r.Number == request.Number, cancellationToken) is not { } old)
            return RevisionErrors.Unknown(request.Kind, request.Slug);
        if (await revisions.Open().AnyAsync(cancellationToken))
            return RevisionErrors.DraftInTheWay;
        var version = await context.PublishedItems.Where(i => i.Kind == request.Kind.Name && i.Slug == request.Slug.Value).Select(i => (long?)i.Version).SingleOrDefaultAsync(cancellationToken);
        // Rules may have grown stricter since it was written.
        var read = ContentItem.Read(request.Kind, old.Content);
        if (!read.Succeeded)
            return Result<DraftSaved>.Failure(read.Errors);
        var note = string.Create(CultureInfo.InvariantCulture, $"De tekst van versie {request.Number} teruggezet.");
        var draft = await new Drafts(context, request.Actor, clock).WriteAsync(read.Value, version, null, note, cancellationToken);
        if (!draft.Succeeded)
            return Result<DraftSaved>.Failure(draft.Errors);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? new DraftSaved(draft.Value.Id, draft.Value.Number, draft.Value.Saves) : Result<DraftSaved>.Failure(saved.Errors);
    }
}
