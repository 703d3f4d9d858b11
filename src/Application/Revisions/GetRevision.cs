using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>One revision of an item, to be read.</summary>
public sealed record GetRevisionQuery(ContentKind Kind, Slug Slug, int Number) : IRequest<Result<RevisionDetails>>;

public sealed record RevisionDetails(ContentItem Item, RevisionLine Line);

internal sealed class GetRevisionHandler(IWegwijzerContext context) : IRequestHandler<GetRevisionQuery, Result<RevisionDetails>>
{
    public async Task<Result<RevisionDetails>> Handle(GetRevisionQuery request, CancellationToken cancellationToken)
    {
        var revision = await context.Revisions.AsNoTracking().OfItem(request.Kind, request.Slug).SingleOrDefaultAsync(r => r.Number == request.Number, cancellationToken);
        return revision is null ? RevisionErrors.Unknown(request.Kind, request.Slug) : new RevisionDetails(revision.Item(), RevisionLine.Of(revision));
    }
}
