using Wegwijzer.Application.Search;

namespace Wegwijzer.Infrastructure.Search;

/// <summary>
/// The one statement of a search. What was typed comes in as arrays of folded words (letters and digits alone), never as text of a query;
/// it gives one row: the hits, best first, as arrays, the words that were found, and a better spelling where a word is unknown.
/// </summary>
internal static class SearchStatement
{
    // So that a word that half of a hundred thousand tools have costs no more to rank than one that a few have.
    private const int MostTools = 500;

    // Of what belongs to it and how its title is spelled (D), what it says (C), other names (B) and its title (A).
    private const string Weights = "'{0.1, 0.3, 0.7, 1}'";

    private const string Columns = "d.kind, d.slug, d.version, d.title, d.document, d.title_document";

    // $1, $2: of each typed word, the number of its term and the word. $3, $4: other forms of the word at that place. $5, $6: synonyms of a
    // term. $7, $8: tags of a term. $9: the whole query, folded.
    public static readonly string Sql =
        $"""
        WITH typed AS MATERIALIZED (
          SELECT w.term, w.place, w.word, stem.lexemes[1] AS lexeme, w.place = cardinality($2::text[]) AS is_last
          FROM unnest($1::int[], $2::text[]) WITH ORDINALITY AS w(term, word, place)
          CROSS JOIN LATERAL (SELECT tsvector_to_array(to_tsvector('pg_catalog.dutch', w.word)) AS lexemes) stem
        ),
        -- The word itself, in whatever form.
        same AS MATERIALIZED (
          SELECT place, lexeme FROM typed WHERE lexeme IS NOT NULL
          UNION
          SELECT f.place, stem.lexemes[1]
          FROM unnest($3::int[], $4::text[]) AS f(place, form)
          CROSS JOIN LATERAL (SELECT tsvector_to_array(to_tsvector('pg_catalog.dutch', f.form)) AS lexemes) stem
          WHERE cardinality(stem.lexemes) = 1
        ),
        -- Words that begin with what is being typed, and compounds that it is a part of.
        wider AS MATERIALIZED (
          SELECT t.place, w.word, w.lexeme
          FROM typed t
          CROSS JOIN LATERAL (
            SELECT word, lexeme FROM published.search_word
            WHERE (t.is_last AND length(t.word) >= 2 AND word LIKE t.word || '%')
               OR (length(t.lexeme) >= 4 AND word LIKE t.lexeme || '%')
               OR (length(t.word) >= 5 AND word LIKE '%' || t.word || '%')
               OR (length(t.lexeme) >= 5 AND word LIKE '%' || t.lexeme || '%')
            ORDER BY length(word), word
            LIMIT 100) w
        ),
        unknown AS MATERIALIZED (
          SELECT place, word FROM typed t
          WHERE lexeme IS NOT NULL AND length(word) >= 4 AND word !~ '[0-9]'
            AND NOT EXISTS (SELECT FROM same s JOIN published.search_word k USING (lexeme) WHERE s.place = t.place)
            AND NOT EXISTS (SELECT FROM wider w WHERE w.place = t.place)
        ),
        -- A compound that the guide has only in two parts.
        parts AS MATERIALIZED (
          SELECT u.place, p.first, p.second
          FROM unknown u
          CROSS JOIN LATERAL (
            SELECT a.lexeme AS first, b.lexeme AS second
            FROM published.search_word a
            JOIN published.search_word b ON b.word IN (substr(u.word, length(a.word) + 1), regexp_replace(substr(u.word, length(a.word) + 1), '^s', ''))
            WHERE length(a.word) BETWEEN 4 AND length(u.word) - 4 AND length(b.word) >= 4 AND left(u.word, length(a.word)) = a.word
            ORDER BY length(a.word) DESC
            LIMIT 1) p
        ),
        -- Words that are still in use and differ by a typing error.
        near AS MATERIALIZED (
          SELECT u.place, n.word, n.lexeme, n.best
          FROM unknown u
          CROSS JOIN LATERAL (
            SELECT w.word, w.lexeme, row_number() OVER (ORDER BY levenshtein_less_equal(w.word, u.word, 3), similarity(w.word, u.word) DESC, w.word) = 1 AS best
            FROM published.search_word w
            WHERE w.word % u.word AND levenshtein_less_equal(w.word, u.word, 3) <= CASE WHEN length(u.word) < 6 THEN 1 ELSE 2 END
              AND EXISTS (SELECT FROM published.search d WHERE d.document @@ quote_literal(w.lexeme)::tsquery)
            ORDER BY best DESC
            LIMIT 3) n
          WHERE NOT EXISTS (SELECT FROM parts p WHERE p.place = u.place)
        ),
        place AS (
          SELECT t.term, t.place,
            (SELECT string_agg(quote_literal(s.lexeme), '|') FROM same s WHERE s.place = t.place) AS own,
            (SELECT string_agg(way, '|') FROM (
               SELECT quote_literal(lexeme) AS way FROM wider w WHERE w.place = t.place
               UNION SELECT quote_literal(lexeme) FROM near n WHERE n.place = t.place
               UNION SELECT '(' || quote_literal(first) || '&' || quote_literal(second) || ')' FROM parts p WHERE p.place = t.place) ways) AS more
          FROM typed t WHERE t.lexeme IS NOT NULL
        ),
        named AS (
          SELECT term, string_agg('(' || way || ')', '|') AS ways FROM (
            SELECT p.term, nullif(phraseto_tsquery('pg_catalog.dutch', p.phrase)::text, '') AS way FROM unnest($5::int[], $6::text[]) AS p(term, phrase)
            UNION ALL
            SELECT g.term, quote_literal(g.tag) FROM unnest($7::int[], $8::text[]) AS g(term, tag)) all_ways
          WHERE way IS NOT NULL
          GROUP BY term
        ),
        term AS MATERIALIZED (
          SELECT p.term, string_agg('(' || p.own || ')', '&')::tsquery AS own,
            (string_agg('(' || p.own || ')', '&') || coalesce('|' || max(n.ways), ''))::tsquery AS exact,
            (string_agg('(' || p.own || coalesce('|' || p.more, '') || ')', '&') || coalesce('|' || max(n.ways), ''))::tsquery AS wide
          FROM place p LEFT JOIN named n USING (term)
          GROUP BY p.term
        ),
        query AS MATERIALIZED (
          SELECT own, exact, coalesce(wide, own) AS wide, coalesce(loose, own) AS loose
          FROM (
            SELECT coalesce(string_agg('(' || own::text || ')', '&')::tsquery, plainto_tsquery('pg_catalog.simple', $9)) AS own,
              string_agg('(' || exact::text || ')', '&')::tsquery AS exact,
              string_agg('(' || wide::text || ')', '&')::tsquery AS wide,
              string_agg('(' || wide::text || ')', '|')::tsquery AS loose
            FROM term) q
        ),
        -- Everything that was asked for, and where nothing has all of it, what has some.
        {Candidates("whole", "wide", "true")},
        -- What few items have, says more of them than what many have.
        weighed AS MATERIALIZED (
          SELECT own, wide, 1 / ln(2 + (SELECT count(*) FROM (SELECT FROM published.search d WHERE d.document @@ term.wide LIMIT {MostTools}) counted)) AS weight
          FROM term WHERE NOT EXISTS (SELECT FROM whole)
        ),
        {Candidates("partly", "loose", "NOT EXISTS (SELECT FROM whole)")},
        ranked AS (
          SELECT kind, slug, version,
            CASE WHEN title = $9 THEN 4 ELSE 0 END
            + CASE WHEN title_document @@ q.own THEN 3 WHEN title_document @@ q.exact THEN 2 WHEN title_document @@ q.wide THEN 1.5 ELSE 0 END
            + CASE WHEN document @@ q.own THEN 0.5 + ts_rank({Weights}, document, q.own) WHEN document @@ q.exact THEN 0.3 + ts_rank({Weights}, document, q.exact) ELSE 0 END
            + 1.0 / (4 + length(title_document)) AS rank
          FROM whole CROSS JOIN query q
          UNION ALL
          SELECT kind, slug, version,
            (SELECT sum(weight * CASE WHEN title_document @@ t.own THEN 3 WHEN title_document @@ t.wide THEN 2 WHEN document @@ t.own THEN 1.2 WHEN document @@ t.wide THEN 1 ELSE 0 END)
             FROM weighed t)
            + 1.0 / (4 + length(title_document))
          FROM partly
        ),
        hits AS (SELECT kind, slug, version FROM ranked ORDER BY rank DESC, slug, kind)
        SELECT
          (SELECT number FROM published.content_version),
          (SELECT array_agg(kind) FROM hits),
          (SELECT array_agg(slug) FROM hits),
          (SELECT array_agg(version) FROM hits),
          (SELECT array_agg(word) FROM published.search_word WHERE lexeme IN (
             SELECT lexeme FROM same UNION SELECT lexeme FROM wider UNION SELECT lexeme FROM near UNION SELECT first FROM parts UNION SELECT second FROM parts
             UNION SELECT unnest(tsvector_to_array(to_tsvector('pg_catalog.dutch', phrase))) FROM unnest($6::text[]) AS p(phrase) WHERE phrase !~ ' .* ')),
          (SELECT string_agg(coalesce(n.word, t.word), ' ' ORDER BY t.place) FROM typed t LEFT JOIN near n ON n.place = t.place AND n.best HAVING bool_or(n.best))
        """;

    // Of tools, those with the words in their titles first, and the others only where there is room left; what else there is, is a few hundred items.
    private static string Candidates(string name, string query, string condition) =>
        $"""
        {name}_titles AS MATERIALIZED (
          SELECT {Columns} FROM query q JOIN published.search d ON d.title_document @@ q.{query} WHERE d.kind = 'tool' AND {condition} LIMIT {MostTools}
        ),
        {name} AS MATERIALIZED (
          SELECT {Columns} FROM query q JOIN published.search d ON d.document @@ (q.{query} && $q$'{SearchRow.OfOthers}'$q$::tsquery) WHERE {condition}
          UNION ALL
          SELECT * FROM {name}_titles
          UNION ALL
          (SELECT {Columns} FROM query q JOIN published.search d ON d.document @@ q.{query}
           WHERE d.kind = 'tool' AND NOT d.title_document @@ q.{query} AND (SELECT count(*) FROM {name}_titles) < {MostTools} AND {condition} LIMIT {MostTools})
        )
        """;
}
