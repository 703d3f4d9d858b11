using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Users;

/// <summary>Clears away what has no meaning any more: sessions that ended by themselves, links that grew old, failures of yesterday.</summary>
public sealed record ForgetEndedSignInsCommand : IRequest<Result<int>>;

internal sealed class ForgetEndedSignInsHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ForgetEndedSignInsCommand, Result<int>>
{
    public async Task<Result<int>> Handle(ForgetEndedSignInsCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (seen, started, failed) = (now - Session.Idle, now - Session.Longest, now - FailedSignIns.Forgotten);
        return await context.Set<Session>().Where(s => s.SeenAt <= seen || s.StartedAt <= started).ExecuteDeleteAsync(cancellationToken)
            + await context.Set<OneTimeLink>().Where(l => l.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken)
            + await context.Set<FailedSignIns>().Where(f => f.LastAt <= failed).ExecuteDeleteAsync(cancellationToken);
    }
}
