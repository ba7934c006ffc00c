-- Nobody spends what they do not have, and what was earned is never taken back from the rank.
ALTER TABLE "user_xp_balance" ADD CONSTRAINT "user_xp_balance_total_check" CHECK ("total_xp" >= 0);
ALTER TABLE "user_xp_balance" ADD CONSTRAINT "user_xp_balance_lifetime_check" CHECK ("lifetime_xp" >= 0);
ALTER TABLE "xp_transaction" ADD CONSTRAINT "xp_transaction_amount_check" CHECK ("amount" <> 0);

-- The balances follow the ledger in the statement that writes it. A refund gives back what can be spent and is no
-- earning. Members in one order, so that two statements for the same people wait for each other.
CREATE FUNCTION apply_xp() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  INSERT INTO user_xp_balance AS balance (tenant_id, membership_id, total_xp, lifetime_xp, rank)
  SELECT tenant_id, membership_id, 0, 0, 'VAJENEC' FROM written GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (tenant_id, membership_id) DO NOTHING;

  PERFORM FROM user_xp_balance AS balance
  WHERE (tenant_id, membership_id) IN (SELECT tenant_id, membership_id FROM written)
  ORDER BY tenant_id, membership_id FOR UPDATE;

  UPDATE user_xp_balance AS balance
  SET total_xp = balance.total_xp + sum_of.total,
    lifetime_xp = balance.lifetime_xp + sum_of.earned,
    rank = CASE
      WHEN balance.lifetime_xp + sum_of.earned >= 6000 THEN 'MENTOR'
      WHEN balance.lifetime_xp + sum_of.earned >= 3500 THEN 'MOJSTER'
      WHEN balance.lifetime_xp + sum_of.earned >= 1500 THEN 'POMOCNIK'
      ELSE 'VAJENEC' END::"ReputationRank"
  FROM (
    SELECT tenant_id, membership_id, sum(amount)::integer AS total,
      coalesce(sum(amount) FILTER (WHERE amount > 0 AND source <> 'REWARD_REFUND'), 0)::integer AS earned
    FROM written GROUP BY 1, 2
  ) AS sum_of
  WHERE balance.tenant_id = sum_of.tenant_id AND balance.membership_id = sum_of.membership_id;
  RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION apply_xp() FROM PUBLIC;

CREATE TRIGGER xp_transaction_written AFTER INSERT ON xp_transaction
REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION apply_xp();

GRANT CREATE ON SCHEMA public TO mojster_ledger;
ALTER FUNCTION apply_xp() OWNER TO mojster_ledger;
REVOKE CREATE ON SCHEMA public FROM mojster_ledger;
