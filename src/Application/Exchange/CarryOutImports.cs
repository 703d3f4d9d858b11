using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Exchange;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Exchange;

/// <summary>Carries out the files that were asked for, the oldest first, each as a whole or not at all.</summary>
public sealed record CarryOutImportsCommand : IRequest<Result<int>>;

/// <summary>Tells how far an import is, beside the transaction that it is carried out in, so that who waits sees it move.</summary>
public interface IImportProgress
{
    Task ReportAsync(Guid import, int ready, CancellationToken cancellationToken);
}

internal sealed class CarryOutImportsHandler(IWegwijzerContext context, IImportProgress progress, TimeProvider clock) : IRequestHandler<CarryOutImportsCommand, Result<int>>
{
    private const string WithdrawalReason = "Dit staat niet meer in de wegwijzer.";

    public async Task<Result<int>> Handle(CarryOutImportsCommand request, CancellationToken cancellationToken)
    {
        var done = 0;
        while (await NextAsync(cancellationToken) is { } import)
        {
            // Saved before anything else, so that one that brings the program down is not begun for ever.
            var begins = import.Begin(clock.GetUtcNow());
            await context.SaveAsync(cancellationToken);
            if (!begins)
                continue;
            var outcome = await CarryOutAsync(import, cancellationToken);
            await EndAsync(import.Id, outcome, cancellationToken);
            done++;
        }

        return done;
    }

    private Task<GuideImport?> NextAsync(CancellationToken cancellationToken) =>
        context.Set<GuideImport>().Where(i => i.State == ImportState.Requested).OrderBy(i => i.CreatedAt).FirstOrDefaultAsync(cancellationToken);

    private async Task EndAsync(Guid id, Result<long?> outcome, CancellationToken cancellationToken)
    {
        var import = await context.Set<GuideImport>().SingleAsync(i => i.Id == id, cancellationToken);
        if (outcome.Succeeded)
            return;
        import.Fail(outcome.Errors, clock.GetUtcNow());
        await context.SaveAsync(cancellationToken);
    }

    /// <summary>That it is done is saved together with what it did, so that it is never done twice.</summary>
    private async Task<Result<long?>> CarryOutAsync(GuideImport requested, CancellationToken cancellationToken)
    {
        var (id, actor, mode, note) = (requested.Id, requested.RequestedBy!, requested.Mode!.Value, $"Ingelezen uit {requested.FileName}.");
        if (mode == ImportMode.Drafts)
        {
            // Drafts are no publication, but the same lock and the same all or nothing hold for them.
            return await context.InPublicationAsync(version => MakeDraftsAsync(id, actor, note, cancellationToken), cancellationToken);
        }

        var published = await Publication.RunAsync(context, clock, actor, (publication, version) => GatherAsync(publication, version, id, note, cancellationToken), cancellationToken);
        return published.Succeeded ? published.Value.Version : Result<long?>.Failure(published.Errors);
    }

    private async Task<Result> GatherAsync(Publication publication, ContentVersion version, Guid id, string note, CancellationToken cancellationToken)
    {
        var import = await context.Set<GuideImport>().SingleAsync(i => i.Id == id, cancellationToken);
        if (version.Number != import.CheckedVersion)
            return ExchangeErrors.ChangedSince;
        var plan = await PlanAsync(import, cancellationToken);
        if (plan.Faults.Count > 0)
            return Result.Failure(plan.Faults);
        var numbers = await context.Revisions.NumbersAsync(cancellationToken);
        var versions = await context.PublishedItems.AsNoTracking().ToDictionaryAsync(i => (i.Kind, i.Slug), i => i.Version, cancellationToken);
        var ready = 0;
        foreach (var item in plan.Changes.Select(c => c.Item))
        {
            var key = (item.Kind.Name, item.Slug.Value);
            var made = publication.Publish(item, numbers.GetValueOrDefault(key) + 1, versions.TryGetValue(key, out var based) ? based : null, note);
            if (!made.Succeeded)
                return made;
            await ReportAsync(id, ++ready, cancellationToken);
        }

        foreach (var item in plan.Withdrawn)
        {
            publication.Withdraw(item.Kind, item.Slug, Withdrawal.Create(WithdrawalReason, null).Value);
            await ReportAsync(id, ++ready, cancellationToken);
        }

        import.Finish(version.Number + 1, clock.GetUtcNow());
        return Result.Success();
    }

    private async Task<Result<long?>> MakeDraftsAsync(Guid id, Actor actor, string note, CancellationToken cancellationToken)
    {
        var import = await context.Set<GuideImport>().SingleAsync(i => i.Id == id, cancellationToken);
        var plan = await PlanAsync(import, cancellationToken);
        if (plan.Faults.Count > 0)
            return Result<long?>.Failure(plan.Faults);
        var drafts = new Drafts(context, actor, clock);
        var ready = 0;
        foreach (var item in plan.Changes.Select(c => c.Item))
        {
            var saves = await context.Revisions.OfItem(item.Kind, item.Slug).Open().Select(r => (int?)r.Saves).SingleOrDefaultAsync(cancellationToken);
            var based = await context.PublishedItems.AsNoTracking().Where(i => i.Kind == item.Kind.Name && i.Slug == item.Slug.Value && i.Content != null)
                .Select(i => (long?)i.Version).SingleOrDefaultAsync(cancellationToken);
            var written = await drafts.WriteAsync(item, based, saves, note, cancellationToken);
            if (!written.Succeeded)
                return Result<long?>.Failure([.. written.Errors.Select(e => e with { Message = $"‘{item.DisplayTitle}’: {e.Message}" })]);
            await ReportAsync(id, ++ready, cancellationToken);
        }

        import.Finish(version: null, clock.GetUtcNow());
        return Result<long?>.Success(null);
    }

    private Task<ImportPlan> PlanAsync(GuideImport import, CancellationToken cancellationToken) =>
        new ImportPlanner(context).PlanAsync(import.Text, import.WithdrawsMissing, import.Mode!.Value, cancellationToken);

    private Task ReportAsync(Guid import, int ready, CancellationToken cancellationToken) =>
        ready % 10 == 0 ? progress.ReportAsync(import, ready, cancellationToken) : Task.CompletedTask;
}
