using System.Data.Common;
using Microsoft.Extensions.Logging;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Search;

/// <summary>What was found in one snapshot, best first.</summary>
/// <param name="Marks">Whether a word of a text, folded, is one that was asked for.</param>
internal sealed record FoundItems(IReadOnlyList<Entry<ContentItem>> Items, Func<string, bool> Marks, SearchAnswer Answer)
{
    /// <summary>Of one kind alone: the slugs with their rank.</summary>
    public FoundSlugs Of(ContentKind kind) => new(Items.Where(e => e.Item.Kind == kind).Select(e => e.Item.Slug.Value));
}

/// <summary>
/// Searches the guide: the database says what is found and in which order, the snapshot has everything else, so an answer never mixes two
/// versions. Where the database does not answer in time, the snapshot is searched plainly.
/// </summary>
internal sealed partial class GuideSearch(GuideSnapshot guide, ITextSearch database, SearchBreaker breaker, TimeProvider clock, ILogger<GuideSearch> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    public async Task<FoundItems> FindAsync(string text, CancellationToken cancellationToken)
    {
        var terms = guide.Thesaurus.Read(text);
        return await InDatabaseAsync(terms, cancellationToken) is { } hits ? OfSnapshot(hits, terms) : PlainSearch.Find(guide, terms);
    }

    /// <summary>Searches for one kind, as a filter of its list; null where nothing was asked.</summary>
    public async Task<(FoundSlugs Slugs, SearchAnswer Answer)?> FindAsync(ContentKind kind, string? text, CancellationToken cancellationToken)
    {
        if (text is null)
            return null;
        var found = await FindAsync(text, cancellationToken);
        return (found.Of(kind), found.Answer);
    }

    /// <summary>The page that was asked for of a short list, which only a text narrows down.</summary>
    public async Task<ListPage<T>> PageAsync<TItem, T>(
        IPaged paging, string? text, ContentKind kind, IEnumerable<Entry<TItem>> inOrder, Func<Entry<TItem>, T> answer, CancellationToken cancellationToken)
        where TItem : ContentItem
    {
        var all = inOrder.ToList();
        if (await FindAsync(kind, text, cancellationToken) is not { } found)
            return paging.PageOf(all.Select(answer));
        var matching = all.Where(e => found.Slugs.Contains(e.Item.Slug.Value)).OrderBy(e => found.Slugs.RankOf(e.Item.Slug.Value));
        return paging.PageOf(matching.Select(answer), all.Count) with { Search = found.Answer };
    }

    private FoundItems OfSnapshot(TextHits hits, SearchTerms terms)
    {
        // What changed since, or is not known here yet, is left out: the next snapshot has it, and comes within a second.
        var items = hits.Hits
            .Select(hit => ContentKind.Find(hit.Kind) is { } kind && guide.Find(kind, hit.Slug) is { } entry && entry.Version == hit.Version ? entry : null)
            .OfType<Entry<ContentItem>>()
            .ToList();
        // The database keeps no words with digits in them, such as a phone number has.
        var marked = hits.Words.Concat(terms.Terms.SelectMany(term => term.Words).Where(word => word.Any(char.IsDigit))).ToHashSet(StringComparer.Ordinal);
        var didYouMean = items.Count > 0 && hits.DidYouMean is { } better ? Spelling.InGuide(guide, better) : null;
        return new FoundItems(items, marked.Contains, new SearchAnswer(didYouMean, IsDegraded: false, hits.Version == guide.Version));
    }

    private async Task<TextHits?> InDatabaseAsync(SearchTerms terms, CancellationToken cancellationToken)
    {
        if (terms.Terms.Count == 0)
            return new TextHits(guide.Version, [], [], null);
        if (!breaker.LetsThrough(clock.GetUtcNow()))
            return null;
        try
        {
            var hits = await AskAsync(terms, cancellationToken);
            breaker.Answered();
            return hits;
        }
        catch (Exception failure) when (failure is DbException or TimeoutException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            if (breaker.Failed(clock.GetUtcNow()))
                LogDegraded(failure);
            return null;
        }
    }

    // A server that hangs also hangs on being told to stop; so who asked waits no longer than this, whatever becomes of the question.
    private async Task<TextHits> AskAsync(SearchTerms terms, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var asked = Task.Run(() => database.FindAsync(terms, limit.Token), CancellationToken.None);
        try
        {
            return await asked.WaitAsync(Patience, clock, cancellationToken);
        }
        catch
        {
            _ = asked.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer searches; the snapshot is searched plainly until it does")]
    private partial void LogDegraded(Exception failure);
}
