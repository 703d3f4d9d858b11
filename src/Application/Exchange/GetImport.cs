using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Exchange;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Exchange;

/// <summary>A file that was taken in, with what it would change against what there is now; only a beheerder reads these in.</summary>
public sealed record GetImportQuery(Guid Id, Actor Actor) : IRequest<Result<ImportDetails>>;

/// <param name="Publishing">What would change if it were published; null once it was asked for.</param>
/// <param name="Drafting">What would change if drafts were made of it.</param>
public sealed record ImportDetails(
    Guid Id, string FileName, bool WithdrawsMissing, ImportState State, ImportMode? Mode, int Progress, int Total, IReadOnlyList<string> Failures, long? Version, string CreatedBy, DateTimeOffset CreatedAt,
    bool IsOutdated, ImportPreview? Publishing, ImportPreview? Drafting);

public sealed record ImportPreview(IReadOnlyList<ImportLine> Added, IReadOnlyList<ImportLine> Changed, IReadOnlyList<ImportLine> Withdrawn, IReadOnlyList<string> Faults, bool AsksTwice)
{
    public bool IsEmpty => Added.Count + Changed.Count + Withdrawn.Count == 0;
}

/// <param name="Differences">What it gets another text for, the new one first.</param>
/// <param name="HasDraft">Whether somebody is writing at it.</param>
public sealed record ImportLine(ContentKind Kind, string Slug, string Title, bool HasDraft, IReadOnlyList<FieldDifference> Differences);

internal sealed class GetImportHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<GetImportQuery, Result<ImportDetails>>
{
    public async Task<Result<ImportDetails>> Handle(GetImportQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        var import = await context.Set<GuideImport>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken);
        if (import is null)
            return ExchangeErrors.UnknownImport;
        var isOpen = import.State is ImportState.Checked;
        var version = await context.ContentVersions.AsNoTracking().Select(v => v.Number).SingleAsync(cancellationToken);
        return new ImportDetails(
            import.Id, import.FileName, import.WithdrawsMissing, import.State, import.Mode, import.Progress, import.Total,
            import.Failure?.Split('\n') ?? [], import.Version, import.CreatedBy.Name, import.CreatedAt,
            IsOutdated: isOpen && version != import.CheckedVersion,
            isOpen ? await PreviewAsync(import, ImportMode.Publish, cancellationToken) : null,
            isOpen ? await PreviewAsync(import, ImportMode.Drafts, cancellationToken) : null);
    }

    private async Task<ImportPreview> PreviewAsync(GuideImport import, ImportMode mode, CancellationToken cancellationToken)
    {
        var plan = await new ImportPlanner(context).PlanAsync(import.Text, import.WithdrawsMissing, mode, cancellationToken);
        var choices = GatheredChoices.In(guide, [.. plan.Changes.Select(c => c.Item)]);
        return new ImportPreview(
            [.. plan.Changes.Where(c => c.Before is null).Select(c => Line(c, choices))],
            [.. plan.Changes.Where(c => c.Before is not null).Select(c => Line(c, choices))],
            [.. plan.Withdrawn.Select(item => new ImportLine(item.Kind, item.Slug.Value, item.DisplayTitle, HasDraft: false, []))],
            [.. plan.Faults.Select(f => f.Message)],
            GuideImport.AsksTwice(plan.Withdrawn.Count, plan.Published));
    }

    private static ImportLine Line(PlannedChange change, Choices choices) => new(
        change.Item.Kind, change.Item.Slug.Value, change.Item.DisplayTitle, change.HasDraft,
        change.Before is null ? [] : ItemForm.Of(change.Item).DifferencesTo(ItemForm.Of(change.Before), choices));
}
