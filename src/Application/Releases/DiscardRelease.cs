using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Releases;

/// <summary>Puts a release away; the drafts in it stay what they are.</summary>
public sealed record DiscardReleaseCommand(Guid Release, Actor Actor) : IRequest<Result<string>>, IActsOn
{
    public AuditSubject ActsOn => new("release", Release.ToString());
}

internal sealed class DiscardReleaseHandler(IWegwijzerContext context) : IRequestHandler<DiscardReleaseCommand, Result<string>>
{
    public async Task<Result<string>> Handle(DiscardReleaseCommand request, CancellationToken cancellationToken)
    {
        if (await context.Set<Release>().SingleOrDefaultAsync(r => r.Id == request.Release, cancellationToken) is not { } release)
            return ReleaseErrors.Unknown;
        var done = release.Discard(request.Actor);
        if (done.Succeeded)
            done = await context.SaveAsync(cancellationToken);
        return done.Succeeded ? release.Name : Result<string>.Failure(done.Errors);
    }
}
