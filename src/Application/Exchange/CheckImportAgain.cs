using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Exchange;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Exchange;

/// <summary>Looks at a file once more, against what there is now: after the guide changed, or after it could not be carried out.</summary>
public sealed record CheckImportAgainCommand(Guid Id, Actor Actor) : IRequest<Result<Guid>>, IActsOn
{
    public AuditSubject ActsOn => new("file", Id.ToString());
}

internal sealed class CheckImportAgainHandler(IWegwijzerContext context) : IRequestHandler<CheckImportAgainCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(CheckImportAgainCommand request, CancellationToken cancellationToken)
    {
        if (await context.Set<GuideImport>().SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken) is not { } import)
            return ExchangeErrors.UnknownImport;
        var version = await context.ContentVersions.AsNoTracking().Select(v => v.Number).SingleAsync(cancellationToken);
        var again = import.CheckAgain(version, request.Actor);
        var saved = again.Succeeded ? await context.SaveAsync(cancellationToken) : again;
        return saved.Succeeded ? import.Id : Result<Guid>.Failure(saved.Errors);
    }
}
