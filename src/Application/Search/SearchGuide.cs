using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Search;

/// <summary>Searches all of the guide.</summary>
/// <param name="Kinds">Narrows the hits down to these kinds, by name; none means all. The counts stay those of all kinds.</param>
public sealed record SearchGuideQuery(string Text, IReadOnlyList<string> Kinds, int Page, int PageSize) : IRequest<Result<SearchPage>>, IPaged;

internal sealed class SearchGuideValidator : PagedValidator<SearchGuideQuery>;

internal sealed class SearchGuideHandler(GuideSnapshot guide, GuideSearch search) : IRequestHandler<SearchGuideQuery, Result<SearchPage>>
{
    public async Task<Result<SearchPage>> Handle(SearchGuideQuery request, CancellationToken cancellationToken)
    {
        var found = await search.FindAsync(request.Text, cancellationToken);
        var wanted = request.Kinds.Count == 0 ? found.Items : [.. found.Items.Where(e => request.Kinds.Contains(e.Item.Kind.Name, StringComparer.Ordinal))];
        var counts = found.Items.GroupBy(e => e.Item.Kind).Select(kind => new KindCount(kind.Key.Name, kind.Count()))
            .OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Kind, StringComparer.Ordinal);
        var hits = wanted.Skip(request.Offset()).Take(request.PageSize).Select(e => SearchHits.Of(e.Item, guide, found.Marks));
        return new SearchPage([.. hits], wanted.Count, [.. counts], found.Answer);
    }
}

/// <summary>Text search in the database: what it finds, best first. It fails with an exception of the database where that does not answer.</summary>
public interface ITextSearch
{
    Task<TextHits> FindAsync(SearchTerms terms, CancellationToken cancellationToken);
}

/// <summary>What the database found.</summary>
/// <param name="Version">The content version that it searched in.</param>
/// <param name="Words">The words of the guide that were found for what was asked, folded: those to mark.</param>
/// <param name="DidYouMean">The query with its unknown words replaced by the most like words of the guide, folded; null where all are known, or nothing is like them.</param>
public sealed record TextHits(long Version, IReadOnlyList<TextHit> Hits, IReadOnlyCollection<string> Words, string? DidYouMean);

/// <param name="Version">The content version that the item last changed in, there.</param>
public readonly record struct TextHit(string Kind, string Slug, long Version);
