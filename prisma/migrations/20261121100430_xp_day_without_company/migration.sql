-- A line of no company is refused by the rules of the table, not here.
CREATE OR REPLACE FUNCTION set_xp_day() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  NEW.day := (NEW.event_time AT TIME ZONE coalesce((SELECT time_zone FROM tenant WHERE id = NEW.tenant_id), 'UTC'))::date;
  RETURN NEW;
END
$$;
