using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Releases;

/// <summary>Makes all drafts of a release public, in one publication: all of them, or where one can't be, none.</summary>
/// <param name="Seen">The drafts that the publisher had before them.</param>
public sealed record PublishReleaseCommand(Guid Release, IReadOnlyList<DraftOf> Seen, Actor Actor) : IRequest<Result<Published>>, IActsOn
{
    public AuditSubject ActsOn => new("release", Release.ToString());
}

internal sealed class PublishReleaseHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<PublishReleaseCommand, Result<Published>>
{
    public Task<Result<Published>> Handle(PublishReleaseCommand request, CancellationToken cancellationToken) =>
        Publication.RunAsync(
            context,
            clock,
            request.Actor,
            async (publication, version) =>
            {
                if (await context.Set<Release>().SingleOrDefaultAsync(r => r.Id == request.Release, cancellationToken) is not { } release)
                    return ReleaseErrors.Unknown;
                var published = release.Publish(request.Actor, clock.GetUtcNow(), version.Number + 1);
                if (!published.Succeeded)
                    return published;
                return release.Holds(request.Seen, await ReleaseDrafts.OfAsync(context, release, cancellationToken))
                    ? await DraftPublication.GatherAsync(context, publication, request.Seen, cancellationToken)
                    : ReleaseErrors.Changed;
            },
            cancellationToken);
}
