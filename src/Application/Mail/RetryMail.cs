using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Mail;

/// <summary>Has a message that did not arrive sent again.</summary>
public sealed record RetryMailCommand(Guid Id, Actor Actor) : IRequest<Result<Guid>>, IActsOn
{
    public AuditSubject ActsOn => new("mail", Id.ToString());
}

internal sealed class RetryMailHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<RetryMailCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RetryMailCommand request, CancellationToken cancellationToken)
    {
        if (await context.OutgoingMail.SingleOrDefaultAsync(m => m.Id == request.Id, cancellationToken) is not { } mail)
            return MailErrors.Unknown;
        var done = mail.Retry(request.Actor, clock.GetUtcNow());
        if (done.Succeeded)
            done = await context.SaveAsync(cancellationToken);
        return done.Succeeded ? mail.Id : Result<Guid>.Failure(done.Errors);
    }
}
