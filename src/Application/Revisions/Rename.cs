using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Upkeep;

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
        var renamed = publication.Publish(Read(old).WithReference(kind, from, to).WithSlug(to), 1, null, note);
        if (!renamed.Succeeded)
            return renamed;
        publication.Withdraw(kind, from, Withdrawal.RenamedTo(to));
        if (await context.Set<ItemUpkeep>().SingleOrDefaultAsync(u => u.Kind == kind.Name && u.Slug == from.Value, cancellationToken) is { } upkeep)
            upkeep.Follow(to);
        var numbers = await context.Revisions.NumbersAsync(cancellationToken);
        var referring = published.Where(i => i != old && !i.IsWithdrawn).Select(i => (Row: i, Item: Read(i))).Where(i => RefersTo(i.Item, kind, from)).ToList();
        var followed = referring.Select(i => publication.Publish(i.Item.WithReference(kind, from, to), numbers[(i.Row.Kind, i.Row.Slug)] + 1, i.Row.Version, note));
        var errors = followed.SelectMany(r => r.Errors).ToList();
        if (errors.Count > 0)
            return Result.Failure(errors);

        // A draft over the text that follows now is one over the text that comes of it; a draft that was outdated stays so.
        var touched = referring.Select(i => (i.Row.Kind, i.Row.Slug, (long?)i.Row.Version)).ToHashSet();
        foreach (var draft in await context.Revisions.Open().ToListAsync(cancellationToken))
            FollowIn(draft, kind, from, to, touched.Contains((draft.Kind.Name, draft.Slug.Value, draft.BasedOnVersion)) ? nextVersion : draft.BasedOnVersion);
        return Result.Success();
    }

    private static void FollowIn(Revision draft, ContentKind kind, Slug from, Slug to, long? basedOnVersion)
    {
        var item = draft.Item();
        if (RefersTo(item, kind, from) || basedOnVersion != draft.BasedOnVersion)
            draft.FollowRename(item.WithReference(kind, from, to), basedOnVersion);
    }

    private static bool RefersTo(ContentItem item, ContentKind kind, Slug slug) => item.References.Any(r => r.Kind == kind && r.Slug == slug);

    private static ContentItem Read(PublishedItem item) => ContentItem.Read(ContentKind.Find(item.Kind)!, item.Content!).Value;
}

internal static class RenameErrors
{
    public static readonly Error OpenDraft = new("open-draft", "Van dit item staat nog een concept open. Publiceer dat eerst, of haal het weg.", ErrorKind.Conflict);
}
