using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Mail;

/// <summary>The messages that did not arrive, the oldest first, and how those fare that are still to go. For who may see whom they are to, and do something about it.</summary>
public sealed record ListUndeliveredMailQuery(Actor Actor, int Page = 1, int PageSize = 20) : IRequest<Result<UndeliveredMailResponse>>, IPaged;

/// <param name="Undelivered">How many did not arrive, on all pages.</param>
/// <param name="Waiting">How many are still to go.</param>
/// <param name="WaitingSince">When the one that has waited longest was written; null where none waits.</param>
public sealed record UndeliveredMailResponse(IReadOnlyList<UndeliveredMail> Items, int Undelivered, int Waiting, DateTimeOffset? WaitingSince);

/// <param name="Recipient">Null for the project group.</param>
public sealed record UndeliveredMail(Guid Id, MailKind Kind, Guid? About, string? Recipient, string Subject, DateTimeOffset CreatedAt, int Attempts, string? Problem);

internal sealed class ListUndeliveredMailValidator : PagedValidator<ListUndeliveredMailQuery>;

internal sealed class ListUndeliveredMailHandler(IWegwijzerContext context) : IRequestHandler<ListUndeliveredMailQuery, Result<UndeliveredMailResponse>>
{
    public async Task<Result<UndeliveredMailResponse>> Handle(ListUndeliveredMailQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        var undelivered = context.OutgoingMail.AsNoTracking().Where(m => m.State == MailState.Undelivered);
        var waiting = context.OutgoingMail.AsNoTracking().Where(m => m.State == MailState.Waiting);
        var items = await undelivered.OrderBy(m => m.CreatedAt).ThenBy(m => m.Id)
            .Skip(request.Offset()).Take(request.PageSize)
            .Select(m => new UndeliveredMail(m.Id, m.Kind, m.About, m.Recipient == null ? null : m.Recipient.Value, m.Subject!, m.CreatedAt, m.Attempts, m.Problem))
            .ToListAsync(cancellationToken);
        return new UndeliveredMailResponse(
            items,
            await undelivered.CountAsync(cancellationToken),
            await waiting.CountAsync(cancellationToken),
            await waiting.MinAsync(m => (DateTimeOffset?)m.CreatedAt, cancellationToken));
    }
}
