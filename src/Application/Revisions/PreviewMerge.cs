using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Revisions;

/// <summary>What <see cref="MergeItemsCommand"/> would do, without doing it.</summary>
public sealed record PreviewMergeQuery(ContentKind Kind, Slug Slug, Slug Into) : IRequest<Result<MergePreview>>;

/// <param name="Names">The other names that what stays has afterwards.</param>
/// <param name="Parents">The wider situations that what stays falls under afterwards.</param>
/// <param name="Uses">What refers to what goes, and will refer to what stays.</param>
public sealed record MergePreview(string Into, IReadOnlyList<string> Names, IReadOnlyList<string> Parents, Uses Uses);

internal sealed class PreviewMergeHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<PreviewMergeQuery, Result<MergePreview>>
{
    public async Task<Result<MergePreview>> Handle(PreviewMergeQuery request, CancellationToken cancellationToken)
    {
        if (!ItemMerge.IsFor(request.Kind) || request.Slug == request.Into)
            return RevisionErrors.NotToMerge;
        if (guide.Find(request.Kind, request.Slug.Value) is not { } from)
            return RevisionErrors.Unknown(request.Kind, request.Slug);
        if (guide.Find(request.Kind, request.Into.Value) is not { } into)
            return RevisionErrors.Unknown(request.Kind, request.Into) with { Field = "into" };
        if (await context.Revisions.OfItem(request.Kind, request.Slug).Open().AnyAsync(cancellationToken))
            return RenameErrors.OpenDraft;
        var kept = new ItemMerge(from.Item, into.Item, guide.Everything.Select(e => e.Item)).In(into.Item);
        if (!kept.Succeeded)
            return Result<MergePreview>.Failure(kept.Errors);
        return new MergePreview(
            into.Item.DisplayTitle,
            kept.Value switch { Situation situation => situation.Synonyms, Organisation organisation => organisation.Synonyms, _ => [] },
            kept.Value is Situation { Parents: var parents } ? [.. guide.Vocabulary.Names(ContentKind.Situation, parents).Select(p => p.Name)] : [],
            await context.UsesAsync(guide, request.Kind, request.Slug, cancellationToken));
    }
}
