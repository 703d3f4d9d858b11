using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Application.Links;

/// <summary>All links of the published guide with what is known of them, those that ask for somebody first.</summary>
/// <param name="State">Null for all.</param>
/// <param name="Words">Part of an address or of the title of what leads there.</param>
/// <param name="PagesMissing">Only PDFs that have fewer pages than cards refer to.</param>
public sealed record ListLinksQuery(LinkState? State, string? Words, bool PagesMissing, int Page, int PageSize) : IRequest<Result<LinkList>>, IPaged;

/// <param name="Total">How many fit, over all pages.</param>
/// <param name="All">How many links there are.</param>
/// <param name="Counts">How many of all are in each state.</param>
public sealed record LinkList(IReadOnlyList<LinkLine> Links, int Total, int All, IReadOnlyDictionary<LinkState, int> Counts, int PagesMissing);

internal sealed class ListLinksValidator : PagedValidator<ListLinksQuery>;

internal sealed class ListLinksHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<ListLinksQuery, Result<LinkList>>
{
    private static readonly LinkState[] WorstFirst = [LinkState.Broken, LinkState.Gone, LinkState.Doubtful, LinkState.Moved, LinkState.Blocked, LinkState.Unchecked, LinkState.Ok];

    public async Task<Result<LinkList>> Handle(ListLinksQuery request, CancellationToken cancellationToken)
    {
        var watched = await context.Set<WatchedLink>().AsNoTracking().ToDictionaryAsync(l => l.Key, StringComparer.Ordinal, cancellationToken);
        var all = guide.LinkUses.Addresses.Select(used => LinkLine.Of(used.Key, used.Value, watched.GetValueOrDefault(used.Key), guide)).ToList();
        var found = all
            .Where(l => (request.State is null || l.State == request.State) && (!request.PagesMissing || l.PagesMissing is not null) && Matches(l, request.Words))
            .OrderBy(l => Array.IndexOf(WorstFirst, l.State))
            .ThenBy(l => l.Url, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return new LinkList(
            [.. found.Skip(request.Offset()).Take(request.PageSize)], found.Count, all.Count, all.CountBy(l => l.State).ToDictionary(), all.Count(l => l.PagesMissing is not null));
    }

    private static bool Matches(LinkLine link, string? words) =>
        (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            link.Url.Contains(word, StringComparison.OrdinalIgnoreCase) || link.Uses.Any(u => u.Title.Contains(word, StringComparison.CurrentCultureIgnoreCase)));
}
