-- AlterEnum
ALTER TYPE "AuditAction" ADD VALUE 'CHAT_MESSAGE_RESTORED';

-- What somebody asked, for the answers that they have not read.
CREATE INDEX "chat_message_asked_idx" ON "chat_message" ("tenant_id", "author_id", "created_at" DESC, "id" DESC)
WHERE "is_question" AND "deleted_at" IS NULL;

-- Whoever is deactivated stops hearing at once, also what they follow already.
CREATE FUNCTION announce_departure() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  PERFORM pg_notify('chat_room', NEW.tenant_id || ' left ' || NEW.id);
  RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION announce_departure() FROM PUBLIC;

CREATE TRIGGER membership_left AFTER UPDATE OF deactivated_at ON membership
FOR EACH ROW WHEN (NEW.deactivated_at IS NOT NULL AND OLD.deactivated_at IS NULL) EXECUTE FUNCTION announce_departure();

-- Without rooms it searches in all of the company.
CREATE OR REPLACE FUNCTION search_messages(query text, rooms uuid[], wanted integer)
RETURNS TABLE (message_id uuid, is_answer boolean, created_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp
AS $$
  WITH term AS MATERIALIZED (
    SELECT CASE WHEN length(word) < 3 THEN '% ' ELSE '%' END || escaped || '%' AS pattern
    FROM (
      SELECT DISTINCT word FROM string_to_table(search_key(left(query, 200)), ' ') AS word WHERE word <> '' LIMIT 8
    ) AS words
    CROSS JOIN LATERAL (
      SELECT replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') AS escaped
    ) AS word_escaped
  )
  SELECT message.id, message.is_confirmed_answer OR message.answer_id IS NOT NULL, message.created_at
  FROM (SELECT pattern FROM term ORDER BY length(pattern) DESC LIMIT 1) AS longest
  JOIN chat_message AS message ON message.tenant_id = app_tenant_id()
    AND (rooms IS NULL OR message.room_id = ANY(rooms))
    AND message.deleted_at IS NULL AND message.type IN ('MESSAGE', 'ACTION')
    AND search_key(message.body) LIKE longest.pattern
  WHERE NOT EXISTS (SELECT FROM term WHERE search_key(message.body) NOT LIKE term.pattern)
  ORDER BY 2 DESC, 3 DESC, 1 DESC
  LIMIT wanted
$$;
