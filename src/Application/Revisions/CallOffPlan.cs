using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Calls off what was planned for one revision of an item, or puts away that it came to nothing.</summary>
/// <param name="Number">Which revision: the draft, or what is public.</param>
public sealed record CallOffPlanCommand(ContentKind Kind, Slug Slug, int Number, Actor Actor) : IRequest<Result<int>>;

internal sealed class CallOffPlanHandler(IWegwijzerContext context) : IRequestHandler<CallOffPlanCommand, Result<int>>
{
    public async Task<Result<int>> Handle(CallOffPlanCommand request, CancellationToken cancellationToken)
    {
        var revision = await context.Revisions.OfItem(request.Kind, request.Slug).SingleOrDefaultAsync(r => r.Number == request.Number, cancellationToken);
        if (revision is null)
            return RevisionErrors.Unknown(request.Kind, request.Slug);
        var calledOff = revision.CallOff(request.Actor);
        if (calledOff.Succeeded)
            calledOff = await context.SaveAsync(cancellationToken);
        return calledOff.Succeeded ? revision.Number : Result<int>.Failure(calledOff.Errors);
    }
}
