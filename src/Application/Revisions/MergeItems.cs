using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>
/// Makes one word of two: all that refers to the first refers to the second from then on, drafts too, and the first is withdrawn in favour
/// of the second; in one publication.
/// </summary>
/// <param name="Slug">What goes.</param>
/// <param name="Into">What stays.</param>
public sealed record MergeItemsCommand(ContentKind Kind, Slug Slug, Slug Into, Actor Actor) : IRequest<Result<Published>>;

internal sealed class MergeItemsHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<MergeItemsCommand, Result<Published>>
{
    public Task<Result<Published>> Handle(MergeItemsCommand request, CancellationToken cancellationToken) =>
        Publication.RunAsync(context, clock, request.Actor, (publication, version) => GatherAsync(request, publication, version.Number + 1, cancellationToken), cancellationToken);

    private async Task<Result> GatherAsync(MergeItemsCommand request, Publication publication, long nextVersion, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (!ItemMerge.IsFor(request.Kind) || request.Slug == request.Into)
            return RevisionErrors.NotToMerge;
        var published = await context.PublishedItems.Where(i => i.Content != null).ToListAsync(cancellationToken);
        if (Find(published, request.Kind, request.Slug) is not { } from)
            return RevisionErrors.Unknown(request.Kind, request.Slug);
        if (Find(published, request.Kind, request.Into) is not { } into)
            return RevisionErrors.Unknown(request.Kind, request.Into) with { Field = "into" };
        if (await context.Revisions.OfItem(request.Kind, request.Slug).Open().AnyAsync(cancellationToken))
            return RenameErrors.OpenDraft;

        var kept = Sweep.Read(into);
        var guide = published.Where(i => i.Kind == request.Kind.Name).Select(Sweep.Read).ToList();
        var merge = new ItemMerge(Sweep.Read(from), kept, guide);
        publication.Withdraw(request.Kind, request.Slug, Withdrawal.Create($"Dit is samengevoegd met ‘{kept.DisplayTitle}’.", request.Into).Value);
        return await new Sweep(context, publication, nextVersion).RunAsync(published.Where(i => i != from), merge.In, $"Samengevoegd: {request.Slug} gaat verder als {request.Into}.", cancellationToken);
    }

    private static PublishedItem? Find(List<PublishedItem> published, ContentKind kind, Slug slug) => published.Find(i => i.Kind == kind.Name && i.Slug == slug.Value);
}
