using MediatR;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Links;

/// <summary>Keeps the address of a copy of what a link leads to; readers get to see it at once.</summary>
/// <param name="Address">Empty to take the copy away.</param>
public sealed record KeepArchivedCopyCommand(string Key, string? Address, Actor Actor) : IRequest<Result<string>>, IActsOn
{
    public AuditSubject ActsOn => new("link", Key);
}

internal sealed class KeepArchivedCopyHandler(IWegwijzerContext context, GuideSnapshot guide, IPublishedLinks published, TimeProvider clock) : IRequestHandler<KeepArchivedCopyCommand, Result<string>>
{
    private const string Field = "archived";

    public async Task<Result<string>> Handle(KeepArchivedCopyCommand request, CancellationToken cancellationToken)
    {
        if (await new LinkRegister(context, guide.LinkUses, clock.GetUtcNow()).FindAsync(request.Key, cancellationToken) is not { } link)
            return LinkErrors.Unknown;
        var copy = string.IsNullOrWhiteSpace(request.Address) ? null : WebAddress.Create(request.Address.Trim());
        var kept = copy is null or { Succeeded: true } ? link.KeepArchived(copy?.Value, request.Actor) : Result.Failure([.. copy.Errors.Select(e => e with { Field = Field })]);
        if (kept.Succeeded)
            kept = await context.SaveAsync(cancellationToken);
        if (!kept.Succeeded)
            return Result<string>.Failure(kept.Errors);
        await published.PublishAsync(cancellationToken);
        return link.ArchivedUrl?.Value ?? "";
    }
}
