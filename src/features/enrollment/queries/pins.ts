import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

/** Pins of one member, or of a company, are counted and put in order one at a time; until the commit. */
export const lockPins = (db: Db, ownerId: string) =>
  db.$sql`select pg_advisory_xact_lock(hashtextextended(${`pins:${ownerId}`}, 0))::text`

/** Numbers what the company recommends in this order. */
export const storeRecommended = (db: Db, moduleIds: readonly string[]) =>
  db.$sql`
    update company_pinned_module pin set sort_order = wanted.position
    from unnest(${[...moduleIds]}::uuid[]) with ordinality as wanted(id, position)
    where pin.module_id = wanted.id and pin.sort_order <> wanted.position`
