import 'server-only'
import type { TenantTx } from '@/server/db/tenant-db'

const SHOWN = 20

/** The first people by name that the search finds. */
export const searchActors = (db: TenantTx, search: string) =>
  db.$sql<{ id: string; name: string }>`
    select m.id, m.name
    from membership m
    where m.id in (select membership_id from search_members(${search}))
    order by m.name, m.id
    limit ${SHOWN}`
