using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Changes;

/// <summary>The whole published content as a bundle.</summary>
public sealed record GetExportQuery : IRequest<Result<ExportResponse>>;

internal sealed class GetExportHandler(GuideSnapshot guide) : IRequestHandler<GetExportQuery, Result<ExportResponse>>
{
    public Task<Result<ExportResponse>> Handle(GetExportQuery request, CancellationToken cancellationToken) => Task.FromResult(Result<ExportResponse>.Success(new ExportResponse(
        BundleJson.Format,
        guide.Version,
        guide.Digest,
        ContentKind.All.ToDictionary(kind => kind.Plural, ItemsOf, StringComparer.Ordinal),
        new ExportLinks(
            new Link(ApiPaths.Export), new Link(ChangesAnswers.Address(ChangesAnswers.EndOf(guide))), new Link(ApiPaths.Terms), new Link(ApiPaths.Disclaimer)))));

    private IReadOnlyList<CanonicalItem> ItemsOf(ContentKind kind) => [.. guide.Slugs(kind).Select(slug => new CanonicalItem(guide.Find(kind, slug)!.Text))];
}
