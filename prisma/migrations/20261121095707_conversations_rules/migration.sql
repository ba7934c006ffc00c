-- Access, by the rules of prisma/access.ts

CREATE POLICY "search_access" ON "chat_message" FOR SELECT TO mojster_search USING (true);
GRANT SELECT ("id", "tenant_id", "room_id", "type", "body", "answer_id", "is_confirmed_answer", "created_at", "deleted_at") ON "chat_message" TO mojster_search;

-- A company has one conversation of its own; those of modules are unique by the schema's key.
CREATE UNIQUE INDEX "chat_room_company_key" ON "chat_room" ("tenant_id") WHERE "module_id" IS NULL;

-- The mentors' inbox.
CREATE INDEX "chat_message_unanswered_idx" ON "chat_message" ("tenant_id", "room_id", "created_at", "id")
WHERE "is_question" AND "answer_id" IS NULL AND "deleted_at" IS NULL;

-- Every server process listens to one channel and wakes whoever follows the conversation. The notice names it and the
-- number of its last change, nothing of what was said: that is read under row-level security.
CREATE FUNCTION announce_revision() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  PERFORM pg_notify('chat_room', NEW.tenant_id || ' ' || coalesce(NEW.module_id::text, 'company') || ' ' || NEW.last_revision);
  RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION announce_revision() FROM PUBLIC;

CREATE TRIGGER chat_room_changed AFTER UPDATE OF last_revision ON chat_room
FOR EACH ROW WHEN (NEW.last_revision > OLD.last_revision) EXECUTE FUNCTION announce_revision();

CREATE INDEX "chat_message_search_idx" ON "chat_message"
USING gin ("tenant_id", "room_id", search_key("body") gin_trgm_ops)
WHERE "deleted_at" IS NULL AND "type" IN ('MESSAGE', 'ACTION');

-- The messages of these conversations in which every word of the query occurs, as in the search among members:
-- answered questions and confirmed answers first, then the newest.
CREATE FUNCTION search_messages(query text, rooms uuid[], wanted integer)
RETURNS TABLE (message_id uuid, is_answer boolean, created_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp
AS $$
  WITH term AS MATERIALIZED (
    SELECT CASE WHEN length(word) < 3 THEN '% ' ELSE '%' END || escaped || '%' AS pattern
    FROM (
      SELECT DISTINCT word FROM string_to_table(search_key(left(query, 200)), ' ') AS word WHERE word <> '' LIMIT 8
    ) AS words
    CROSS JOIN LATERAL (SELECT replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') AS escaped) AS word_escaped
  )
  SELECT message.id, message.is_confirmed_answer OR message.answer_id IS NOT NULL, message.created_at
  FROM (SELECT pattern FROM term ORDER BY length(pattern) DESC LIMIT 1) AS longest
  JOIN chat_message AS message ON message.tenant_id = app_tenant_id() AND message.room_id = ANY(rooms)
    AND message.deleted_at IS NULL AND message.type IN ('MESSAGE', 'ACTION')
    AND search_key(message.body) LIKE longest.pattern
  WHERE NOT EXISTS (SELECT FROM term WHERE search_key(message.body) NOT LIKE term.pattern)
  ORDER BY 2 DESC, 3 DESC, 1 DESC
  LIMIT wanted
$$;

REVOKE ALL ON FUNCTION search_messages(text, uuid[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_messages(text, uuid[], integer) TO mojster_app;

GRANT CREATE ON SCHEMA public TO mojster_search;
ALTER FUNCTION search_messages(text, uuid[], integer) OWNER TO mojster_search;
REVOKE CREATE ON SCHEMA public FROM mojster_search;
