import { refuse } from './tenant-scope-error'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id as PostgreSQL prints it; it is safe inside SQL text. */
export function parseTenantId(tenantId: string): string {
  const id = tenantId.toLowerCase()
  return UUID.test(id) ? id : refuse('a tenant id must be a UUID')
}
