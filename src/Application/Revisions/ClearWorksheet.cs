using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Lets go of somebody's own unsaved text of an item: because it is saved now, or not wanted any more.</summary>
public sealed record ClearWorksheetCommand(ContentKind Kind, string Subject, Actor Actor) : IRequest<Result<bool>>, IKeepsWhatIsTyped;

internal sealed class ClearWorksheetHandler(IWegwijzerContext context) : IRequestHandler<ClearWorksheetCommand, Result<bool>>
{
    public async Task<Result<bool>> Handle(ClearWorksheetCommand request, CancellationToken cancellationToken)
    {
        var mine = await context.Worksheets.SingleOrDefaultAsync(w => w.Kind == request.Kind.Name && w.Subject == request.Subject && w.PersonId == request.Actor.Id, cancellationToken);
        if (mine is null)
            return false;
        mine.Clear();
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? true : Result<bool>.Failure(saved.Errors);
    }
}
