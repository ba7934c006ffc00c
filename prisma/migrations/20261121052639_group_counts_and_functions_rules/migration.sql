-- The end of the day that lies so many days after the day of `since` in the zone: until then a deadline is kept.
-- NULL without a number of days. The same as `endOfDay` of src/lib/calendar.ts.
CREATE FUNCTION deadline_at(since timestamptz, days integer, zone text) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT (((since AT TIME ZONE zone)::date + days + 1)::timestamp AT TIME ZONE zone) - interval '1 millisecond'
$$;

-- An id as the app makes them (UUID of version 7), for rows that a statement makes by the thousand.
CREATE FUNCTION new_id() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE
AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid
$$;

REVOKE ALL ON FUNCTION deadline_at(timestamptz, integer, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION new_id() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION deadline_at(timestamptz, integer, text) TO mojster_app;
GRANT EXECUTE ON FUNCTION new_id() TO mojster_app;

-- How many members and modules a group has is counted where they come and go.
CREATE FUNCTION count_group_rows() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  sign integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
BEGIN
  IF TG_TABLE_NAME = 'user_group' THEN
    UPDATE member_group SET member_count = member_count + sign * touched.number
    FROM (SELECT tenant_id, group_id, count(*)::integer AS number FROM touched_rows GROUP BY 1, 2) AS touched
    WHERE member_group.tenant_id = touched.tenant_id AND member_group.id = touched.group_id;
  ELSE
    UPDATE member_group SET module_count = module_count + sign * touched.number
    FROM (SELECT tenant_id, group_id, count(*)::integer AS number FROM touched_rows GROUP BY 1, 2) AS touched
    WHERE member_group.tenant_id = touched.tenant_id AND member_group.id = touched.group_id;
  END IF;
  RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION count_group_rows() FROM PUBLIC;

CREATE TRIGGER user_group_added AFTER INSERT ON user_group
REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION count_group_rows();
CREATE TRIGGER user_group_removed AFTER DELETE ON user_group
REFERENCING OLD TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION count_group_rows();
CREATE TRIGGER module_group_added AFTER INSERT ON module_group
REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION count_group_rows();
CREATE TRIGGER module_group_removed AFTER DELETE ON module_group
REFERENCING OLD TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION count_group_rows();
