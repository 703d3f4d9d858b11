using MediatR;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Releases;

/// <summary>Begins a release, with nothing in it yet.</summary>
public sealed record CreateReleaseCommand(string? Name, Actor Actor) : IRequest<Result<Guid>>, IActsOn
{
    public AuditSubject ActsOn => new("release", Name ?? "");
}

internal sealed class CreateReleaseHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<CreateReleaseCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(CreateReleaseCommand request, CancellationToken cancellationToken)
    {
        var release = Release.Create(request.Name, request.Actor, clock.GetUtcNow());
        if (!release.Succeeded)
            return Result<Guid>.Failure(release.Errors);
        context.Set<Release>().Add(release.Value);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? release.Value.Id : Result<Guid>.Failure(saved.Errors);
    }
}
