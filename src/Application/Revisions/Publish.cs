using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Makes the draft of an item public.</summary>
/// <param name="SavesSeen">The number of saves of the draft that the publisher had before them, so that nobody publishes words unseen.</param>
public sealed record PublishCommand(ContentKind Kind, Slug Slug, int SavesSeen, Actor Actor) : IRequest<Result<Published>>;

/// <summary>Makes drafts of a kind public in one publication: all of them, or where one can't be, none.</summary>
public sealed record PublishManyCommand(ContentKind Kind, IReadOnlyList<DraftSeen> Drafts, Actor Actor) : IRequest<Result<Published>>, IActsOn
{
    public AuditSubject ActsOn => new(Kind.Name, string.Join(' ', Drafts.Select(d => d.Slug)));
}

internal sealed class PublishHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<PublishCommand, Result<Published>>
{
    public async Task<Result<Published>> Handle(PublishCommand request, CancellationToken cancellationToken)
    {
        var published = await DraftPublication.RunAsync(context, clock, request.Kind, [new DraftSeen(request.Slug, request.SavesSeen)], request.Actor, cancellationToken);
        // Of one item, the field is its own: "title", not "tools/kaart/title".
        var item = $"{request.Kind.Plural}/{request.Slug}/";
        return published.Succeeded
            ? published
            : Result<Published>.Failure([.. published.Errors.Select(e => e.Field?.StartsWith(item, StringComparison.Ordinal) == true ? e with { Field = e.Field[item.Length..] } : e)]);
    }
}

internal sealed class PublishManyHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<PublishManyCommand, Result<Published>>
{
    public Task<Result<Published>> Handle(PublishManyCommand request, CancellationToken cancellationToken) =>
        DraftPublication.RunAsync(context, clock, request.Kind, request.Drafts, request.Actor, cancellationToken);
}

internal static class DraftPublication
{
    public static Task<Result<Published>> RunAsync(
        IWegwijzerContext context, TimeProvider clock, ContentKind kind, IReadOnlyList<DraftSeen> seen, Actor actor, CancellationToken cancellationToken) =>
        Publication.RunAsync(
            context, clock, actor, (publication, _) => GatherAsync(context, publication, [.. seen.Select(d => new DraftOf(kind, d.Slug, d.Saves))], cancellationToken), cancellationToken);

    /// <summary>Adds drafts to a publication: all of them, as they were seen and over the text that is public now.</summary>
    public static async Task<Result> GatherAsync(IWegwijzerContext context, Publication publication, IReadOnlyList<DraftOf> seen, CancellationToken cancellationToken)
    {
        var (kinds, slugs) = (seen.Select(d => d.Kind.Name).Distinct(StringComparer.Ordinal).ToList(), seen.Select(d => d.Slug.Value).ToList());
        var drafts = await context.Revisions.OfItems(kinds, slugs).Open().ToDictionaryAsync(d => (d.Kind, d.Slug), cancellationToken);
        var versions = await context.PublishedItems.AsNoTracking().Where(i => kinds.Contains(i.Kind) && slugs.Contains(i.Slug))
            .ToDictionaryAsync(i => (i.Kind, i.Slug), i => (long?)i.Version, cancellationToken);
        var errors = new List<Error>();
        foreach (var (kind, slug, saves) in seen)
        {
            if (drafts.GetValueOrDefault((kind, slug)) is not { } draft)
                errors.Add(RevisionErrors.NothingToPublish);
            else if (draft.Saves != saves || draft.BasedOnVersion != versions.GetValueOrDefault((kind.Name, slug.Value)))
                errors.Add(RevisionErrors.Outdated);
            else
                publication.Publish(draft);
        }

        return errors.Count == 0 ? Result.Success() : Result.Failure([.. errors.Distinct()]);
    }
}
