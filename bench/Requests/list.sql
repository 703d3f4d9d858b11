-- $1 steps, $2 phases, $3 settings, $4 situations, $5 ages (-1: prenatal), $6 kinds, $7 organisations: null where not asked for; $8 page, $9 size, $10 self
WITH wanted AS MATERIALIZED (
  SELECT array_agg(DISTINCT d) AS situations FROM bench.situation s CROSS JOIN LATERAL unnest(s.descendants) d WHERE s.situation = ANY ($4::text[])
), matching AS MATERIALIZED (
  SELECT p.tool, p.general, p.id, p.situations, $5::int[] IS NOT NULL AND NOT p.names_age AS later
  FROM bench.place p
  WHERE ($1::text[] IS NULL OR p.step = ANY ($1)) AND ($2::text[] IS NULL OR p.phase = ANY ($2)) AND ($3::text[] IS NULL OR p.general OR p.setting = ANY ($3))
    AND ($5 IS NULL OR NOT p.names_age OR EXISTS (SELECT FROM unnest($5) a WHERE CASE WHEN a < 0 THEN p.prenatal ELSE a BETWEEN p.age_from AND p.age_to END))
    AND ($6::text[] IS NULL OR p.kind = ANY ($6)) AND ($7::text[] IS NULL OR p.organisations && $7)
), tools AS MATERIALIZED (
  SELECT tool, bool_and(general) AS general, min((CASE WHEN general THEN 2 ELSE 0 END + CASE WHEN later THEN 1 ELSE 0 END) * 1000000000::bigint + id) AS rank
  FROM matching WHERE $4 IS NULL OR situations && (SELECT w.situations FROM wanted w) GROUP BY tool
), totals AS (
  SELECT count(*) AS items, count(*) FILTER (WHERE NOT general) AS own, count(*) FILTER (WHERE general) AS general FROM tools
), page AS (
  SELECT t.json, chosen.rank FROM (SELECT tool, rank FROM tools ORDER BY rank LIMIT $9 OFFSET ($8 - 1) * $9) chosen JOIN bench.tool t ON t.slug = chosen.tool
)
SELECT concat('{"items":[', (SELECT string_agg(json, ',' ORDER BY rank) FROM page), '],"page":{"number":', $8, ',"size":', $9, ',"totalItems":', items,
  ',"totalPages":', (items + $9 - 1) / $9, '},"groups":', CASE WHEN $3 IS NULL THEN 'null' ELSE concat('{"own":', own, ',"general":', general, '}') END,
  ',"general":', CASE WHEN $4 IS NULL THEN 'null' ELSE concat('{"count":', (SELECT count(DISTINCT tool) FROM matching WHERE cardinality(situations) = 0), '}') END,
  ',"notes":[],"relaxations":[],"_links":{"self":{"href":"', $10::text, '"}}}')
FROM totals
