using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Mail;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Releases;

internal static class PlannedReleases
{
    /// <summary>What was planned were other words than those that a draft has from now on; the planner of its release decides anew.</summary>
    public static async Task CallOffAsync(IWegwijzerContext context, Revision draft, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (kind, slug) = (draft.Kind.Name, draft.Slug.Value);
        var planned = await context.Set<Release>()
            .Where(r => r.PlannedFor != null && r.Items.Any(i => EF.Property<string>(i, RevisionQueries.KindField) == kind && EF.Property<string>(i, RevisionQueries.SlugField) == slug))
            .ToListAsync(cancellationToken);
        foreach (var release in planned)
        {
            var moment = release.PlannedFor!.Value;
            release.FailPlan($"{actor.Name} heeft iets gewijzigd aan het concept van ‘{CuratorMail.Name(draft)}’ nadat de uitgave was ingepland. Plan haar opnieuw in.");
            await new CuratorMail(context, now).AddAsync(
                new[] { release.PlannedBy! }.Where(planner => planner.Id != actor.Id),
                MailKind.PlanFailed,
                $"Niet meer gepland: uitgave {release.Name}",
                $"""
                Jij had de uitgave ‘{release.Name}’ ingepland voor {CuratorMail.Moment(moment)}. Dat gaat niet vanzelf door:

                {release.PlanProblem}
                """,
                cancellationToken);
        }
    }
}
