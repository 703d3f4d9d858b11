using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>One revision of an item, to be read.</summary>
public sealed record GetRevisionQuery(ContentKind Kind, Slug Slug, int Number) : IRequest<Result<RevisionDetails>>;

/// <param name="Apart">What tells the item from others with the same title.</param>
public sealed record RevisionDetails(ContentItem Item, string Apart, RevisionLine Line);

internal sealed class GetRevisionHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<GetRevisionQuery, Result<RevisionDetails>>
{
    public async Task<Result<RevisionDetails>> Handle(GetRevisionQuery request, CancellationToken cancellationToken)
    {
        var revision = await context.Revisions.AsNoTracking().OfItem(request.Kind, request.Slug).SingleOrDefaultAsync(r => r.Number == request.Number, cancellationToken);
        if (revision is null)
            return RevisionErrors.Unknown(request.Kind, request.Slug);
        var item = revision.Item();
        return new RevisionDetails(item, ItemFacts.Apart(item, guide), RevisionLine.Of(revision));
    }
}
