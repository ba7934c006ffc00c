-- A reward is neither free nor sold beyond what is there.
ALTER TABLE "reward" ADD CONSTRAINT "reward_cost_check" CHECK ("cost_xp" > 0);
ALTER TABLE "reward" ADD CONSTRAINT "reward_quantity_check" CHECK ("quantity_available" >= 0);
ALTER TABLE "reward" ADD CONSTRAINT "reward_limit_check" CHECK ("monthly_limit" > 0);
ALTER TABLE "reward_redemption" ADD CONSTRAINT "reward_redemption_spent_check" CHECK ("xp_spent" > 0);

-- The day of a line is the company's, whoever writes it and whatever they say.
CREATE FUNCTION set_xp_day() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  SELECT (NEW.event_time AT TIME ZONE time_zone)::date INTO STRICT NEW.day FROM tenant WHERE id = NEW.tenant_id;
  RETURN NEW;
END
$$;

CREATE TRIGGER set_xp_day BEFORE INSERT ON "xp_transaction" FOR EACH ROW EXECUTE FUNCTION set_xp_day();

-- The balances follow the ledger in the statement that writes it. A refund gives back what can be spent and is no
-- earning. Members in one order, so that two statements for the same people wait for each other.
CREATE OR REPLACE FUNCTION apply_xp() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  INSERT INTO user_xp_balance AS balance (tenant_id, membership_id, is_listed)
  SELECT m.tenant_id, m.id, m.deactivated_at IS NULL AND m.leaderboard_visibility <> 'HIDDEN'
  FROM (SELECT DISTINCT tenant_id, membership_id FROM written) AS w
  JOIN membership m ON m.tenant_id = w.tenant_id AND m.id = w.membership_id
  ORDER BY 1, 2
  ON CONFLICT (tenant_id, membership_id) DO NOTHING;

  PERFORM FROM user_xp_balance AS balance
  WHERE (tenant_id, membership_id) IN (SELECT tenant_id, membership_id FROM written)
  ORDER BY tenant_id, membership_id FOR UPDATE;

  UPDATE user_xp_balance AS balance
  SET total_xp = balance.total_xp + w.total,
    lifetime_xp = balance.lifetime_xp + w.earned,
    rank = CASE
      WHEN balance.lifetime_xp + w.earned >= 6000 THEN 'MENTOR'
      WHEN balance.lifetime_xp + w.earned >= 3500 THEN 'MOJSTER'
      WHEN balance.lifetime_xp + w.earned >= 1500 THEN 'POMOCNIK'
      ELSE 'VAJENEC' END::"ReputationRank",
    week = greatest(balance.week, w.week),
    week_xp = CASE
      WHEN w.week IS NULL OR w.week < balance.week THEN balance.week_xp
      WHEN w.week = balance.week THEN balance.week_xp + w.week_earned
      ELSE w.week_earned END,
    month = greatest(balance.month, w.month),
    month_xp = CASE
      WHEN w.month IS NULL OR w.month < balance.month THEN balance.month_xp
      WHEN w.month = balance.month THEN balance.month_xp + w.month_earned
      ELSE w.month_earned END
  FROM (
    SELECT tenant_id, membership_id, sum(amount)::integer AS total,
      coalesce(sum(amount) FILTER (WHERE is_earned), 0)::integer AS earned,
      max(last_week) AS week, coalesce(sum(amount) FILTER (WHERE is_earned AND week = last_week), 0)::integer AS week_earned,
      max(last_month) AS month, coalesce(sum(amount) FILTER (WHERE is_earned AND month = last_month), 0)::integer AS month_earned
    FROM (
      SELECT *, max(week) FILTER (WHERE is_earned) OVER member AS last_week,
        max(month) FILTER (WHERE is_earned) OVER member AS last_month
      FROM (
        SELECT tenant_id, membership_id, amount, amount > 0 AND source <> 'REWARD_REFUND' AS is_earned,
          date_trunc('week', day)::date AS week, date_trunc('month', day)::date AS month
        FROM written
      ) AS line
      WINDOW member AS (PARTITION BY tenant_id, membership_id)
    ) AS dated
    GROUP BY 1, 2
  ) AS w
  WHERE balance.tenant_id = w.tenant_id AND balance.membership_id = w.membership_id;
  RETURN NULL;
END
$$;

-- Who hides or is deactivated leaves the leaderboards. The balance's row decides, which earning locks too, so that
-- neither misses the other.
CREATE FUNCTION list_member() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  INSERT INTO user_xp_balance AS balance (tenant_id, membership_id, is_listed)
  VALUES (NEW.tenant_id, NEW.id, NEW.deactivated_at IS NULL AND NEW.leaderboard_visibility <> 'HIDDEN')
  ON CONFLICT (tenant_id, membership_id) DO UPDATE SET is_listed = excluded.is_listed;
  RETURN NULL;
END
$$;

CREATE TRIGGER list_member AFTER UPDATE OF deactivated_at, leaderboard_visibility ON "membership"
FOR EACH ROW WHEN (
  (OLD.deactivated_at IS NULL AND OLD.leaderboard_visibility <> 'HIDDEN')
    IS DISTINCT FROM (NEW.deactivated_at IS NULL AND NEW.leaderboard_visibility <> 'HIDDEN')
) EXECUTE FUNCTION list_member();

-- The counts behind places follow the balances. Rows of many members meet here, so it is done at the very end of the
-- transaction, when nothing else is waited for, by one of a company's transactions at a time.
CREATE FUNCTION count_standing() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('leaderboard ' || NEW.tenant_id, 0));
  INSERT INTO leaderboard_count AS c (tenant_id, period, since, level, prefix, members)
  SELECT NEW.tenant_id, period, since, level, points >> (4 * level), sum(change)
  FROM (VALUES
    ('ALL'::"LeaderboardPeriod", DATE '0001-01-01', OLD.lifetime_xp, OLD.is_listed, -1),
    ('ALL', DATE '0001-01-01', NEW.lifetime_xp, NEW.is_listed, 1),
    ('WEEK', OLD.week, OLD.week_xp, OLD.is_listed, -1),
    ('WEEK', NEW.week, NEW.week_xp, NEW.is_listed, 1),
    ('MONTH', OLD.month, OLD.month_xp, OLD.is_listed, -1),
    ('MONTH', NEW.month, NEW.month_xp, NEW.is_listed, 1)
  ) AS standing (period, since, points, is_listed, change)
  CROSS JOIN generate_series(0, 7) AS level
  WHERE is_listed AND since IS NOT NULL AND (points >> (4 * level)) & 15 <> 0
  GROUP BY 2, 3, 4, 5 HAVING sum(change) <> 0
  ON CONFLICT (tenant_id, period, since, level, prefix) DO UPDATE SET members = c.members + excluded.members;
  RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION set_xp_day() FROM PUBLIC;
REVOKE ALL ON FUNCTION list_member() FROM PUBLIC;
REVOKE ALL ON FUNCTION count_standing() FROM PUBLIC;

GRANT CREATE ON SCHEMA public TO mojster_ledger;
ALTER FUNCTION set_xp_day() OWNER TO mojster_ledger;
ALTER FUNCTION list_member() OWNER TO mojster_ledger;
ALTER FUNCTION count_standing() OWNER TO mojster_ledger;
REVOKE CREATE ON SCHEMA public FROM mojster_ledger;

-- What has been earned so far. The owner is held by the policies too, so they rest meanwhile.
ALTER TABLE "tenant" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "xp_transaction" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "user_xp_balance" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "leaderboard_count" NO FORCE ROW LEVEL SECURITY;
UPDATE xp_transaction x SET day = (x.event_time AT TIME ZONE t.time_zone)::date FROM tenant t WHERE t.id = x.tenant_id;
UPDATE user_xp_balance b SET is_listed = false FROM membership m
WHERE m.tenant_id = b.tenant_id AND m.id = b.membership_id
  AND (m.deactivated_at IS NOT NULL OR m.leaderboard_visibility = 'HIDDEN');
WITH line AS (
  SELECT tenant_id, membership_id, amount, date_trunc('week', day)::date AS week, date_trunc('month', day)::date AS month
  FROM xp_transaction WHERE amount > 0 AND source <> 'REWARD_REFUND'
), last AS (
  SELECT tenant_id, membership_id, max(week) AS week, max(month) AS month FROM line GROUP BY 1, 2
)
UPDATE user_xp_balance b SET week = w.week, week_xp = w.week_xp, month = w.month, month_xp = w.month_xp
FROM (
  SELECT last.*, sum(amount) FILTER (WHERE line.week = last.week) AS week_xp,
    sum(amount) FILTER (WHERE line.month = last.month) AS month_xp
  FROM last JOIN line USING (tenant_id, membership_id) GROUP BY 1, 2, 3, 4
) AS w
WHERE b.tenant_id = w.tenant_id AND b.membership_id = w.membership_id;
INSERT INTO leaderboard_count (tenant_id, period, since, level, prefix, members)
SELECT b.tenant_id, s.period, s.since, level, s.points >> (4 * level), count(*)
FROM user_xp_balance b
CROSS JOIN LATERAL (VALUES
  ('ALL'::"LeaderboardPeriod", DATE '0001-01-01', b.lifetime_xp), ('WEEK', b.week, b.week_xp), ('MONTH', b.month, b.month_xp)
) AS s (period, since, points)
CROSS JOIN generate_series(0, 7) AS level
WHERE b.is_listed AND s.since IS NOT NULL AND (s.points >> (4 * level)) & 15 <> 0
GROUP BY 1, 2, 3, 4, 5;
ALTER TABLE "tenant" FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;
ALTER TABLE "xp_transaction" FORCE ROW LEVEL SECURITY;
ALTER TABLE "user_xp_balance" FORCE ROW LEVEL SECURITY;
ALTER TABLE "leaderboard_count" FORCE ROW LEVEL SECURITY;

CREATE CONSTRAINT TRIGGER count_new_standing AFTER INSERT ON "user_xp_balance"
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.lifetime_xp > 0) EXECUTE FUNCTION count_standing();

CREATE CONSTRAINT TRIGGER count_standing AFTER UPDATE ON "user_xp_balance"
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (
  (OLD.is_listed, OLD.lifetime_xp, OLD.week, OLD.week_xp, OLD.month, OLD.month_xp)
    IS DISTINCT FROM (NEW.is_listed, NEW.lifetime_xp, NEW.week, NEW.week_xp, NEW.month, NEW.month_xp)
) EXECUTE FUNCTION count_standing();
