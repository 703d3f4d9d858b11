using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Keeps what somebody has typed and not saved yet, and notes that they are at the item; without a form only the latter.</summary>
/// <param name="EditsSeen">The number of changes that they had seen (<see cref="OpenedWorksheet.Edits"/>).</param>
/// <param name="BasedOnVersion">The published version that they began from.</param>
/// <param name="SavesSeen">The save of the shared draft that they began from.</param>
public sealed record KeepWorksheetCommand(ContentKind Kind, string Subject, ItemForm? Form, int EditsSeen, long? BasedOnVersion, int? SavesSeen, Actor Actor)
    : IRequest<Result<KeptWorksheet>>, IKeepsWhatIsTyped;

/// <param name="Edits">The number of changes now; another than was seen means that the text was changed in another tab.</param>
public sealed record KeptWorksheet(int Edits, IReadOnlyList<string> Others);

internal sealed class KeepWorksheetHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<KeepWorksheetCommand, Result<KeptWorksheet>>
{
    public async Task<Result<KeptWorksheet>> Handle(KeepWorksheetCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sheets = await context.Worksheets.Where(w => w.Kind == request.Kind.Name && w.Subject == request.Subject).ToListAsync(cancellationToken);
        if (sheets.Find(w => w.PersonId == request.Actor.Id) is not { } mine)
        {
            var begun = Worksheet.Begin(request.Actor, request.Kind, request.Subject, now);
            if (!begun.Succeeded)
                return Result<KeptWorksheet>.Failure(begun.Errors);
            context.Worksheets.Add(mine = begun.Value);
            // Whoever begins something new clears away what was left lying for too long, anybody's.
            var oldest = now - Worksheet.KeptFor;
            await context.Worksheets.Where(w => w.SeenAt < oldest).ExecuteDeleteAsync(cancellationToken);
        }

        mine.Seen(request.Actor, now);
        // What is typed over is noted at the first sign of it. Once there is text, only other text may change over what it is.
        if ((request.Form is not null || mine.Text is null) && !mine.IsOver(request.BasedOnVersion, request.SavesSeen))
            mine.WriteOver(await BaseAsync(request, cancellationToken), request.BasedOnVersion, request.SavesSeen);
        var written = request.Form is { } form ? mine.Write(form.Store(), Title(form), request.EditsSeen, request.BasedOnVersion, request.SavesSeen, now) : Result.Success();
        if (!written.Succeeded)
            return Result<KeptWorksheet>.Failure(written.Errors);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? new KeptWorksheet(mine.Edits, sheets.Others(request.Actor, now)) : RevisionErrors.NewerElsewhere;
    }

    /// <summary>The words that the person began from, where those are still the newest; else nobody knows them any more.</summary>
    private async Task<string?> BaseAsync(KeepWorksheetCommand request, CancellationToken cancellationToken)
    {
        if (request.Subject[0] == Worksheet.NewSubject)
            return null;
        var slug = Slug.Parse(request.Subject);
        var current = await context.Revisions.AsNoTracking().OfItem(request.Kind, slug).Current().ToListAsync(cancellationToken);
        var version = await context.PublishedItems.Where(i => i.Kind == request.Kind.Name && i.Slug == slug.Value).Select(i => (long?)i.Version).SingleOrDefaultAsync(cancellationToken);
        var open = current.Find(r => r.IsOpen);
        return (version, open?.Saves) == (request.BasedOnVersion, request.SavesSeen) && (open ?? (current.Count > 0 ? current[0] : null)) is { } newest ? ItemForm.Of(newest.Item()).Store() : null;
    }

    private static string Title(ItemForm form)
    {
        var title = ContentItem.ReadUnfinished(form.Kind, form.ToJson()).Item.DisplayTitle;
        return title.Length > Worksheet.MaxTitle ? title[..Worksheet.MaxTitle] : title;
    }
}
