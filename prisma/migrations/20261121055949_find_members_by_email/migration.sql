-- Under row-level security a comparison of citext cannot use an index: the members of the tenant with these addresses,
-- each found by the index.
CREATE FUNCTION find_members_by_email(addresses text[]) RETURNS TABLE (membership_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp
AS $$
  SELECT membership.id
  FROM unnest(addresses) AS wanted(email)
  JOIN membership ON membership.tenant_id = app_tenant_id() AND membership.email = wanted.email::citext
$$;

REVOKE ALL ON FUNCTION find_members_by_email(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_members_by_email(text[]) TO mojster_app;

GRANT CREATE ON SCHEMA public TO mojster_search;
ALTER FUNCTION find_members_by_email(text[]) OWNER TO mojster_search;
REVOKE CREATE ON SCHEMA public FROM mojster_search;
