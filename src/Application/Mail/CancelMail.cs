using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Mail;

/// <summary>Takes a message back that was not sent yet, or did not arrive.</summary>
public sealed record CancelMailCommand(Guid Id, Actor Actor) : IRequest<Result<Guid>>, IActsOn
{
    public AuditSubject ActsOn => new("mail", Id.ToString());
}

internal sealed class CancelMailHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<CancelMailCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(CancelMailCommand request, CancellationToken cancellationToken)
    {
        if (await context.OutgoingMail.SingleOrDefaultAsync(m => m.Id == request.Id, cancellationToken) is not { } mail)
            return MailErrors.Unknown;
        var done = mail.Cancel(request.Actor, clock.GetUtcNow());
        if (done.Succeeded)
            done = await context.SaveAsync(cancellationToken);
        return done.Succeeded ? mail.Id : Result<Guid>.Failure(done.Errors);
    }
}
