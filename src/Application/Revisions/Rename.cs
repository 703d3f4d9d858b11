using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Gives an item another slug: the old one is withdrawn with the new one as its successor, and all that refers to it follows.</summary>
public sealed record RenameCommand(ContentKind Kind, Slug Slug, Slug NewSlug, Actor Actor) : IRequest<Result<Published>>;

internal sealed class RenameHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<RenameCommand, Result<Published>>
{
    public Task<Result<Published>> Handle(RenameCommand request, CancellationToken cancellationToken) =>
        Publication.RunAsync(context, clock, request.Actor, (publication, version) => GatherAsync(request, publication, version.Number + 1, cancellationToken), cancellationToken);

    private async Task<Result> GatherAsync(RenameCommand request, Publication publication, long nextVersion, CancellationToken cancellationToken)
    {
        var (kind, from, to) = (request.Kind, request.Slug, request.NewSlug);
        if (request.Actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        var published = await context.PublishedItems.Where(i => i.Content != null || (i.Kind == kind.Name && i.Slug == to.Value)).ToListAsync(cancellationToken);
        if (published.Find(i => i.Kind == kind.Name && i.Slug == from.Value) is not { } old)
            return RevisionErrors.Unknown(kind, from);
        if (published.Exists(i => i.Kind == kind.Name && i.Slug == to.Value) || await context.Revisions.OfItem(kind, to).AnyAsync(cancellationToken))
            return RevisionErrors.SlugTaken(kind, to);
        if (await context.Revisions.OfItem(kind, from).Open().AnyAsync(cancellationToken))
            return RenameErrors.OpenDraft;

        var note = $"Hernoemd van {from} naar {to}.";
        var renamed = publication.Publish(Sweep.Read(old).WithReference(kind, from, to).WithSlug(to), 1, null, note);
        if (!renamed.Succeeded)
            return renamed;
        publication.Withdraw(kind, from, Withdrawal.RenamedTo(to));
        return await new Sweep(context, publication, nextVersion).RunAsync(published.Where(i => i != old), item => item.References.Any(r => r.Kind == kind && r.Slug == from) ? item.WithReference(kind, from, to) : item, note, cancellationToken);
    }
}

internal static class RenameErrors
{
    public static readonly Error OpenDraft = new("open-draft", "Van dit item staat nog een concept open. Publiceer dat eerst, of haal het weg.", ErrorKind.Conflict);
}
