using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Mail;

/// <summary>Clears away what was sent or cancelled long ago; of such a message only the fact was left.</summary>
public sealed record ForgetEndedMailCommand : IRequest<Result<int>>
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);
}

internal sealed class ForgetEndedMailHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ForgetEndedMailCommand, Result<int>>
{
    public async Task<Result<int>> Handle(ForgetEndedMailCommand request, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - ForgetEndedMailCommand.Kept;
        var old = await context.OutgoingMail.Where(m => m.EndedAt < before).ToListAsync(cancellationToken);
        context.OutgoingMail.RemoveRange(old);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? old.Count : Result<int>.Failure(saved.Errors);
    }
}
