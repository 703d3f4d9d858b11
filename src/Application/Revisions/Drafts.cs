using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Mail;
using Wegwijzer.Application.Releases;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>
/// The one way in which a draft begins or changes, whether a curator writes it or a suggestion becomes one. It is saved by whoever asks, so
/// that it can go together with what it comes of.
/// </summary>
internal sealed class Drafts(IWegwijzerContext context, Actor actor, TimeProvider clock)
{
    /// <param name="basedOnVersion">The content version of the published text that the writer had before them; null for a new item.</param>
    /// <param name="savesSeen">The number of saves of the draft that the writer had before them; null where there was no draft.</param>
    public async Task<Result<Revision>> WriteAsync(ContentItem item, long? basedOnVersion, int? savesSeen, string? note, CancellationToken cancellationToken)
    {
        var open = await context.Revisions.OfItem(item.Kind, item.Slug).Open().SingleOrDefaultAsync(cancellationToken);
        return open is null
            ? await BeginAsync(item, basedOnVersion, savesSeen, note, cancellationToken)
            : await ContinueAsync(open, item, basedOnVersion, savesSeen, note, cancellationToken);
    }

    private async Task<Result<Revision>> ContinueAsync(Revision draft, ContentItem item, long? basedOnVersion, int? savesSeen, string? note, CancellationToken cancellationToken)
    {
        if (savesSeen != draft.Saves)
            return RevisionErrors.Outdated;
        var (now, planned) = (clock.GetUtcNow(), draft.PlannedFor);
        var saved = draft.Save(item, actor, now, note);
        if (!saved.Succeeded)
            return Result<Revision>.Failure(saved.Errors);
        if (planned is { } moment)
            await TellPlannerAsync(draft, moment, now, cancellationToken);
        await PlannedReleases.CallOffAsync(context, draft, actor, now, cancellationToken);
        // Who had the text that is public now before them has written over that; else the draft stays as old as it was.
        if (basedOnVersion != draft.BasedOnVersion && basedOnVersion == (await PublishedAsync(item, cancellationToken))?.Version)
            draft.BaseOn(basedOnVersion);
        return draft;
    }

    private async Task TellPlannerAsync(Revision draft, DateTimeOffset moment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (draft.PlannedBy!.Id == actor.Id)
            return;
        await new CuratorMail(context, now).AddAsync(
            [draft.PlannedBy],
            MailKind.PlanFailed,
            $"Niet meer gepland: {CuratorMail.Name(draft)}",
            $"""
            {actor.Name} heeft het concept van ‘{CuratorMail.Name(draft)}’ ({draft.Kind.DutchName}) gewijzigd. Jij had het ingepland voor {CuratorMail.Moment(moment)}. Dat gaat niet vanzelf door.

            Bekijk het concept in de beheeromgeving van de wegwijzer en plan het opnieuw in.
            """,
            cancellationToken);
    }

    private async Task<Result<Revision>> BeginAsync(ContentItem item, long? basedOnVersion, int? savesSeen, string? note, CancellationToken cancellationToken)
    {
        var published = await PublishedAsync(item, cancellationToken);
        if (published is { IsWithdrawn: false } && basedOnVersion is null)
            return RevisionErrors.SlugTaken(item.Kind, item.Slug);
        if (savesSeen is not null || (basedOnVersion is not null && basedOnVersion != published?.Version))
            return RevisionErrors.Outdated;
        var numbers = await context.Revisions.OfItem(item.Kind, item.Slug).NumbersAsync(cancellationToken);
        var number = numbers.GetValueOrDefault((item.Kind.Name, item.Slug.Value)) + 1;
        var draft = Revision.Draft(item, number, published?.Version, actor, clock.GetUtcNow(), note);
        if (draft.Succeeded)
            context.Revisions.Add(draft.Value);
        return draft;
    }

    private Task<PublishedItem?> PublishedAsync(ContentItem item, CancellationToken cancellationToken) =>
        context.PublishedItems.AsNoTracking().SingleOrDefaultAsync(i => i.Kind == item.Kind.Name && i.Slug == item.Slug.Value, cancellationToken);
}
