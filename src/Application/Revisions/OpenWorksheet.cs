using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>What somebody gets before them who opens an item to write in it: their own unsaved text where they have any, and who else is at it.</summary>
/// <param name="Subject">The item's slug, or what the worksheet of a new one is called (<see cref="Worksheet.Subject"/>).</param>
public sealed record OpenWorksheetQuery(ContentKind Kind, string Subject, Actor Actor) : IRequest<Result<OpenedWorksheet>>;

/// <param name="Unsaved">Their own text that is not saved yet; null where there is none.</param>
/// <param name="Edits">What the next change of it has to say that it has seen.</param>
/// <param name="Others">Who else has the item open, by name.</param>
public sealed record OpenedWorksheet(UnsavedText? Unsaved, int Edits, IReadOnlyList<string> Others);

public sealed record UnsavedText(ItemForm Form, long? BasedOnVersion, int? SavesSeen, DateTimeOffset WrittenAt);

internal sealed class OpenWorksheetHandler(IWegwijzerContext context, GuideSnapshot guide, TimeProvider clock) : IRequestHandler<OpenWorksheetQuery, Result<OpenedWorksheet>>
{
    public async Task<Result<OpenedWorksheet>> Handle(OpenWorksheetQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        var sheets = await context.Worksheets.AsNoTracking().Where(w => w.Kind == request.Kind.Name && w.Subject == request.Subject).ToListAsync(cancellationToken);
        var mine = sheets.Find(w => w.PersonId == request.Actor.Id);
        return new OpenedWorksheet(
            mine is { Text: { } text, WrittenAt: { } writtenAt } ? new UnsavedText(ItemForm.Restore(request.Kind, text).Following((kind, slug) => guide.CurrentSlug(kind, slug) ?? slug), mine.BasedOnVersion, mine.SavesSeen, writtenAt) : null,
            mine?.Edits ?? 0,
            sheets.Others(request.Actor, clock.GetUtcNow()));
    }
}

internal static class WorksheetQueries
{
    public static IReadOnlyList<string> Others(this IEnumerable<Worksheet> sheets, Actor actor, DateTimeOffset now) =>
        [.. sheets.Where(w => w.PersonId != actor.Id && w.SeenAt > now - Worksheet.PresentFor).Select(w => w.PersonName).Order(StringComparer.OrdinalIgnoreCase)];
}
