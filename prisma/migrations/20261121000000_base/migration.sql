-- What the tables of the later migrations stand on: extensions, roles, and the tenant of a transaction.

CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Roles belong to the whole server, so another database may have made them, or be making them now.
DO $$
DECLARE
  group_role text;
BEGIN
  FOREACH group_role IN ARRAY ARRAY['mojster_app', 'mojster_platform', 'mojster_search'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = group_role) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', group_role);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END;
    END IF;
  END LOOP;
END
$$;

-- The owner of the database gives functions to the search role, for which it has to be a member of it.
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'mojster_search', 'USAGE') OR NOT pg_has_role(current_user, 'mojster_search', 'SET') THEN
    GRANT mojster_search TO CURRENT_USER WITH INHERIT TRUE, SET TRUE;
  END IF;
EXCEPTION WHEN unique_violation THEN
  NULL;
END
$$;

-- Whoever may connect to another database of this server may not look into this one: the login roles of
-- this database get CONNECT by name.
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO mojster_app, mojster_platform, mojster_search;

CREATE FUNCTION app_tenant_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.tenant_id', true), '')::uuid;

REVOKE ALL ON FUNCTION app_tenant_id() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_tenant_id() TO mojster_app, mojster_platform, mojster_search;
