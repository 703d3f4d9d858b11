using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Exchange;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Exchange;

/// <summary>Asks for a file to be carried out as it was shown; a background job does so within a few seconds.</summary>
/// <param name="Confirmed">How many withdrawals were said yes to once more, where there are many.</param>
public sealed record RequestImportCommand(Guid Id, ImportMode Mode, int? Confirmed, Actor Actor) : IRequest<Result<Guid>>, IActsOn
{
    public AuditSubject ActsOn => new("file", Id.ToString());
}

internal sealed class RequestImportHandler(IWegwijzerContext context) : IRequestHandler<RequestImportCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RequestImportCommand request, CancellationToken cancellationToken)
    {
        // Before the file is read: what is wrong with it is no business of who may not ask.
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (await context.Set<GuideImport>().SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken) is not { } import)
            return ExchangeErrors.UnknownImport;
        var version = await context.ContentVersions.AsNoTracking().Select(v => v.Number).SingleAsync(cancellationToken);
        var plan = await new ImportPlanner(context).PlanAsync(import.Text, import.WithdrawsMissing, request.Mode, cancellationToken);
        if (plan.Faults.Count > 0)
            return Result<Guid>.Failure(plan.Faults);
        var requested = import.Request(request.Mode, plan.Changes.Count, plan.Withdrawn.Count, plan.Published, request.Confirmed, version, request.Actor);
        var saved = requested.Succeeded ? await context.SaveAsync(cancellationToken) : requested;
        return saved.Succeeded ? import.Id : Result<Guid>.Failure(saved.Errors);
    }
}
