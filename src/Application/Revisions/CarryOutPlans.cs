using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Mail;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>
/// Publishes and withdraws what was planned for now, each in a publication of its own, in the name of who planned it. Whether something is
/// due is looked at again under the lock of the publication, so it happens once, however many do this. What can't be done is noted, mailed, and left to people.
/// </summary>
public sealed record CarryOutPlansCommand : IRequest<Result<int>>;

internal sealed class CarryOutPlansHandler(IWegwijzerContext context, IAuditTrail trail, TimeProvider clock) : IRequestHandler<CarryOutPlansCommand, Result<int>>
{
    public const string Action = "carry-out-plan";

    private static readonly List<ContentKind> Order = [.. ContentKind.All];

    public async Task<Result<int>> Handle(CarryOutPlansCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await context.Revisions.AsNoTracking().Planned().Where(r => r.PlannedFor <= now)
            .Select(r => new Due(r, EF.Property<uint>(r, RevisionQueries.RowVersion))).ToListAsync(cancellationToken);
        // Of one moment, what others refer to first: vocabularies before tools.
        foreach (var plan in due.OrderBy(d => d.Revision.PlannedFor).ThenBy(d => Order.IndexOf(d.Revision.Kind)).ThenBy(d => d.Revision.Id))
            await CarryOutAsync(plan, now, cancellationToken);
        return due.Count;
    }

    private async Task CarryOutAsync(Due plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (revision, planner) = (plan.Revision, plan.Revision.PlannedBy!);
        var published = await Publication.RunAsync(context, clock, planner, (publication, _) => GatherAsync(publication, revision.Id, now, cancellationToken), cancellationToken);
        if (published is { Succeeded: true, Value: { Items: 0, Withdrawals: 0 } })
            return;
        if (!published.Succeeded && !await FailAsync(plan, published.Errors, now, cancellationToken))
            return;
        await trail.WriteAsync(AuditEntry.Of(
            planner,
            Action,
            new AuditSubject(revision.Kind.Name, revision.Slug.Value),
            published.Succeeded ? AuditOutcome.Done : AuditOutcome.Failed,
            published.Errors is [var first, ..] ? first.Code : null,
            now));
    }

    private async Task<Result> GatherAsync(Publication publication, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var revision = await context.Revisions.SingleAsync(r => r.Id == id, cancellationToken);
        // Called off, moved, or done by another node a moment ago.
        if (!(revision.PlannedFor <= now))
            return Result.Success();
        if (revision.IsOpen)
            return await DraftPublication.GatherAsync(context, publication, [new DraftOf(revision.Kind, revision.Slug, revision.Saves)], cancellationToken);
        publication.Withdraw(revision.Kind, revision.Slug, revision.PlannedWithdrawal());
        return await context.HasSuccessorAsync(revision.Kind, revision.PlannedWithdrawal(), cancellationToken);
    }

    /// <returns>False where somebody changed it meanwhile: then it is looked at anew the next time.</returns>
    private async Task<bool> FailAsync(Due plan, IReadOnlyList<Error> errors, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var revision = await context.Revisions.SingleOrDefaultAsync(r => r.Id == plan.Revision.Id && EF.Property<uint>(r, RevisionQueries.RowVersion) == plan.RowVersion, cancellationToken);
        if (revision is null)
            return false;
        var moment = revision.PlannedFor!.Value;
        revision.FailPlan(string.Join(' ', errors.Select(e => e.Message).Distinct(StringComparer.Ordinal)));
        var act = revision.IsOpen ? "gepubliceerd" : "ingetrokken";
        await new CuratorMail(context, now).AddAsync(
            revision.IsOpen ? [revision.PlannedBy!, revision.SavedBy] : [revision.PlannedBy!],
            MailKind.PlanFailed,
            $"Niet {act}: {CuratorMail.Name(revision)}",
            $"""
            ‘{CuratorMail.Name(revision)}’ ({revision.Kind.DutchName}) zou op {CuratorMail.Moment(moment)} worden {act}. Dat is niet gelukt:

            {revision.PlanProblem}

            We proberen het niet vanzelf opnieuw. Kijk in de beheeromgeving van de wegwijzer, bij Werk, onder Gepland.
            """,
            cancellationToken);
        return (await context.SaveAsync(cancellationToken)).Succeeded;
    }

    private sealed record Due(Revision Revision, uint RowVersion);
}
