import type pg from 'pg'
import { jobSchema } from '../../prisma/access'

export type Policy = { name: string; command: string; roles: string[]; using: string | null; check: string | null }
/** `column` is null for a grant on the whole table. */
export type Grant = { role: string; privilege: string; column: string | null }
export type Table = {
  name: string
  kind: string
  columns: string[]
  isProtected: boolean
  policies: Policy[]
  grants: Grant[]
}
export type ForeignKey = {
  name: string
  table: string
  columns: string[]
  target: string
  targetColumns: string[]
  /** What ON DELETE sets to null; null when the key does something else. */
  setsNull: string[] | null
}
export type Routine = {
  signature: string
  owner: string
  isDefiner: boolean
  searchPath: string | null
  execute: string[]
}
export type Role = { name: string; canLogin: boolean; isDangerous: boolean; owns: string[] }
/** The tables of pg-boss, whose days (`queue_stats_20260101`) come and go. */
export type JobTable = Pick<Table, 'name' | 'grants'>
export type Catalog = {
  tables: Table[]
  foreignKeys: ForeignKey[]
  routines: Routine[]
  roles: Role[]
  jobTables: JobTable[]
  /** Who may look into the schema of pg-boss. */
  jobUsers: string[]
}

/** What the database says of itself, as far as who may do what goes. */
export async function readCatalog(client: pg.Client): Promise<Catalog> {
  await client.query('SET search_path TO public')
  return {
    tables: (await client.query<Table>(TABLES)).rows,
    foreignKeys: (await client.query<ForeignKey>(FOREIGN_KEYS)).rows,
    routines: (await client.query<Routine>(ROUTINES)).rows,
    roles: (await client.query<Role>(ROLES)).rows,
    jobTables: (await client.query<JobTable>(JOB_TABLES)).rows,
    jobUsers: (await client.query<{ name: string }>(JOB_USERS)).rows.map(({ name }) => name),
  }
}

const grantee = "CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END"

const GRANTS = `coalesce((
      SELECT json_agg(json_build_object('role', ${grantee}, 'privilege', privilege_type, 'column', attname)) FROM (
        SELECT grantee, privilege_type, NULL AS attname FROM aclexplode(c.relacl)
        UNION ALL
        SELECT acl.grantee, acl.privilege_type, attname
        FROM pg_attribute, aclexplode(attacl) acl WHERE attrelid = c.oid AND NOT attisdropped
      ) entry WHERE grantee <> c.relowner
    ), '[]')`

const JOB_TABLES = `
  SELECT relname AS name, ${GRANTS} AS grants FROM pg_class c
  WHERE relnamespace = to_regnamespace('${jobSchema}') AND relkind IN ('r', 'p', 'v', 'm', 'f')
    AND relname !~ '^queue_stats_\\d+$'
  ORDER BY relname`

const JOB_USERS = `
  SELECT ${grantee} AS name FROM pg_namespace, aclexplode(nspacl)
  WHERE nspname = '${jobSchema}' AND grantee <> nspowner ORDER BY 1`

const TABLES = `
  SELECT relname AS name, relkind AS kind, relrowsecurity AND relforcerowsecurity AS "isProtected",
    ARRAY(
      SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum
    ) AS columns,
    coalesce((
      SELECT json_agg(json_build_object(
        'name', polname,
        'command', CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE'
          ELSE CASE WHEN polpermissive THEN 'ALL' ELSE 'RESTRICTIVE' END END,
        'roles', ARRAY(SELECT CASE r WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(r) END FROM unnest(polroles) r),
        'using', pg_get_expr(polqual, polrelid),
        'check', pg_get_expr(polwithcheck, polrelid)
      ) ORDER BY polname) FROM pg_policy WHERE polrelid = c.oid
    ), '[]') AS policies,
    ${GRANTS} AS grants
  FROM pg_class c
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
  ORDER BY relname`

const columnNames = (table: string, numbers: string) => `ARRAY(
    SELECT attname::text FROM unnest(${numbers}) WITH ORDINALITY AS key (number, place)
    JOIN pg_attribute ON attrelid = ${table} AND attnum = number ORDER BY place
  )`

const FOREIGN_KEYS = `
  SELECT conname AS name, conrelid::regclass::text AS table, ${columnNames('conrelid', 'conkey')} AS columns,
    confrelid::regclass::text AS target, ${columnNames('confrelid', 'confkey')} AS "targetColumns",
    CASE confdeltype WHEN 'n' THEN ${columnNames('conrelid', 'coalesce(confdelsetcols, conkey)')} END AS "setsNull"
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`

const ROUTINES = `
  SELECT oid::regprocedure::text AS signature, pg_get_userbyid(proowner) AS owner, prosecdef AS "isDefiner",
    (SELECT setting FROM unnest(proconfig) setting WHERE setting LIKE 'search_path=%') AS "searchPath",
    ARRAY(
      SELECT ${grantee} FROM aclexplode(coalesce(proacl, acldefault('f', proowner))) WHERE grantee <> proowner
    )::text[] AS execute
  FROM pg_proc p
  WHERE pronamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')
  ORDER BY 1`

const ROLES = `
  SELECT rolname AS name, rolcanlogin AS "canLogin", rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS "isDangerous",
    ARRAY(
      SELECT relname::text FROM pg_class WHERE relowner = r.oid
      UNION ALL SELECT proname::text FROM pg_proc WHERE proowner = r.oid
    ) AS owns
  FROM pg_roles r WHERE rolname LIKE 'mojster\\_%' ORDER BY rolname`
