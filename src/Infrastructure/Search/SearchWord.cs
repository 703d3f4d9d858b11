using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Wegwijzer.Infrastructure.Search;

/// <summary>
/// A word of the guide with its stem: what a word that is being typed, is part of another or has a typing error is looked up in. There
/// are some thousands, however many items, so trigrams over these words cost little where trigrams over all texts would not.
/// </summary>
internal sealed class SearchWord
{
    public required string Word { get; init; }

    public required string Lexeme { get; init; }

    /// <summary>
    /// Adds the words of what this version and later ones brought. A word that went from the guide stays behind: it leads to nothing, and search asks
    /// whether a word is still in use before it proposes one.
    /// </summary>
    public static Task AddAsync(DatabaseFacade database, long version, CancellationToken cancellationToken) => database.ExecuteSqlAsync(
        $"""
        INSERT INTO published.search_word (word, lexeme)
        SELECT found.word, stem.lexemes[1]
        FROM (SELECT DISTINCT unnest(string_to_array(concat_ws(' ', title, keywords, body), ' ')) AS word FROM published.search WHERE version >= {version}) found
        CROSS JOIN LATERAL (SELECT tsvector_to_array(to_tsvector('pg_catalog.dutch', found.word)) AS lexemes) stem
        WHERE length(found.word) BETWEEN 2 AND 60 AND found.word !~ '[0-9]' AND cardinality(stem.lexemes) = 1
        ON CONFLICT DO NOTHING
        """,
        cancellationToken);
}
