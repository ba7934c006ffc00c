ALTER TABLE "user_xp_balance" ADD CONSTRAINT "user_xp_balance_streak_check"
CHECK ("current_streak" BETWEEN 0 AND "longest_streak" AND ("current_streak" = 0) = ("streak_day" IS NULL));

-- Whether no working day lies between two days: people learn at work, so a weekend without learning interrupts nothing.
-- Days are counted from a Monday, of every seven at most five.
CREATE FUNCTION continues_streak(earlier date, later date) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN (later - 1 - DATE '0001-01-01') / 7 * 5 + least((later - 1 - DATE '0001-01-01') % 7 + 1, 5)
  <= (earlier - DATE '0001-01-01') / 7 * 5 + least((earlier - DATE '0001-01-01') % 7 + 1, 5);

-- What the days of learning say: the days of the last streak and of the longest one, and the day that the last ends on.
CREATE FUNCTION streak_of(tenant uuid, member uuid, OUT current integer, OUT longest integer, OUT day date)
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT coalesce((array_agg(days ORDER BY last DESC))[1], 0), coalesce(max(days), 0), max(last)
  FROM (
    SELECT count(*)::integer AS days, max(a.day) AS last
    FROM (
      SELECT n.day, count(*) FILTER (WHERE n.is_first) OVER (ORDER BY n.day) AS streak
      FROM (
        SELECT d.day, continues_streak(lag(d.day) OVER (ORDER BY d.day), d.day) IS NOT TRUE AS is_first
        FROM daily_activity d WHERE d.tenant_id = tenant AND d.membership_id = member
      ) AS n
    ) AS a
    GROUP BY a.streak
  ) AS streaks
$$;

-- A day of learning, by the company's calendar, is kept once, and the streaks follow. It is done at the end of the
-- transaction, when its other locks are held, and most times only finds that the day is there. The balance's row puts
-- those in order who learn at once on both sides of midnight. A day before the last one, as after a move to a zone
-- further west, is rare: then all days are counted.
CREATE FUNCTION record_learning() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  moment timestamptz;
  today date;
BEGIN
  IF TG_TABLE_NAME = 'enrollment' THEN moment := NEW.last_accessed_at;
  ELSE moment := NEW.saved_at;
  END IF;
  SELECT (moment AT TIME ZONE time_zone)::date INTO STRICT today FROM tenant WHERE id = NEW.tenant_id;
  INSERT INTO daily_activity (tenant_id, membership_id, day) VALUES (NEW.tenant_id, NEW.membership_id, today)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN NULL; END IF;

  INSERT INTO user_xp_balance AS b (tenant_id, membership_id, is_listed, current_streak, longest_streak, streak_day)
  SELECT m.tenant_id, m.id, m.deactivated_at IS NULL AND m.leaderboard_visibility <> 'HIDDEN', 1, 1, today
  FROM membership m WHERE m.tenant_id = NEW.tenant_id AND m.id = NEW.membership_id
  ON CONFLICT (tenant_id, membership_id) DO UPDATE SET
    current_streak = CASE WHEN continues_streak(b.streak_day, today) THEN b.current_streak + 1 ELSE 1 END,
    longest_streak = greatest(
      b.longest_streak, CASE WHEN continues_streak(b.streak_day, today) THEN b.current_streak + 1 ELSE 1 END
    ),
    streak_day = today
  WHERE b.streak_day IS NULL OR b.streak_day < today;
  IF FOUND THEN RETURN NULL; END IF;

  UPDATE user_xp_balance b SET current_streak = s.current, longest_streak = s.longest, streak_day = s.day
  FROM streak_of(NEW.tenant_id, NEW.membership_id) s
  WHERE b.tenant_id = NEW.tenant_id AND b.membership_id = NEW.membership_id;
  RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION continues_streak(date, date) FROM PUBLIC;
REVOKE ALL ON FUNCTION streak_of(uuid, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION record_learning() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION continues_streak(date, date) TO mojster_app, mojster_ledger;
GRANT EXECUTE ON FUNCTION streak_of(uuid, uuid) TO mojster_app, mojster_ledger;

GRANT CREATE ON SCHEMA public TO mojster_ledger;
ALTER FUNCTION record_learning() OWNER TO mojster_ledger;
REVOKE CREATE ON SCHEMA public FROM mojster_ledger;

-- What has been learned so far, as far as it is known: not what somebody else marked as done. The owner is held by the
-- policies too, so they rest meanwhile.
ALTER TABLE "tenant" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "enrollment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "section_progress" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "quiz_attempt" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "progress_override" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "daily_activity" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "user_xp_balance" NO FORCE ROW LEVEL SECURITY;
INSERT INTO daily_activity (tenant_id, membership_id, day)
SELECT DISTINCT known.tenant_id, known.membership_id, (known.at AT TIME ZONE t.time_zone)::date
FROM (
  SELECT e.tenant_id, e.membership_id, moment.at FROM enrollment e
  CROSS JOIN LATERAL (
    SELECT e.last_accessed_at AS at
    UNION SELECT p.completed_at FROM section_progress p WHERE p.tenant_id = e.tenant_id AND p.enrollment_id = e.id
  ) AS moment
  WHERE moment.at IS NOT NULL AND NOT EXISTS (
    SELECT FROM progress_override o
    WHERE o.tenant_id = e.tenant_id AND o.membership_id = e.membership_id AND o.module_id = e.module_id
      AND o.created_at = moment.at
  )
  UNION SELECT tenant_id, membership_id, started_at FROM quiz_attempt
  UNION SELECT tenant_id, membership_id, saved_at FROM quiz_attempt WHERE saved_at IS NOT NULL
) AS known JOIN tenant t ON t.id = known.tenant_id;
INSERT INTO user_xp_balance AS b (tenant_id, membership_id, is_listed, current_streak, longest_streak, streak_day)
SELECT m.tenant_id, m.id, m.deactivated_at IS NULL AND m.leaderboard_visibility <> 'HIDDEN', s.current, s.longest, s.day
FROM membership m CROSS JOIN LATERAL streak_of(m.tenant_id, m.id) s WHERE s.day IS NOT NULL
ON CONFLICT (tenant_id, membership_id) DO UPDATE SET current_streak = excluded.current_streak,
  longest_streak = excluded.longest_streak, streak_day = excluded.streak_day;
ALTER TABLE "tenant" FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;
ALTER TABLE "enrollment" FORCE ROW LEVEL SECURITY;
ALTER TABLE "section_progress" FORCE ROW LEVEL SECURITY;
ALTER TABLE "quiz_attempt" FORCE ROW LEVEL SECURITY;
ALTER TABLE "progress_override" FORCE ROW LEVEL SECURITY;
ALTER TABLE "daily_activity" FORCE ROW LEVEL SECURITY;
ALTER TABLE "user_xp_balance" FORCE ROW LEVEL SECURITY;

-- A new enrollment may be somebody else's doing; who begins a module opens it too, which changes the time again.
CREATE CONSTRAINT TRIGGER record_learning AFTER UPDATE OF last_accessed_at ON "enrollment"
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_learning();

CREATE CONSTRAINT TRIGGER record_learning AFTER UPDATE OF saved_at ON "quiz_attempt"
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.saved_at IS NOT NULL) EXECUTE FUNCTION record_learning();
