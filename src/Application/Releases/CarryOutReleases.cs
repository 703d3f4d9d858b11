using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Mail;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Releases;

/// <summary>Publishes the releases that were planned for now, in the name of who planned them; as <see cref="CarryOutPlansCommand"/> does with single items.</summary>
public sealed record CarryOutReleasesCommand : IRequest<Result<int>>;

internal sealed class CarryOutReleasesHandler(IWegwijzerContext context, IAuditTrail trail, TimeProvider clock) : IRequestHandler<CarryOutReleasesCommand, Result<int>>
{
    public async Task<Result<int>> Handle(CarryOutReleasesCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await context.Set<Release>().AsNoTracking().Where(r => r.PlannedFor <= now).OrderBy(r => r.PlannedFor).ThenBy(r => r.Id)
            .Select(r => new Due(r.Id, r.PlannedBy!, EF.Property<uint>(r, RevisionQueries.RowVersion))).ToListAsync(cancellationToken);
        foreach (var plan in due)
            await CarryOutAsync(plan, now, cancellationToken);
        return due.Count;
    }

    private async Task CarryOutAsync(Due plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var published = await Publication.RunAsync(
            context, clock, plan.PlannedBy, (publication, version) => GatherAsync(publication, plan, version.Number + 1, now, cancellationToken), cancellationToken);
        if (published is { Succeeded: true, Value.Items: 0 } || (!published.Succeeded && !await FailAsync(plan, published.Errors, now, cancellationToken)))
            return;
        await trail.WriteAsync(AuditEntry.Of(
            plan.PlannedBy,
            CarryOutPlansHandler.Action,
            new AuditSubject("release", plan.Id.ToString()),
            published.Succeeded ? AuditOutcome.Done : AuditOutcome.Failed,
            published.Errors is [var first, ..] ? first.Code : null,
            now));
    }

    private async Task<Result> GatherAsync(Publication publication, Due plan, long version, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var release = await context.Set<Release>().SingleAsync(r => r.Id == plan.Id, cancellationToken);
        // Called off, moved, or done by another node a moment ago.
        if (!(release.PlannedFor <= now))
            return Result.Success();
        var seen = release.Items.Select(i => new DraftOf(i.Kind, i.Slug, i.Saves ?? 0)).ToList();
        var published = release.Publish(plan.PlannedBy, now, version);
        return published.Succeeded ? await DraftPublication.GatherAsync(context, publication, seen, cancellationToken) : published;
    }

    /// <returns>False where somebody changed it meanwhile: then it is looked at anew the next time.</returns>
    private async Task<bool> FailAsync(Due plan, IReadOnlyList<Error> errors, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var release = await context.Set<Release>().SingleOrDefaultAsync(r => r.Id == plan.Id && EF.Property<uint>(r, RevisionQueries.RowVersion) == plan.RowVersion, cancellationToken);
        if (release is null)
            return false;
        var moment = release.PlannedFor!.Value;
        release.FailPlan(string.Join(' ', errors.Select(Named).Distinct(StringComparer.Ordinal)));
        await new CuratorMail(context, now).AddAsync(
            [plan.PlannedBy, release.CreatedBy],
            MailKind.PlanFailed,
            $"Niet gepubliceerd: uitgave {release.Name}",
            $"""
            De uitgave ‘{release.Name}’ zou op {CuratorMail.Moment(moment)} worden gepubliceerd. Dat is niet gelukt, en er is niets van gepubliceerd:

            {release.PlanProblem}

            We proberen het niet vanzelf opnieuw. Kijk in de beheeromgeving van de wegwijzer, bij Werk, onder Uitgaven.
            """,
            cancellationToken);
        return (await context.SaveAsync(cancellationToken)).Succeeded;
    }

    // Where a fault says which item it is in ("tools/kaart/title"), people hear that too.
    private static string Named(Error error) => error.Field?.Split('/') is [_, var slug, ..] ? $"{slug}: {error.Message}" : error.Message;

    private sealed record Due(Guid Id, Actor PlannedBy, uint RowVersion);
}
