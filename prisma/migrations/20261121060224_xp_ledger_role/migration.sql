-- The role that the ledger's trigger runs as. Roles belong to the whole server, so another database may have made it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mojster_ledger') THEN
    BEGIN
      CREATE ROLE mojster_ledger NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'mojster_ledger', 'USAGE') OR NOT pg_has_role(current_user, 'mojster_ledger', 'SET') THEN
    BEGIN
      GRANT mojster_ledger TO CURRENT_USER WITH INHERIT TRUE, SET TRUE;
    EXCEPTION WHEN unique_violation THEN
      NULL;
    END;
  END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO mojster_ledger;
