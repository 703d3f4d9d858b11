-- What a hand-written statement would like to find: each placement as one row, in the guide's order, with all that it can be filtered on,
-- and each tool's JSON ready in a column (filled from the Api's own answers), so that no statement has to build an item.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;

CREATE TABLE bench.tool (slug text PRIMARY KEY, json text NOT NULL);
CREATE TABLE bench.cell (step text, setting text, kind text, position int, json text NOT NULL, PRIMARY KEY (step, setting, kind, position));

CREATE TABLE bench.situation AS
WITH RECURSIVE own AS (
  SELECT slug::text, content::jsonb AS item FROM published.item WHERE kind = 'situation' AND content IS NOT NULL
), under (situation, descendant) AS (
  SELECT slug, slug FROM own
  UNION
  SELECT under.situation, own.slug FROM under JOIN own ON own.item -> 'parents' ? under.descendant
)
SELECT situation, array_agg(descendant) AS descendants FROM under GROUP BY situation;
ALTER TABLE bench.situation ADD PRIMARY KEY (situation);

CREATE TABLE bench.named AS
SELECT kind::text, slug::text, content::jsonb ->> 'name' AS name, (content::jsonb ->> 'number')::int AS number, (content::jsonb ->> 'general')::boolean AS general,
       (content::jsonb ->> 'position')::int AS position, content::jsonb ->> 'phase' AS phase
FROM published.item WHERE kind IN ('step', 'setting', 'phase') AND content IS NOT NULL;
ALTER TABLE bench.named ADD PRIMARY KEY (kind, slug);

CREATE TABLE bench.place AS
SELECT (row_number() OVER (ORDER BY coalesce(setting.general, false), step.number, (p ->> 'position')::int, i.slug COLLATE "C", (p ->> 'setting') COLLATE "C"))::int AS id,
       i.slug AS tool, p ->> 'step' AS step, step.phase, p ->> 'setting' AS setting, coalesce(setting.general, false) AS general,
       ARRAY(SELECT jsonb_array_elements_text(CASE WHEN jsonb_array_length(coalesce(p -> 'situations', '[]')) > 0 THEN p -> 'situations' ELSE coalesce(i.item -> 'situations', '[]') END)) AS situations,
       jsonb_typeof(age) = 'object' AS names_age, (age ->> 'from')::int AS age_from, coalesce((age ->> 'to')::int, 120) AS age_to, coalesce((age ->> 'prenatal')::boolean, false) AS prenatal,
       i.item ->> 'kind' AS kind, ARRAY(SELECT jsonb_array_elements_text(coalesce(i.item -> 'organisations', '[]'))) AS organisations
FROM (SELECT slug::text, content::jsonb AS item FROM published.item WHERE kind = 'tool' AND content IS NOT NULL) i
CROSS JOIN LATERAL jsonb_array_elements(i.item -> 'placements') p
CROSS JOIN LATERAL (SELECT CASE WHEN jsonb_typeof(p -> 'age') = 'object' THEN p -> 'age' ELSE coalesce(i.item -> 'age', 'null') END) a (age)
JOIN bench.named step ON step.kind = 'step' AND step.slug = p ->> 'step'
JOIN bench.named setting ON setting.kind = 'setting' AND setting.slug = p ->> 'setting';
ALTER TABLE bench.place ADD PRIMARY KEY (id);
CREATE INDEX ix_place_cell ON bench.place (step, setting);
CREATE INDEX ix_place_setting ON bench.place (setting);
CREATE INDEX ix_place_kind ON bench.place (kind);
CREATE INDEX ix_place_situations ON bench.place USING gin (situations);
CREATE INDEX ix_place_organisations ON bench.place USING gin (organisations);
ANALYZE bench.place;
