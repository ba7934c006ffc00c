-- What a person's course packages said goes with them; the log is otherwise append-only.
CREATE FUNCTION erase_scorm_calls(person uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  DELETE FROM scorm_call USING scorm_session, scorm_attempt, scorm_registration
  WHERE scorm_call.tenant_id = app_tenant_id()
    AND scorm_session.tenant_id = scorm_call.tenant_id AND scorm_session.id = scorm_call.session_id
    AND scorm_attempt.tenant_id = scorm_session.tenant_id AND scorm_attempt.id = scorm_session.attempt_id
    AND scorm_registration.tenant_id = scorm_attempt.tenant_id AND scorm_registration.id = scorm_attempt.registration_id
    AND scorm_registration.membership_id = person
$$;

REVOKE ALL ON FUNCTION erase_scorm_calls(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_scorm_calls(uuid) TO mojster_app;
GRANT EXECUTE ON FUNCTION app_tenant_id() TO mojster_ledger;

GRANT CREATE ON SCHEMA public TO mojster_ledger;
ALTER FUNCTION erase_scorm_calls(uuid) OWNER TO mojster_ledger;
REVOKE CREATE ON SCHEMA public FROM mojster_ledger;
