using Npgsql;
using Wegwijzer.Application.Search;

namespace Wegwijzer.Infrastructure.Search;

/// <summary>Searches in PostgreSQL: one prepared statement, one round trip.</summary>
internal sealed class PostgresTextSearch(NpgsqlDataSource dataSource) : ITextSearch
{
    public async Task<TextHits> FindAsync(SearchTerms terms, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(SearchStatement.Sql, connection);
        command.Parameters.AddRange(Parameters(terms));
        // Npgsql remembers per connection, so only the first search on each prepares.
        await command.PrepareAsync(cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new TextHits(
            reader.GetInt64(0),
            await reader.IsDBNullAsync(1, cancellationToken) ? [] : Hits(reader.GetFieldValue<string[]>(1), reader.GetFieldValue<string[]>(2), reader.GetFieldValue<long[]>(3)),
            await reader.IsDBNullAsync(4, cancellationToken) ? [] : reader.GetFieldValue<string[]>(4),
            await reader.IsDBNullAsync(5, cancellationToken) ? null : reader.GetString(5));
    }

    private static TextHit[] Hits(string[] kinds, string[] slugs, long[] versions)
    {
        var hits = new TextHit[kinds.Length];
        for (var i = 0; i < hits.Length; i++)
            hits[i] = new TextHit(kinds[i], slugs[i], versions[i]);
        return hits;
    }

    private static NpgsqlParameter[] Parameters(SearchTerms terms)
    {
        var words = terms.Terms.SelectMany((term, i) => term.Words.Select(word => (Term: i, Text: word))).ToList();
        // Places count from 1, as ordinality does.
        var forms = words.SelectMany((word, i) => DutchForms.Of(word.Text).Select(form => (Place: i + 1, Text: form))).ToList();
        var synonyms = terms.Terms.SelectMany((term, i) => term.Synonyms.Select(phrase => (Term: i, Text: phrase))).ToList();
        var tags = terms.Terms.SelectMany((term, i) => term.Tags.Select(tag => (Term: i, Text: tag))).ToList();
        return
        [
            .. new[] { words, forms, synonyms, tags }.SelectMany(pairs => (NpgsqlParameter[])
            [
                new NpgsqlParameter<int[]> { TypedValue = [.. pairs.Select(pair => pair.Item1)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. pairs.Select(pair => pair.Text)] },
            ]),
            new NpgsqlParameter<string> { TypedValue = terms.Folded },
        ];
    }
}
