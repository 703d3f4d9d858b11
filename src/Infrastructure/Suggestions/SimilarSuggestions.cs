using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Suggestions;

/// <summary>Finds like suggestions by trigrams. It looks at every text that is kept, some thousands at most: fast enough without an index.</summary>
internal sealed class SimilarSuggestions(WegwijzerDbContext context) : ISimilarSuggestions
{
    private const int Excerpt = 300;

    // Two ways of saying the same share a third of their trigrams; texts about other things rarely do.
    private const double Alike = 0.3;

    public async Task<IReadOnlyList<SimilarSuggestion>?> FindAsync(Guid id, int most, CancellationToken cancellationToken)
    {
        var own = await context.Suggestions.AsNoTracking().Where(s => s.Id == id).Select(s => new { s.Message, s.TextHash, s.Url, Proposed = s.Proposed.Url, s.Proposed.Title }).SingleOrDefaultAsync(cancellationToken);
        if (own is null)
            return null;
        var (message, title) = (own.Message ?? "", own.Title ?? "");
        var (url, proposed) = (own.Url ?? own.Proposed, own.Proposed ?? own.Url);
        var compared = context.Suggestions.AsNoTracking().Where(s => s.Id != id && s.Message != null).Select(s => new
        {
            Suggestion = s,
            Likeness = s.TextHash == own.TextHash || (url != null && (s.Url == url || s.Proposed.Url == url || s.Url == proposed || s.Proposed.Url == proposed))
                ? 1.0
                : Math.Max(EF.Functions.TrigramsSimilarity(s.Message!, message), title == "" || s.Proposed.Title == null ? 0 : EF.Functions.TrigramsSimilarity(s.Proposed.Title, title)),
        });
        return await compared.Where(c => c.Likeness > Alike)
            .OrderByDescending(c => c.Likeness).ThenBy(c => c.Suggestion.ReceivedAt).ThenBy(c => c.Suggestion.Id)
            .Take(most)
            .Select(c => new SimilarSuggestion(
                c.Suggestion.Id, c.Suggestion.Kind, c.Suggestion.State, c.Suggestion.ReceivedAt, c.Suggestion.Message!.Substring(0, Excerpt), c.Suggestion.Proposed.Title, c.Likeness))
            .ToListAsync(cancellationToken);
    }
}
