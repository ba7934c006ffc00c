-- How many votes and comments a suggestion has is counted where they come and go. The update waits for others that
-- change the same suggestion and counts on from theirs.
CREATE FUNCTION follow_suggestion_votes() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  sign integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
BEGIN
  UPDATE knowledge_suggestion AS suggestion SET vote_count = suggestion.vote_count + sign * touched.number
  FROM (SELECT tenant_id, suggestion_id, count(*)::integer AS number FROM touched_rows GROUP BY 1, 2) AS touched
  WHERE suggestion.tenant_id = touched.tenant_id AND suggestion.id = touched.suggestion_id;
  RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION follow_suggestion_votes() FROM PUBLIC;

CREATE TRIGGER knowledge_suggestion_vote_added AFTER INSERT ON knowledge_suggestion_vote
REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION follow_suggestion_votes();
CREATE TRIGGER knowledge_suggestion_vote_removed AFTER DELETE ON knowledge_suggestion_vote
REFERENCING OLD TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION follow_suggestion_votes();

-- A comment counts until it is deleted, which keeps its place.
CREATE FUNCTION follow_suggestion_comments() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.deleted_at IS NULL THEN
    UPDATE knowledge_suggestion SET comment_count = comment_count - 1
    WHERE tenant_id = OLD.tenant_id AND id = OLD.suggestion_id;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.deleted_at IS NULL THEN
    UPDATE knowledge_suggestion SET comment_count = comment_count + 1
    WHERE tenant_id = NEW.tenant_id AND id = NEW.suggestion_id;
  END IF;
  RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION follow_suggestion_comments() FROM PUBLIC;

CREATE TRIGGER knowledge_suggestion_comment_written AFTER INSERT OR DELETE ON knowledge_suggestion_comment
FOR EACH ROW EXECUTE FUNCTION follow_suggestion_comments();
CREATE TRIGGER knowledge_suggestion_comment_changed AFTER UPDATE OF deleted_at, suggestion_id ON knowledge_suggestion_comment
FOR EACH ROW WHEN (OLD.deleted_at IS DISTINCT FROM NEW.deleted_at OR OLD.suggestion_id <> NEW.suggestion_id)
EXECUTE FUNCTION follow_suggestion_comments();

CREATE INDEX "knowledge_suggestion_search_idx" ON "knowledge_suggestion"
USING gin ("tenant_id", search_key("title" || ' ' || "description") gin_trgm_ops);

CREATE INDEX "knowledge_suggestion_title_idx" ON "knowledge_suggestion"
USING gin ("tenant_id", search_key("title") gin_trgm_ops);

-- The suggestions of the tenant in which every word of the query occurs, as in the search among members.
CREATE FUNCTION search_suggestions(query text) RETURNS TABLE (suggestion_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp
AS $$
  WITH term AS MATERIALIZED (
    SELECT CASE WHEN length(word) < 3 THEN '% ' ELSE '%' END || escaped || '%' AS pattern
    FROM (
      SELECT DISTINCT word FROM string_to_table(search_key(left(query, 200)), ' ') AS word WHERE word <> '' LIMIT 8
    ) AS words
    CROSS JOIN LATERAL (SELECT replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') AS escaped) AS word_escaped
  )
  SELECT suggestion.id
  FROM (SELECT pattern FROM term ORDER BY length(pattern) DESC LIMIT 1) AS longest
  JOIN knowledge_suggestion AS suggestion ON suggestion.tenant_id = app_tenant_id()
    AND search_key(suggestion.title || ' ' || suggestion.description) LIKE longest.pattern
  WHERE NOT EXISTS (
    SELECT FROM term WHERE search_key(suggestion.title || ' ' || suggestion.description) NOT LIKE term.pattern
  )
$$;

-- The five whose titles are most like what somebody is writing: as a whole, or a part of a title like it.
-- What sets the thresholds is known once the library is loaded.
SELECT show_limit();

CREATE FUNCTION similar_suggestions(query text) RETURNS TABLE (suggestion_id uuid, likeness real)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = public, pg_temp
SET pg_trgm.similarity_threshold = 0.3 SET pg_trgm.word_similarity_threshold = 0.5
AS $$
  WITH written AS MATERIALIZED (SELECT search_key(left(query, 200)) AS title)
  SELECT suggestion.id, greatest(
    similarity(search_key(suggestion.title), written.title), word_similarity(written.title, search_key(suggestion.title)))
  FROM written
  JOIN knowledge_suggestion AS suggestion ON suggestion.tenant_id = app_tenant_id()
    AND (search_key(suggestion.title) % written.title OR search_key(suggestion.title) %> written.title)
  ORDER BY 2 DESC, 1
  LIMIT 5
$$;

REVOKE ALL ON FUNCTION search_suggestions(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION similar_suggestions(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_suggestions(text) TO mojster_app;
GRANT EXECUTE ON FUNCTION similar_suggestions(text) TO mojster_app;

GRANT CREATE ON SCHEMA public TO mojster_search;
ALTER FUNCTION search_suggestions(text) OWNER TO mojster_search;
ALTER FUNCTION similar_suggestions(text) OWNER TO mojster_search;
REVOKE CREATE ON SCHEMA public FROM mojster_search;
