using MediatR;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Auditing;

/// <summary>That somebody asked for a page, or sent a form, that is not for them. It does nothing but stand in the audit trail.</summary>
public sealed record RefusePageCommand(string Path, Actor Actor) : IRequest<Result<string>>, IActsOn
{
    public AuditSubject ActsOn => new("page", Path);
}

internal sealed class RefusePageHandler : IRequestHandler<RefusePageCommand, Result<string>>
{
    private static readonly Error Refused = new("page-refused", "Deze pagina is niet voor jouw rol.", ErrorKind.Forbidden);

    public Task<Result<string>> Handle(RefusePageCommand request, CancellationToken cancellationToken) => Task.FromResult<Result<string>>(Refused);
}
