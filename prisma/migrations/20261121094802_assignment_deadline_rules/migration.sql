-- When an assignment has to be met by, kept in its row so that an index finds what is overdue among much that is done:
-- the expiry of the last completion, or else its own date as long as it has never been completed.
CREATE FUNCTION set_deadline() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  known record;
BEGIN
  SELECT e.status, e.completed_version, e.expires_at INTO known FROM enrollment e
  WHERE e.tenant_id = NEW.tenant_id AND e.membership_id = NEW.membership_id AND e.module_id = NEW.module_id;
  NEW.is_expiry := known.expires_at IS NOT NULL;
  NEW.deadline := CASE
    WHEN known.expires_at IS NOT NULL THEN known.expires_at
    WHEN known.status = 'COMPLETED' OR known.completed_version IS NOT NULL THEN NULL
    ELSE NEW.due_at END;
  RETURN NEW;
END $$;

CREATE TRIGGER set_deadline BEFORE INSERT OR UPDATE ON "assignment"
FOR EACH ROW EXECUTE FUNCTION set_deadline();

CREATE FUNCTION follow_enrollment() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  changed enrollment := coalesce(NEW, OLD);
BEGIN
  UPDATE assignment SET due_at = due_at
  WHERE tenant_id = changed.tenant_id AND membership_id = changed.membership_id AND module_id = changed.module_id;
  RETURN NULL;
END $$;

-- Beginning a module moves no deadline.
CREATE TRIGGER follow_new_enrollment AFTER INSERT ON "enrollment"
FOR EACH ROW WHEN (NEW.status = 'COMPLETED' OR NEW.completed_version IS NOT NULL OR NEW.expires_at IS NOT NULL)
EXECUTE FUNCTION follow_enrollment();

CREATE TRIGGER follow_enrollment AFTER UPDATE OF status, completed_version, expires_at ON "enrollment"
FOR EACH ROW WHEN (
  (OLD.status, OLD.completed_version, OLD.expires_at) IS DISTINCT FROM (NEW.status, NEW.completed_version, NEW.expires_at)
) EXECUTE FUNCTION follow_enrollment();

CREATE TRIGGER follow_deleted_enrollment AFTER DELETE ON "enrollment"
FOR EACH ROW WHEN (OLD.status = 'COMPLETED' OR OLD.completed_version IS NOT NULL OR OLD.expires_at IS NOT NULL)
EXECUTE FUNCTION follow_enrollment();

-- The owner is held by the policies too, so they rest meanwhile.
ALTER TABLE "assignment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "enrollment" NO FORCE ROW LEVEL SECURITY;
UPDATE "assignment" SET "due_at" = "due_at";
ALTER TABLE "assignment" FORCE ROW LEVEL SECURITY;
ALTER TABLE "enrollment" FORCE ROW LEVEL SECURITY;

CREATE INDEX "assignment_open_idx" ON "assignment" ("tenant_id", "is_expiry", "deadline", "id")
WHERE "ended_at" IS NULL AND "waived_at" IS NULL;
CREATE INDEX "assignment_waived_idx" ON "assignment" ("tenant_id", "membership_id")
WHERE "waived_at" IS NOT NULL AND "ended_at" IS NULL;

REVOKE ALL ON FUNCTION set_deadline() FROM PUBLIC;
REVOKE ALL ON FUNCTION follow_enrollment() FROM PUBLIC;
