using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Revisions;

/// <summary>What is public of a kind, by title: to choose one from, or to link to.</summary>
public sealed record ListTitlesQuery(ContentKind Kind) : IRequest<Result<IReadOnlyList<NamedValue>>>;

internal sealed class ListTitlesHandler(GuideSnapshot guide) : IRequestHandler<ListTitlesQuery, Result<IReadOnlyList<NamedValue>>>
{
    public Task<Result<IReadOnlyList<NamedValue>>> Handle(ListTitlesQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<IReadOnlyList<NamedValue>>.Success(
            [.. guide.Slugs(request.Kind).Select(slug => new NamedValue(slug, guide.Find(request.Kind, slug)!.Item.DisplayTitle)).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)]));
}
