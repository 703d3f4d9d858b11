using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Exchange;

/// <summary>The published items of a kind as a table for a spreadsheet, which can be read in again.</summary>
public sealed record GetTableQuery(ContentKind Kind) : IRequest<Result<string>>;

internal sealed class GetTableHandler(GuideSnapshot guide) : IRequestHandler<GetTableQuery, Result<string>>
{
    public Task<Result<string>> Handle(GetTableQuery request, CancellationToken cancellationToken) => Task.FromResult(Result<string>.Success(
        ItemTable.Write(request.Kind, [.. guide.Slugs(request.Kind).Select(slug => guide.Find(request.Kind, slug)!.Item)])));
}
