import { createHash } from 'node:crypto'
import { deriveRoleUrl, type LoginRole } from '../../src/lib/role-url'
import { roles } from '../access'
import type { Connection } from './connection'
import { MigrationError, toDatabaseError } from './migration-error'

/** A role that the app signs in as. Without a password it is somebody else's, who made it. */
export type Login = { name: string; group: string; password: string | null; fingerprint: string }

export type RoleSettings = {
  databaseUrl: string
  secret?: string | undefined
  /** Addresses given by hand, in place of those derived from `databaseUrl` and `secret`. */
  explicit: Partial<Record<LoginRole, string | undefined>>
}

export const describeLogins = (settings: RoleSettings): Login[] => [
  describeLogin('app', settings),
  describeLogin('platform', settings),
]

/** A login role as the database has it. */
export type KnownLogin = { name: string; fingerprint: string | null; groups: string[]; connects: boolean }

/** Whether the role is there with its password, group and right to connect. */
export function isFit({ name, group, password, fingerprint }: Login, known: readonly KnownLogin[]): boolean {
  const row = known.find((each) => each.name === name)
  if (!row?.connects || !row.groups.includes(group)) return false
  return password === null || row.fingerprint === fingerprint
}

/** Makes the login roles fit, all or none. */
export async function fitLogins(connection: Connection, logins: Login[]): Promise<void> {
  try {
    await connection.query(`DO $do$ BEGIN ${logins.map(fitLogin).join('\n')} END $do$`)
  } catch (error) {
    const names = logins.map(({ name }) => name).join(' and ')
    throw new MigrationError(
      `The migrations are applied, but ${names} could not be set up: ${toDatabaseError(error).message}`,
      "a role given by APP_DATABASE_URL or PLATFORM_DATABASE_URL has to exist; the others need CREATEROLE for the database's owner and the right to grant mojster_app and mojster_platform.",
      { cause: error },
    )
  }
}

function describeLogin(role: LoginRole, { databaseUrl, secret, explicit }: RoleSettings): Login {
  const given = explicit[role]
  if (!given && !secret) {
    throw new MigrationError(
      'AUTH_SECRET is not set. Nothing was done.',
      'set it: the passwords of the roles that the app signs in to the database with are derived from it. Or make those roles yourself and give APP_DATABASE_URL and PLATFORM_DATABASE_URL.',
    )
  }
  const url = new URL(given ?? deriveRoleUrl(databaseUrl, role, secret ?? ''))
  const name = decodeURIComponent(url.username)
  // The host is part of it: a branch of a Neon database has the roles of its parent, but not always their passwords.
  const fingerprint = createHash('sha256').update(`${url.password}@${url.hostname}`).digest('base64url')
  return { name, group: roles[role], password: given ? null : url.password, fingerprint: `mojster:${fingerprint}` }
}

function fitLogin({ name, group, password, fingerprint }: Login): string {
  const role = quoteName(name)
  const secrets =
    password === null
      ? ''
      : `IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${quoteText(name)}) THEN CREATE ROLE ${role}; END IF;
         ALTER ROLE ${role} LOGIN PASSWORD ${quoteText(password)};
         COMMENT ON ROLE ${role} IS ${quoteText(fingerprint)};`
  return `${secrets}
    GRANT ${quoteName(group)} TO ${role};
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), ${quoteText(name)});`
}

const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`
const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`
