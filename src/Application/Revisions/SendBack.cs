using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Mail;
using Wegwijzer.Application.Releases;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Gives a draft back to its writer, with what is still to be done; the writer hears of it by mail.</summary>
public sealed record SendBackCommand(ContentKind Kind, Slug Slug, int SavesSeen, string? Remark, Actor Actor) : IRequest<Result<int>>;

internal sealed class SendBackHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<SendBackCommand, Result<int>>
{
    public async Task<Result<int>> Handle(SendBackCommand request, CancellationToken cancellationToken)
    {
        var draft = await context.Revisions.OfItem(request.Kind, request.Slug).Open().SingleOrDefaultAsync(cancellationToken);
        if (draft is null)
            return RevisionErrors.NoDraft;
        if (draft.Saves != request.SavesSeen)
            return RevisionErrors.Outdated;
        var now = clock.GetUtcNow();
        var sent = draft.SendBack(request.Actor, request.Remark, now);
        if (!sent.Succeeded)
            return Result<int>.Failure(sent.Errors);
        await PlannedReleases.CallOffAsync(context, draft, request.Actor, now, cancellationToken);
        Actor[] writers = [draft.SavedBy, draft.SubmittedBy ?? draft.SavedBy];
        await new CuratorMail(context, now).AddAsync(
            writers.Where(w => w.Id != request.Actor.Id), MailKind.DraftSentBack, $"Teruggestuurd: {CuratorMail.Name(draft)}", Text(draft, request.Actor), cancellationToken);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? draft.Number : Result<int>.Failure(saved.Errors);
    }

    private static string Text(Revision draft, Actor reviewer) =>
        $"""
        {reviewer.Name} heeft je concept van ‘{CuratorMail.Name(draft)}’ ({draft.Kind.DutchName}) bekeken en vraagt nog iets van je:

        {draft.Remark}

        Je vindt het concept in de beheeromgeving van de wegwijzer. Pas het aan en dien het opnieuw in.
        """;
}
