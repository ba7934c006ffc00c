-- Search in the catalogue. Under row-level security a LIKE cannot use an index (it is not leakproof), so one
-- function searches with the rights of a role that sees every row, and filters by the tenant itself.

-- Text as it is searched: no accents, no capitals, and a space before every word. What comes before a word
-- otherwise is left: replacing all of it by a regular expression makes this three times as slow.
CREATE FUNCTION search_key(content text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ' ' || replace(replace(replace(replace(replace(
  lower(public.unaccent('public.unaccent'::regdictionary, content)), E'\n', ' '), '-', ' '), '/', ' '), '(', ' '), '"', ' ');

REVOKE ALL ON FUNCTION search_key(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_key(text) TO mojster_app, mojster_search;

CREATE INDEX "module_search_idx" ON "module"
USING gin ("tenant_id", search_key("title" || ' ' || "description") gin_trgm_ops) WHERE "status" = 'PUBLISHED';

CREATE INDEX "tag_search_idx" ON "tag" USING gin ("tenant_id", search_key("name") gin_trgm_ops);

-- The published modules of the tenant in which every word of the query occurs: from its beginning, or from three
-- letters on anywhere. A word counts 4 at the start of a word of the title, 3 inside the title, 2 in a tag and
-- 1 in the description.
CREATE FUNCTION search_modules(query text) RETURNS TABLE (module_id uuid, rank integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  WITH term AS MATERIALIZED (
    SELECT escaped, CASE WHEN length(word) < 3 THEN '% ' ELSE '%' END || escaped || '%' AS pattern
    FROM (
      SELECT DISTINCT word FROM string_to_table(search_key(left(query, 200)), ' ') AS word WHERE word <> '' LIMIT 8
    ) AS words
    CROSS JOIN LATERAL (SELECT replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') AS escaped) AS word_escaped
  ), hit AS (
    SELECT term.pattern, module.id,
      CASE
        WHEN search_key(module.title) LIKE '% ' || term.escaped || '%' THEN 4
        WHEN search_key(module.title) LIKE term.pattern THEN 3
        ELSE 1
      END AS weight
    FROM term
    JOIN module ON module.tenant_id = app_tenant_id() AND module.status = 'PUBLISHED'
      AND search_key(module.title || ' ' || module.description) LIKE term.pattern
    UNION ALL
    SELECT term.pattern, module.id, 2
    FROM term
    JOIN tag ON tag.tenant_id = app_tenant_id() AND search_key(tag.name) LIKE term.pattern
    JOIN module_tag ON module_tag.tenant_id = tag.tenant_id AND module_tag.tag_id = tag.id
    JOIN module ON module.tenant_id = module_tag.tenant_id AND module.id = module_tag.module_id AND module.status = 'PUBLISHED'
  ), best AS (
    SELECT id, pattern, max(weight) AS weight FROM hit GROUP BY id, pattern
  )
  SELECT id, sum(weight)::integer FROM best GROUP BY id HAVING count(*) = (SELECT count(*) FROM term)
$$;

REVOKE ALL ON FUNCTION search_modules(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_modules(text) TO mojster_app;

GRANT CREATE ON SCHEMA public TO mojster_search;
ALTER FUNCTION search_modules(text) OWNER TO mojster_search;
REVOKE CREATE ON SCHEMA public FROM mojster_search;
