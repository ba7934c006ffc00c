-- What learners may see has a day on which it was approved: by it the list is entered.
ALTER TABLE "mentor_radar_post" ADD CONSTRAINT "mentor_radar_post_approved_check"
CHECK (status <> 'APPROVED' OR approved_at IS NOT NULL);

-- Of one address one post is waiting or shown, however many post it at once.
CREATE UNIQUE INDEX "mentor_radar_post_live_key" ON "mentor_radar_post" ("tenant_id", "canonical_url")
WHERE status IN ('PENDING', 'APPROVED');

CREATE INDEX "mentor_radar_post_search_idx" ON "mentor_radar_post"
USING gin ("tenant_id", search_key("title" || ' ' || "description" || ' ' || coalesce("site_name", '')) gin_trgm_ops);

-- The links of the tenant in which every word of the query occurs, as in the search among members.
CREATE FUNCTION search_radar(query text) RETURNS TABLE (post_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp
AS $$
  WITH term AS MATERIALIZED (
    SELECT CASE WHEN length(word) < 3 THEN '% ' ELSE '%' END || escaped || '%' AS pattern
    FROM (
      SELECT DISTINCT word FROM string_to_table(search_key(left(query, 200)), ' ') AS word WHERE word <> '' LIMIT 8
    ) AS words
    CROSS JOIN LATERAL (SELECT replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') AS escaped) AS word_escaped
  )
  SELECT post.id
  FROM (SELECT pattern FROM term ORDER BY length(pattern) DESC LIMIT 1) AS longest
  JOIN mentor_radar_post AS post ON post.tenant_id = app_tenant_id()
    AND search_key(post.title || ' ' || post.description || ' ' || coalesce(post.site_name, '')) LIKE longest.pattern
  WHERE NOT EXISTS (
    SELECT FROM term
    WHERE search_key(post.title || ' ' || post.description || ' ' || coalesce(post.site_name, '')) NOT LIKE term.pattern
  )
$$;

REVOKE ALL ON FUNCTION search_radar(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_radar(text) TO mojster_app;

GRANT CREATE ON SCHEMA public TO mojster_search;
ALTER FUNCTION search_radar(text) OWNER TO mojster_search;
REVOKE CREATE ON SCHEMA public FROM mojster_search;
