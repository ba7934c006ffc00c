import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

/**
 * The newest version of a module that the member has looked at; where that was not written down yet, the one that was
 * out when they were last in it. Null for who never was.
 */
export const seenVersion = (membershipId: string, moduleId: Prisma.Sql) => Prisma.sql`coalesce(
  (select last_seen_version from user_module_review
    where module_id = ${moduleId} and membership_id = ${membershipId}::uuid),
  (select max(known.version) from enrollment visited
    join module_change_log known
      on known.module_id = visited.module_id and known.published_at <= visited.last_accessed_at
    where visited.module_id = ${moduleId} and visited.membership_id = ${membershipId}::uuid))`

type SeenVersion = {
  seenVersion: number | null
  version: number | null
  publishedAt: Date | null
  changeSummary: string | null
}

/** What was published since the member looked, the newest first: one row without a version when nothing was. */
export const findNews = (db: Db, membershipId: string, module: { id: string; version: number; limit: number }) =>
  db.$sql<SeenVersion>`
    with seen as (select ${seenVersion(membershipId, Prisma.sql`${module.id}::uuid`)} as version)
    select seen.version as "seenVersion", l.version, l.published_at as "publishedAt",
      l.change_summary as "changeSummary"
    from seen
    left join module_change_log l
      on l.module_id = ${module.id}::uuid and l.version > seen.version and l.version <= ${module.version}
    order by l.version desc
    limit ${module.limit}`

type Looked = { moduleId: string; version: number; now: Date }

/** Remembers that the member has looked at a version; an older one than is known changes nothing. */
export const storeSeen = (db: Db, membershipId: string, { moduleId, version, now }: Looked) =>
  db.$sql`
    insert into user_module_review (membership_id, module_id, last_seen_version, seen_at)
    select ${membershipId}::uuid, m.id, least(m.version, ${version}::int), ${now}
    from module m where m.id = ${moduleId}::uuid
    on conflict (tenant_id, membership_id, module_id) do update
    set last_seen_version = excluded.last_seen_version, seen_at = excluded.seen_at
    where user_module_review.last_seen_version < excluded.last_seen_version`
