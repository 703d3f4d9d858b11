using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>What somebody was writing and has not saved, so that they find it again; the last written first.</summary>
public sealed record ListWorksheetsQuery(ContentKind Kind, Actor Actor) : IRequest<Result<IReadOnlyList<WorksheetLine>>>;

/// <param name="Subject">See <see cref="Worksheet.Subject"/>.</param>
/// <param name="Title">Empty where it has none yet.</param>
public sealed record WorksheetLine(string Subject, string Title, DateTimeOffset WrittenAt);

internal sealed class ListWorksheetsHandler(IWegwijzerContext context) : IRequestHandler<ListWorksheetsQuery, Result<IReadOnlyList<WorksheetLine>>>
{
    public async Task<Result<IReadOnlyList<WorksheetLine>>> Handle(ListWorksheetsQuery request, CancellationToken cancellationToken) =>
        await context.Worksheets
            .Where(w => w.Kind == request.Kind.Name && w.PersonId == request.Actor.Id && w.WrittenAt != null)
            .OrderByDescending(w => w.WrittenAt)
            .Select(w => new WorksheetLine(w.Subject, w.Title ?? "", w.WrittenAt!.Value))
            .ToListAsync(cancellationToken);
}
