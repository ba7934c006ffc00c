import type { SharedDatabase } from './connection'
import { appDatabase, platformDatabase } from './databases'

const MAX_NAMED = 5

/** Everything by which the connected role could step around row-level security, one line each. */
const ROLE_FLAWS = `
  WITH me AS (SELECT oid, rolname, rolsuper FROM pg_roles WHERE rolname IN (session_user, current_user)),
  reachable AS (
    SELECT DISTINCT role.rolname, role.rolsuper, role.rolbypassrls
    FROM pg_roles role JOIN me ON me.oid = role.oid OR (NOT me.rolsuper AND pg_has_role(me.oid, role.oid, 'MEMBER'))
  )
  SELECT
    CASE WHEN rolname IN (SELECT rolname FROM me) THEN 'it ' ELSE format('it is a member of %I, which ', rolname) END
    || CASE WHEN rolsuper THEN 'is a superuser' ELSE 'has BYPASSRLS' END
  FROM reachable WHERE rolsuper OR rolbypassrls
  UNION ALL
  SELECT format('it owns or can act as the owner of %I', c.relname)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN me ON NOT me.rolsuper AND pg_has_role(me.oid, c.relowner, 'MEMBER')
  WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'`

const UNPROTECTED_TABLES = `
  SELECT format('%I has no forced row-level security', c.relname)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
    AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
    AND (c.relname = 'tenant' OR EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped))`

async function texts(database: SharedDatabase, sql: string): Promise<string[]> {
  const adapter = await database.connect()
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] })
  return rows.map(([text]) => String(text))
}

function refuseToServe(what: string, flaws: string[]) {
  if (flaws.length === 0) return
  const more = flaws.length > MAX_NAMED ? ` (and ${flaws.length - MAX_NAMED} more)` : ''
  throw new Error(
    `Refusing to serve: ${what} could step around row-level security: ${flaws.slice(0, MAX_NAMED).join('; ')}${more}. ` +
      'Run the migrations, and let the app connect as the login roles that they create (see README, self-hosting).',
  )
}

/** Throws unless neither role can bypass row-level security and every table with a tenant forces it. */
export async function assertSafeRoles(app = appDatabase(), platform = platformDatabase()): Promise<void> {
  refuseToServe('the role of APP_DATABASE_URL', await texts(app, ROLE_FLAWS))
  refuseToServe('the role of PLATFORM_DATABASE_URL', await texts(platform, ROLE_FLAWS))
  refuseToServe('the database', await texts(app, UNPROTECTED_TABLES))
}
