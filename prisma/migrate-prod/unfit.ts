import { jobSchema } from '../access'
import type { Connection } from './connection'
import { queueFingerprint } from './job-queues'
import { describeLogins, isFit, type KnownLogin, type Login, type RoleSettings } from './login-roles'

/** What stands beside the migrations and is not as it should be: login roles, and the queues if they have a schema. */
export type Unfit = { logins: Login[]; queues: boolean }

/** One round trip. */
export async function findUnfit(connection: Connection, settings: RoleSettings | undefined): Promise<Unfit> {
  const logins = settings ? describeLogins(settings) : []
  const { rows } = await connection.query(
    `SELECT
       (SELECT coalesce(json_agg(json_build_object(
          'name', rolname,
          'fingerprint', shobj_description(oid, 'pg_authid'),
          'groups', ARRAY(SELECT roleid::regrole::text FROM pg_auth_members WHERE member = pg_roles.oid),
          'connects', has_database_privilege(oid, current_database(), 'CONNECT'))), '[]')
        FROM pg_roles WHERE rolname = ANY ($1::text[])) AS logins,
       EXISTS (SELECT FROM pg_namespace
         WHERE nspname = $2 AND obj_description(oid, 'pg_namespace') IS DISTINCT FROM $3) AS queues`,
    [logins.map(({ name }) => name), jobSchema, queueFingerprint],
  )
  const [row] = rows
  const known = (row?.logins ?? []) as KnownLogin[]
  return { logins: logins.filter((login) => !isFit(login, known)), queues: row?.queues === true }
}
