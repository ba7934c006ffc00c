import { createHmac } from 'node:crypto'

/** The app's two login roles: bound to a tenant, and outside of one. */
export type LoginRole = 'app' | 'platform'

/**
 * The address of `database` for a login role named after it, its password derived from AUTH_SECRET. The suffix keeps a
 * database called `mojster` apart from the group roles `mojster_app` and `mojster_platform`.
 */
export function deriveRoleUrl(databaseUrl: string, role: LoginRole, secret: string): string {
  const url = new URL(databaseUrl)
  url.username = `${decodeURIComponent(url.pathname.slice(1))}_${role}_login`
  url.password = createHmac('sha256', secret)
    .update(`postgres:${decodeURIComponent(url.username)}`)
    .digest('base64url')
  return url.href
}
