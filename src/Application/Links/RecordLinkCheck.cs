using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Application.Links;

/// <summary>Takes in what a run saw of one link, and takes the link off the run's list of work, in one save.</summary>
/// <param name="Seen">Null where the site asked to be left alone before anything was learnt.</param>
/// <param name="RetryAt">When the site may be asked again, where it said so.</param>
public sealed record RecordLinkCheckCommand(Guid RunId, string Key, LinkObservation? Seen, DateTimeOffset? RetryAt) : IRequest<Result<LinkState>>;

internal sealed class RecordLinkCheckHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<RecordLinkCheckCommand, Result<LinkState>>
{
    public async Task<Result<LinkState>> Handle(RecordLinkCheckCommand request, CancellationToken cancellationToken)
    {
        var link = await context.Set<WatchedLink>().SingleAsync(l => l.Key == request.Key, cancellationToken);
        var item = await context.Set<LinkRunItem>().SingleAsync(i => i.RunId == request.RunId && i.LinkKey == request.Key, cancellationToken);
        if (request.Seen is { } seen)
            context.Set<LinkCheck>().Add(link.Observe(seen));
        else if (request.RetryAt is { } later)
            link.PutOff(later);
        item.Done(clock.GetUtcNow());
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? link.State : Result<LinkState>.Failure(saved.Errors);
    }
}
