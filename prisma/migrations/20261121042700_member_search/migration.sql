-- Access, by the rules of prisma/access.ts

CREATE POLICY "search_access" ON "membership" FOR SELECT TO mojster_search USING (true);
GRANT SELECT ("id", "tenant_id", "name", "email") ON "membership" TO mojster_search;

-- Search among the people, as among modules: under row-level security a LIKE cannot use an index.

-- Who writes a membership, writes this index.
GRANT EXECUTE ON FUNCTION search_key(text) TO mojster_platform;

CREATE INDEX "membership_search_idx" ON "membership"
USING gin ("tenant_id", search_key("name" || ' ' || "email"::text) gin_trgm_ops);

-- The members of the tenant in whose name or address every word of the query occurs: from its beginning, or from three
-- letters on anywhere. The index is asked for the longest word only; the others are looked for in what it finds.
CREATE FUNCTION search_members(query text) RETURNS TABLE (membership_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp
AS $$
  WITH term AS MATERIALIZED (
    SELECT CASE WHEN length(word) < 3 THEN '% ' ELSE '%' END || escaped || '%' AS pattern
    FROM (
      SELECT DISTINCT word FROM string_to_table(search_key(left(query, 200)), ' ') AS word WHERE word <> '' LIMIT 8
    ) AS words
    CROSS JOIN LATERAL (SELECT replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') AS escaped) AS word_escaped
  )
  SELECT membership.id
  FROM (SELECT pattern FROM term ORDER BY length(pattern) DESC LIMIT 1) AS longest
  JOIN membership ON membership.tenant_id = app_tenant_id()
    AND search_key(membership.name || ' ' || membership.email::text) LIKE longest.pattern
  WHERE NOT EXISTS (
    SELECT FROM term WHERE search_key(membership.name || ' ' || membership.email::text) NOT LIKE term.pattern
  )
$$;

REVOKE ALL ON FUNCTION search_members(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_members(text) TO mojster_app;

GRANT CREATE ON SCHEMA public TO mojster_search;
ALTER FUNCTION search_members(text) OWNER TO mojster_search;
REVOKE CREATE ON SCHEMA public FROM mojster_search;

-- The few among many: whom a page lists who have not joined yet, or have left.
CREATE INDEX "membership_invited_idx" ON "membership" ("tenant_id", "name", "id")
WHERE "joined_at" IS NULL AND "deactivated_at" IS NULL;
CREATE INDEX "membership_deactivated_idx" ON "membership" ("tenant_id", "name", "id")
WHERE "deactivated_at" IS NOT NULL;
