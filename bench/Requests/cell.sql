-- $1 step, $2 setting
SELECT concat('{"step":{"slug":"', step.slug, '","name":"', step.name, '"},"setting":{"slug":"', setting.slug, '","name":"', setting.name,
  '"},"phase":{"slug":"', phase.slug, '","name":"', phase.name, '"}', held.json, ',"counts":{', held.counts, '},"previous":', previous.json, ',"next":', next.json,
  ',"otherSettings":[', others.json, '],"gaps":[]}')
FROM bench.named step
JOIN bench.named setting ON setting.kind = 'setting' AND setting.slug = $2
JOIN bench.named phase ON phase.kind = 'phase' AND phase.slug = step.phase
CROSS JOIN LATERAL (
  SELECT string_agg(concat(',"', k.kind, '":[', k.items, ']'), '') AS json, string_agg(concat('"', k.kind, '":', k.number), ',') AS counts
  FROM (SELECT wanted.kind, string_agg(c.json, ',' ORDER BY c.position) AS items, count(c.json) AS number
        FROM unnest(ARRAY['guidance', 'signals', 'conversationTips', 'factors', 'tools']) WITH ORDINALITY wanted (kind, place)
        LEFT JOIN bench.cell c ON c.step = $1 AND c.setting = $2 AND c.kind = wanted.kind GROUP BY wanted.kind, wanted.place ORDER BY wanted.place) k
) held
CROSS JOIN LATERAL (
  SELECT coalesce(max(concat('{"slug":"', n.slug, '","name":"', n.name, '"}')), 'null') AS json FROM bench.named n WHERE n.kind = 'step' AND n.number = step.number - 1
) previous
CROSS JOIN LATERAL (
  SELECT coalesce(max(concat('{"slug":"', n.slug, '","name":"', n.name, '"}')), 'null') AS json FROM bench.named n WHERE n.kind = 'step' AND n.number = step.number + 1
) next
CROSS JOIN LATERAL (
  SELECT string_agg(concat('{"setting":{"slug":"', o.slug, '","name":"', o.name, '"},"counts":{', o.counts, '}}'), ',' ORDER BY o.position) AS json
  FROM (SELECT n.slug, n.name, n.position, (SELECT string_agg(concat('"', c.kind, '":', c.number), ',')
          FROM (SELECT kind, count(*) AS number FROM bench.cell WHERE cell.step = $1 AND cell.setting = n.slug GROUP BY kind) c) AS counts
        FROM bench.named n WHERE n.kind = 'setting' AND n.slug <> $2) o
) others
WHERE step.kind = 'step' AND step.slug = $1
