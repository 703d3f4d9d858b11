using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Jobs;

namespace Wegwijzer.Application.Jobs;

/// <summary>What runs in the background, and how it went.</summary>
public sealed record ListJobsQuery : IRequest<Result<IReadOnlyList<JobResponse>>>;

/// <param name="SucceededAt">Null where it never did yet.</param>
/// <param name="Failures">How often in a row it failed; 0 where the last run went well.</param>
public sealed record JobResponse(string Name, DateTimeOffset DueAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, DateTimeOffset? SucceededAt, int Failures);

internal sealed class ListJobsHandler(IWegwijzerContext context) : IRequestHandler<ListJobsQuery, Result<IReadOnlyList<JobResponse>>>
{
    public async Task<Result<IReadOnlyList<JobResponse>>> Handle(ListJobsQuery request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<JobResponse>>.Success(await context.Set<JobState>().AsNoTracking()
            .OrderBy(j => j.Name)
            .Select(j => new JobResponse(j.Name, j.DueAt, j.StartedAt, j.EndedAt, j.SucceededAt, j.Failures))
            .ToListAsync(cancellationToken));
}
