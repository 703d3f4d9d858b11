using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Jobs;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Application.Links;

/// <summary>The run that is under way, else the last one, and when the next begins by itself.</summary>
public sealed record GetLinkRunQuery : IRequest<Result<LinkRunOverview>>
{
    /// <summary>The name of the job that begins a run by itself.</summary>
    public const string Job = "check-links";
}

/// <param name="Run">Null where there never was one.</param>
/// <param name="NextAt">Null where nothing begins by itself.</param>
public sealed record LinkRunOverview(LinkRunResponse? Run, DateTimeOffset? NextAt);

/// <param name="Done">Of the <paramref name="Total"/> that are to be checked.</param>
public sealed record LinkRunResponse(LinkRunState State, string StartedBy, bool ByItself, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, int Done, int Total)
{
    public bool IsGoingOn => State is LinkRunState.Running or LinkRunState.Stopping;
}

internal sealed class GetLinkRunHandler(IWegwijzerContext context) : IRequestHandler<GetLinkRunQuery, Result<LinkRunOverview>>
{
    public async Task<Result<LinkRunOverview>> Handle(GetLinkRunQuery request, CancellationToken cancellationToken)
    {
        var next = await context.Set<JobState>().Where(j => j.Name == GetLinkRunQuery.Job).Select(j => (DateTimeOffset?)j.DueAt).SingleOrDefaultAsync(cancellationToken);
        var run = await context.Set<LinkRun>().AsNoTracking().OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancellationToken);
        if (run is null)
            return new LinkRunOverview(null, next);
        var done = await context.Set<LinkRunItem>().CountAsync(i => i.RunId == run.Id && i.DoneAt != null, cancellationToken);
        return new LinkRunOverview(new LinkRunResponse(run.State, run.StartedBy.Name, !run.StartedBy.IsPerson, run.StartedAt, run.EndedAt, done, run.Total), next);
    }
}
