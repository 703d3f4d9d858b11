using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Makes the draft of an item public.</summary>
/// <param name="SavesSeen">The number of saves of the draft that the publisher had before them, so that nobody publishes words unseen.</param>
public sealed record PublishCommand(ContentKind Kind, Slug Slug, int SavesSeen, Actor Actor) : IRequest<Result<Published>>;

internal sealed class PublishHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<PublishCommand, Result<Published>>
{
    public async Task<Result<Published>> Handle(PublishCommand request, CancellationToken cancellationToken)
    {
        var published = await Publication.RunAsync(
            context,
            clock,
            request.Actor,
            async (publication, _) =>
            {
                var draft = await context.Revisions.OfItem(request.Kind, request.Slug).Open().SingleOrDefaultAsync(cancellationToken);
                if (draft is null)
                    return RevisionErrors.NothingToPublish;
                var published = await context.PublishedItems.SingleOrDefaultAsync(i => i.Kind == request.Kind.Name && i.Slug == request.Slug.Value, cancellationToken);
                if (draft.Saves != request.SavesSeen || draft.BasedOnVersion != published?.Version)
                    return RevisionErrors.Outdated;
                publication.Publish(draft);
                return Result.Success();
            },
            cancellationToken);
        // Of one item, the field is its own: "title", not "tools/kaart/title".
        var item = $"{request.Kind.Plural}/{request.Slug}/";
        return published.Succeeded
            ? published
            : Result<Published>.Failure([.. published.Errors.Select(e => e.Field?.StartsWith(item, StringComparison.Ordinal) == true ? e with { Field = e.Field[item.Length..] } : e)]);
    }
}
