using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>What differs between two revisions of an item, field by field and word by word.</summary>
public sealed record CompareRevisionsQuery(ContentKind Kind, Slug Slug, int From, int To) : IRequest<Result<ComparedRevisions>>;

/// <param name="All">Every revision, to choose others from; the newest first.</param>
public sealed record ComparedRevisions(string Title, RevisionLine From, RevisionLine To, IReadOnlyList<ComparedField> Fields, IReadOnlyList<RevisionLine> All);

internal sealed class CompareRevisionsHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<CompareRevisionsQuery, Result<ComparedRevisions>>
{
    public async Task<Result<ComparedRevisions>> Handle(CompareRevisionsQuery request, CancellationToken cancellationToken)
    {
        var revisions = await context.Revisions.AsNoTracking().OfItem(request.Kind, request.Slug).OrderByDescending(r => r.Number).ToListAsync(cancellationToken);
        if (revisions.Find(r => r.Number == request.From) is not { } from || revisions.Find(r => r.Number == request.To) is not { } to)
            return RevisionErrors.Unknown(request.Kind, request.Slug);
        return new ComparedRevisions(
            to.Item().DisplayTitle,
            RevisionLine.Of(from),
            RevisionLine.Of(to),
            FormComparison.Of(ItemForm.Of(from.Item()), ItemForm.Of(to.Item()), GatheredChoices.In(guide, await context.NotYetPublicAsync(guide, cancellationToken))),
            revisions.ConvertAll(RevisionLine.Of));
    }
}
