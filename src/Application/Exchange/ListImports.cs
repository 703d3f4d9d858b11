using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Exchange;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Exchange;

/// <summary>The files that were taken in last.</summary>
public sealed record ListImportsQuery(Actor Actor) : IRequest<Result<IReadOnlyList<ImportSummary>>>;

public sealed record ImportSummary(Guid Id, string FileName, ImportState State, ImportMode? Mode, string CreatedBy, DateTimeOffset CreatedAt);

internal sealed class ListImportsHandler(IWegwijzerContext context) : IRequestHandler<ListImportsQuery, Result<IReadOnlyList<ImportSummary>>>
{
    private const int Most = 20;

    public async Task<Result<IReadOnlyList<ImportSummary>>> Handle(ListImportsQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        return await context.Set<GuideImport>().AsNoTracking().OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Id).Take(Most)
            .Select(i => new ImportSummary(i.Id, i.FileName, i.State, i.Mode, i.CreatedBy.Name, i.CreatedAt))
            .ToListAsync(cancellationToken);
    }
}
