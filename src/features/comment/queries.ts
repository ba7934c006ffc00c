import 'server-only'
import type { ModuleStatus } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'
import { COUNTED_REPLIES } from './policy'

type Db = TenantContext['db']

export type CommentedModule = {
  id: string
  slug: string
  title: string
  status: ModuleStatus
  isMentor: boolean
  isEnrolled: boolean
}

/** The module as it is published, and what the member is to it. */
export const findModule = async (db: Db, membershipId: string, moduleId: string) =>
  (
    await db.$sql<CommentedModule>`
      select m.id, m.slug, l.content ->> 'title' as title, m.status::text as status,
        exists (
          select 1 from module_mentor where module_id = m.id and membership_id = ${membershipId}::uuid
        ) as "isMentor",
        exists (select 1 from enrollment where module_id = m.id and membership_id = ${membershipId}::uuid) as "isEnrolled"
      from module m join module_change_log l on l.module_id = m.id and l.version = m.version
      where m.id = ${moduleId}::uuid`
  )[0]

/** The comment; whoever else wants to change it waits until the transaction ends. */
export const lockComment = (db: Db, commentId: string) =>
  db.$sql<{ id: string }>`select id from comment where id = ${commentId}::uuid for no key update`

/** How many replies are in each thread, as far as is counted. */
export const countReplies = (db: Db, threadIds: readonly string[]) =>
  db.$sql<{ id: string; count: number }>`
    select thread.id, (
      select count(*)::int from (
        select 1 from comment c where c.parent_id = thread.id limit ${COUNTED_REPLIES + 1}
      ) counted
    ) as count
    from unnest(${threadIds}::uuid[]) thread(id)`

/** Who has written in the thread, without those whose every word there is deleted. */
export const findParticipants = (db: Db, threadId: string) =>
  db.$sql<{ membershipId: string }>`
    select distinct author_id as "membershipId" from comment
    where deleted_at is null and (id = ${threadId}::uuid or parent_id = ${threadId}::uuid)`
